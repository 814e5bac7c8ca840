"""Sessions of a group: which of them somebody runs, and what stands in one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from courses import catalogue
from courses.catalogue import ModulePlan
from courses.content_keys import CourseKey, ModuleKey
from courses.outline import CourseOutline, ModuleOutline, Step, TaskSpec
from training.attendance.actions import Scope
from training.attendance.models import Tap, TaughtSession
from training.attendance.queries import standing_in
from training.attendance.rules import MARK, TICK, Place, Row, Said, is_called_a_break
from training.enrolment.models import Cohort, CohortStaff, Enrolment
from training.progress.models import CompletionSource
from training.workbench.queries.scope import courses_of

LATEST = 12


@dataclass(frozen=True, slots=True)
class Taught:
    """What a session is about today; nothing of it where the module is not live any more."""

    course: CourseOutline | None
    lessons: tuple[Step, ...]
    task: TaskSpec | None


@dataclass(frozen=True, slots=True)
class Choice:
    """A module that can be taught: it has a plan. `source` is the plan in its own language."""

    course: CourseOutline
    module: ModuleOutline
    plan: ModulePlan
    source: ModulePlan


def groups_run_by(user: AbstractUser) -> list[Cohort]:
    places = CohortStaff.objects.filter(person=user.pk, left_at=None).values("cohort")
    return list(Cohort.objects.filter(pk__in=places, closed_at=None).order_by("name"))


def group_run_by(user: AbstractUser, cohort: UUID) -> Cohort:
    """An open one in which `user` is staff. An administrator as such runs none."""
    found = next((group for group in groups_run_by(user) if group.pk == cohort), None)
    if found is None:
        raise Http404
    return found


def session_run_by(user: AbstractUser, session: UUID) -> TaughtSession:
    mine = TaughtSession.objects.visible_to(user).select_related("cohort", "opened_by")
    return get_object_or_404(mine, pk=session)


def session_once_run_by(user: AbstractUser, session: UUID) -> TaughtSession:
    """Also by somebody who has left its group: what they tapped before is heard and refused."""
    once = TaughtSession.objects.once_visible_to(user).select_related("cohort")
    return get_object_or_404(once, pk=session)


def modules_to_teach(cohort: Cohort, language: str) -> list[Choice]:
    """In the order of the programme."""
    plans = catalogue.plans_by_module(language)
    sources = catalogue.plans_by_module(settings.LANGUAGE_CODE)
    return [
        Choice(course, module, plans[module.key], sources.get(module.key, plans[module.key]))
        for course in courses_of(cohort)
        for module in course.modules
        if module.key in plans
    ]


def rows_of(choice: Choice) -> list[Row]:
    """The timetable of the plan; its break is known by the name in the language of plans."""
    named = [is_called_a_break(row["what"]) for row in choice.source.value["timetable"]]
    rows = choice.plan.value["timetable"]
    breaks = named if len(named) == len(rows) else [False] * len(rows)
    return [
        Row(row["begins"], row["ends"], row["what"], row["how"], row["what_if"], is_break=is_break)
        for row, is_break in zip(rows, breaks, strict=True)
    ]


def taught_in(session: TaughtSession) -> Taught:
    course = catalogue.outline(CourseKey(session.course_key))
    module = _module(course, ModuleKey(session.module_key)) if course else None
    lessons = tuple(step for step in module.steps if step.kind == "lesson") if module else ()
    return Taught(course, lessons, course.task if course else None)


def _module(course: CourseOutline, key: ModuleKey) -> ModuleOutline | None:
    return next((module for module in course.modules if module.key == key), None)


def members_of(session: TaughtSession) -> list[Enrolment]:
    """Those who are in the group now, by the names they like to be called."""
    found = Enrolment.objects.filter(cohort=session.cohort_id, left_at=None)
    members = list(found.select_related("learner"))
    return sorted(members, key=lambda member: member.learner.get_full_name().casefold())


def scope_of(session: TaughtSession, user: AbstractUser, taught: Taught) -> Scope:
    rows = Enrolment.objects.filter(cohort=session.cohort_id)
    places = dict.fromkeys(rows.values_list("learner", flat=True))
    here = set(rows.filter(left_at=None).values_list("learner", flat=True))
    is_staff = TaughtSession.objects.visible_to(user).filter(pk=session.pk).exists()
    return Scope(
        learners=here,
        gone=places.keys() - here,
        lessons={step.key for step in taught.lessons},
        lines={line.key for line in taught.task.lines} if taught.task else set(),
        task=taught.task.key if taught.task else None,
        is_staff=is_staff,
        is_trainer=is_staff
        and Cohort.objects.taught_by(user).filter(pk=session.cohort_id).exists(),
    )


def standing_for(session: TaughtSession, *, is_trainer: bool) -> dict[Place, Said]:
    """What a screen shows. A tick that was taken back reads as none; marks are for trainers."""
    ticked = set(
        session_sources(session).values_list("completion__learner", "completion__step_key")
    )
    found = {}
    for place, said in standing_in(session).items():
        if place.kind == MARK and not is_trainer:
            continue
        is_void = place.kind == TICK and (place.learner, place.key) not in ticked
        found[place] = Said(said.id, said.sequence, place, "0") if is_void else said
    return found


def session_sources(session: TaughtSession) -> QuerySet[CompletionSource]:
    """The reasons that stand because of ticks in this session."""
    ticks = Tap.objects.taken().filter(session=session, kind=TICK)
    return CompletionSource.objects.filter(
        kind=CompletionSource.Kind.SESSION, voided_at=None, reference__in=ticks.values("pk")
    )


def sessions_of(cohort: Cohort) -> QuerySet[TaughtSession]:
    """Newest first, with how many came."""
    return TaughtSession.objects.filter(cohort=cohort).counted().select_related("opened_by")


def latest_sessions_of(cohorts: Sequence[Cohort]) -> QuerySet[TaughtSession]:
    """The newest of all of them, to go on with or to put right."""
    found = TaughtSession.objects.filter(cohort__in=cohorts).counted()
    return found.select_related("cohort", "opened_by")[:LATEST]
