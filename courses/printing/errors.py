"""Why something is not printed, in words that may be shown."""

from django.utils.translation import gettext as _


class PrintError(Exception):
    """The message may be shown to readers."""


class TooLongError(PrintError):
    def __init__(self) -> None:
        super().__init__(_("The words are too long for this form. Make them shorter."))


class WrongNumberError(PrintError):
    def __init__(self) -> None:
        super().__init__(_("A leaflet that folds in three needs six panels."))


class PastError(PrintError):
    def __init__(self) -> None:
        super().__init__(
            _(
                "These words are waiting for a fresh look, because the law may have changed."
                " You can read them here. You can print them when somebody has looked again."
            )
        )
