"""A cohort at one look: its members, how far each is, and what waits. As many queries for 30."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, Lower, NullIf
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from courses.outline import CourseOutline
from training.assessments.models import Attempt, TaskSignOff
from training.enrolment.models import Cohort, Enrolment
from training.progress.models import ResumePoint
from training.progress.queries import NOTHING, Done, done_by_learner
from training.progress.rules import course_is_complete
from training.workbench.rules import how_far, modules_done


@dataclass(frozen=True, slots=True)
class LastStep:
    title: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Member:
    """One line of the board. `waits` is empty for those who may not see marks.

    `cells` say of each module how far the member is: "done", "begun" or "".
    """

    enrolment: UUID
    name: str
    state: str
    done: int
    total: int
    last: LastStep | None
    waits: tuple[str, ...]
    cells: tuple[str, ...]


def all_members_of(cohort: Cohort) -> QuerySet[Enrolment]:
    """Those who are in the group, by the name they are called by."""
    places = Enrolment.objects.filter(cohort=cohort, left_at=None).select_related("learner")
    return places.annotate(
        name=Lower(Coalesce(NullIf("learner__called", Value("")), "learner__username")),
        came=Subquery(ResumePoint.objects.filter(learner=OuterRef("learner")).values("at")),
    ).order_by("name", "pk")


def members_of(
    places: Iterable[Enrolment], outlines: list[CourseOutline], *, with_marks: bool
) -> list[Member]:
    """Lines for `places`. Peer mentors see names and progress: no `with_marks`."""
    enrolments = list(places)
    learners = [enrolment.learner_id for enrolment in enrolments]
    done = done_by_learner(learners, [s.key for outline in outlines for s in outline.steps])
    waits = _waits(learners, outlines, done) if with_marks else {}
    titles: dict[UUID, str] = {
        step.key: step.title for outline in outlines for step in outline.steps
    }
    return [
        _member(enrolment, outlines, done.get(enrolment.learner_id, NOTHING), titles, waits)
        for enrolment in enrolments
    ]


def _member(
    enrolment: Enrolment,
    outlines: list[CourseOutline],
    done: Done,
    titles: dict[UUID, str],
    waits: dict[UUID, list[str]],
) -> Member:
    finished, total = modules_done(outlines, done.keys)
    return Member(
        enrolment=enrolment.pk,
        name=enrolment.learner.get_full_name(),
        state=str(Enrolment.State(enrolment.state).label),
        done=finished,
        total=total,
        last=LastStep(titles[done.last[0]], done.last[1]) if done.last else None,
        waits=tuple(waits.get(enrolment.learner_id, ())),
        cells=tuple(
            how_far(module, done.keys) for outline in outlines for module in outline.modules
        ),
    )


def _waits(
    learners: Sequence[UUID],
    outlines: list[CourseOutline],
    done: Mapping[UUID, Done],
) -> dict[UUID, list[str]]:
    signed = passed_tasks(learners, outlines)
    waits: dict[UUID, list[str]] = {
        learner: [
            _("Task to watch: %(title)s") % {"title": outline.task.title}
            for outline in outlines
            if outline.task
            and (learner, outline.task.key) not in signed
            and course_is_complete(outline, done.get(learner, NOTHING).keys)
        ]
        for learner in learners
    }
    for learner, quiz, tries in tries_without_pass(learners):
        title = _quiz_title(outlines, quiz)
        if title and quiz not in done.get(learner, NOTHING).keys:
            waits[learner].append(_tries(title, tries))
    return waits


def _tries(title: str, tries: int) -> str:
    return ngettext(
        "%(title)s: %(tries)d try, not passed yet",
        "%(title)s: %(tries)d tries, not passed yet",
        tries,
    ) % {"title": title, "tries": tries}


def passed_tasks(learners: Sequence[UUID], outlines: list[CourseOutline]) -> set[tuple[UUID, UUID]]:
    """(learner, task) of each task that is signed off and stands."""
    tasks = [outline.task.key for outline in outlines if outline.task]
    passed = TaskSignOff.objects.standing().filter(
        learner__in=learners, task_key__in=tasks, passed=True
    )
    return set(passed.values_list("learner_id", "task_key"))


def tries_without_pass(
    learners: Sequence[UUID] | QuerySet[Any, Any],
) -> Iterable[tuple[UUID, UUID, int]]:
    """(learner, quiz, how often it was tried) of quizzes that were not passed at any try."""
    finished = Attempt.objects.finished()
    passed = finished.filter(
        learner=OuterRef("learner"), quiz_key=OuterRef("quiz_key"), passed=True
    )
    missed = finished.filter(learner__in=learners, passed=False).exclude(Exists(passed))
    counted = missed.order_by().values("learner_id", "quiz_key").annotate(tries=Count("pk"))
    return counted.values_list("learner_id", "quiz_key", "tries")


def _quiz_title(outlines: list[CourseOutline], quiz: UUID) -> str | None:
    steps = (step for outline in outlines for step in outline.steps)
    return next((step.title for step in steps if step.key == quiz), None)
