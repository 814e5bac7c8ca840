"""What a learner has done, by content key, and why it counts."""

from training.progress.models.films import (
    FilmCompletion,
    FilmCoverage,
    FilmStop,
    FilmUse,
)
from training.progress.models.steps import (
    CompletionSource,
    CourseChange,
    CourseCompletion,
    LookedAgain,
    ResumePoint,
    StepCompletion,
)

__all__ = [
    "CompletionSource",
    "CourseChange",
    "CourseCompletion",
    "FilmCompletion",
    "FilmCoverage",
    "FilmStop",
    "FilmUse",
    "LookedAgain",
    "ResumePoint",
    "StepCompletion",
]
