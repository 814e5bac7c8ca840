"""Why a report cannot be made."""

from __future__ import annotations

from django.utils.translation import gettext as _


class ReportError(Exception):
    """The message may be shown."""


class NotOverError(ReportError):
    def __init__(self) -> None:
        super().__init__(_("This period is not over yet. Choose an earlier one."))


class OtherRhythmError(ReportError):
    def __init__(self, rhythm: str) -> None:
        words = _(
            "For this year you chose: %(rhythm)s. A quarter and the whole year together could"
            " point at one person, so a year keeps what was chosen first."
        )
        super().__init__(words % {"rhythm": rhythm})
