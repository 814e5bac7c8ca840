"""Why groups are not made. The words may be shown to the member of staff."""

from django.utils.translation import gettext as _


class TriadsError(Exception):
    """The message says what to do."""


class CannotArrangeError(TriadsError):
    def __init__(self) -> None:
        super().__init__(
            _("With these people it cannot be done. Keep fewer people apart, or tick more people.")
        )
