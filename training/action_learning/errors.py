"""Why a set refuses something. The message may be shown."""

from django.utils.translation import gettext as _


class SetError(Exception):
    """This cannot be written down; the message says why."""


class SetIsFullError(SetError):
    def __init__(self) -> None:
        super().__init__(_("A set has eight members at most."))


class DayIsTakenError(SetError):
    def __init__(self) -> None:
        super().__init__(_("This set meets on that day already."))


class NoTurnLeftError(SetError):
    def __init__(self) -> None:
        super().__init__(_("Three turns fit into one meeting, and one for each member."))


class NoActionYetError(SetError):
    def __init__(self) -> None:
        super().__init__(_("There is no action yet. Write it down first."))
