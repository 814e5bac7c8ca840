"""Why a learner's step is not taken. Each becomes a kind page, and nothing sent is lost."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from courses.outline import CourseOutline, Step


class LearningError(Exception):
    """The learner can do something about it; the message says what."""


class NotThereNowError(LearningError):
    """No live course has this; it may be in the middle of being changed."""


class NotOpenError(LearningError):
    """`first` is what comes before a locked step; None when the whole course is not open."""

    def __init__(self, course: CourseOutline, first: Step | None) -> None:
        super().__init__()
        self.course = course
        self.first = first


class CourseComesFirstError(LearningError):
    """The learner may begin `course` when they have passed the one before it."""

    def __init__(self, course: CourseOutline) -> None:
        super().__init__()
        self.course = course


class RefresherIsNotDueError(LearningError):
    def __init__(self) -> None:
        super().__init__(_("You can take this quiz when the end of your certificate is near."))


class ActivityComesFirstError(LearningError):
    def __init__(self) -> None:
        super().__init__(_("Do the activity in this lesson first. Then press the button again."))


class FilmComesFirstError(LearningError):
    def __init__(self) -> None:
        super().__init__(_("Watch or read the film in this lesson first. Then press again."))


class BatchError(LearningError):
    """A player said what no player says."""

    words = _("We could not read what the player sent.")

    def __init__(self) -> None:
        super().__init__(self.words)


class FilmHasChangedError(BatchError):
    """Seconds of an earlier version say nothing about this one."""

    words = _("This film has changed. Load the page again.")


class TooSoonError(LearningError):
    """The last try ended less than ten minutes ago."""

    def __init__(self, last_try: UUID) -> None:
        super().__init__()
        self.last_try = last_try
