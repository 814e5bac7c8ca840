"""Why an answer or a try is not taken. The words may be shown to a learner."""

from django.utils.translation import gettext_lazy as _


class AssessmentError(Exception):
    """Something about a try is not as it must be."""


class NotYoursError(AssessmentError):
    """The id of a try belongs to somebody else; to be answered like a thing that is not there."""


class NotAskedError(AssessmentError):
    def __init__(self) -> None:
        super().__init__(_("That question is not part of this try."))


class MarksAreNotWholeError(AssessmentError):
    def __init__(self) -> None:
        super().__init__(_("Each line needs a mark: 0, 1 or 2."))
