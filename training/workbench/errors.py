"""Why the desk refuses something. The words may be shown to the member of staff."""

from django.utils.translation import gettext as _

from training.workbench.rules import Hindrance


class WorkbenchError(Exception):
    """A member of staff cannot do this; the message says why."""


class CannotSignError(WorkbenchError):
    def __init__(self, hindrance: Hindrance) -> None:
        self.hindrance = hindrance
        super().__init__(
            _("You cannot sign off your own task.")
            if hindrance is Hindrance.OWN_TASK
            else _("You need a current certificate of this course to sign off its task.")
        )


class UndoIsOverError(WorkbenchError):
    def __init__(self) -> None:
        super().__init__(_("The ten minutes are over. You can still take it back with a reason."))


class PlaceHasMovedError(WorkbenchError):
    def __init__(self) -> None:
        super().__init__(_("Somebody changed this place just now. Look at it again."))


class ChangedSinceError(WorkbenchError):
    def __init__(self) -> None:
        super().__init__(
            _("The learner shared other words since you read this. Your answer is still here.")
        )


class MarkedByAnotherError(WorkbenchError):
    def __init__(self, who: str) -> None:
        words = _("%(who)s answered just now. Read it; then send yours if it is still needed.")
        super().__init__(words % {"who": who})


class LastAdministratorError(WorkbenchError):
    def __init__(self) -> None:
        super().__init__(_("This is the last administrator. Make somebody else one first."))


class CodeIsNotWholeError(WorkbenchError):
    def __init__(self) -> None:
        super().__init__(
            _("A letter is wrong or missing. The number has 5 letters, at the top of the sheet.")
        )


class SheetIsUnknownError(WorkbenchError):
    def __init__(self) -> None:
        super().__init__(_("No sheet of your groups has this number. Look at it again."))


class QuizIsNotLearnedError(WorkbenchError):
    def __init__(self) -> None:
        super().__init__(
            _("The group does not learn this course any more, so this sheet cannot be keyed in.")
        )
