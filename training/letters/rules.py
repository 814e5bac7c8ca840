"""Which words may stand in a letter, and what comes after a module."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from courses.outline import CourseOutline, ModuleOutline
from training.lib.neutral import is_neutral

KEPT_FOR = timedelta(days=1)
"""Long enough to find a printer; then the file goes."""


def or_nothing(words: str) -> str:
    """`words`, unless one of them tells something to whoever sees the letter."""
    return words if is_neutral(words) else ""


def module_after(module: UUID, courses: Sequence[CourseOutline]) -> ModuleOutline | None:
    """The next in the order of the courses; None after the last, and for an unknown one."""
    modules = [found for course in courses for found in course.modules]
    keys: list[UUID] = [found.key for found in modules]
    place = keys.index(module) + 1 if module in keys else len(keys)
    return modules[place] if place < len(modules) else None


def quizzes_of(module: ModuleOutline) -> list[UUID]:
    return [step.key for step in module.steps if step.kind == "quiz"]
