"""Why an answer or a try is not taken. The words may be shown to a learner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from training.assessments.models import FilmReflection


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


class SavedElsewhereError(AssessmentError):
    """Other words were saved since the form was made: `stored` holds them."""

    def __init__(self, stored: FilmReflection) -> None:
        super().__init__(_("Other words were saved on another device. Look at both, and save."))
        self.stored = stored
