"""Why a sheet is not taken. The words may be shown to the member of staff."""

from __future__ import annotations

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from training.assessments.errors import AssessmentError
from training.assessments.paper.models import PaperSheet


class SheetError(AssessmentError):
    """A sheet cannot be keyed in; the message says why, and what to do."""


class SheetIsSetAsideError(SheetError):
    """A newer sheet took its place."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "A newer sheet for this quiz was printed after this one, so this one was set"
                " aside. Key in the newer one. Or take this one after all."
            )
        )


class SheetIsKeyedError(SheetError):
    """Somebody has done it, maybe just now."""

    def __init__(self, sheet: PaperSheet) -> None:
        attempt = sheet.attempt
        at = attempt.started_at if attempt else None
        super().__init__(
            _("This sheet was keyed in already: %(when)s, by %(who)s. Nothing was stored twice.")
            % {
                "when": date_format(localtime(at), "DATETIME_FORMAT") if at else "",
                "who": (attempt and attempt.entered_by) or _("somebody who has left"),
            }
        )


class SheetIsOfAnotherError(SheetError):
    def __init__(self) -> None:
        super().__init__(
            _("This sheet was printed for somebody else. Look at the name and the code on it.")
        )


class NoFreeCodeError(RuntimeError):
    """So many sheets are out that no code is free. It takes a million of them."""
