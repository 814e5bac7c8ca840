"""Whom to watch in a group: each person with the state of one task, and who comes next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from courses.outline import CourseOutline, TaskSpec
from training.accounts.models import User
from training.assessments.models import TaskSignOff
from training.enrolment.models import Cohort, Enrolment
from training.workbench.queries.board import all_members_of
from training.workbench.queries.scope import courses_of
from training.workbench.queries.sign_offs import can_be_undone


class Watch(Enum):
    SIGNED = "signed"
    NOT_YET = "not yet"
    TO_WATCH = "to watch"


@dataclass(frozen=True, slots=True)
class Watched:
    """`last` is the newest sign-off that stands of this group: what another one kept is theirs."""

    enrolment: UUID
    name: str
    state: Watch
    last: TaskSignOff | None
    may_undo: bool

    @property
    def words(self) -> str:
        return {
            Watch.SIGNED: _("Done"),
            Watch.NOT_YET: _("Not yet, watch again"),
            Watch.TO_WATCH: _("Not watched yet"),
        }[self.state]


def watch_list(
    places: Iterable[Enrolment], task: TaskSpec, *, by: User, at: datetime
) -> list[Watched]:
    """Those who are learning, without `by`, who signs nothing of their own."""
    members = [place for place in places if place.learner_id != by.pk]
    rows = TaskSignOff.objects.standing().filter(
        learner__in=[member.learner_id for member in members], task_key=task.key
    )
    found: dict[UUID, list[TaskSignOff]] = {}
    for row in rows.select_related("watched_by").order_by("-at"):
        found.setdefault(row.learner_id, []).append(row)
    return [_watched(member, found.get(member.learner_id, []), by, at) for member in members]


def people_to_watch(cohort: Cohort) -> QuerySet[Enrolment]:
    """Not those who have not come yet, nor those who paused."""
    away = (Enrolment.State.INVITED, Enrolment.State.PAUSED)
    return all_members_of(cohort).exclude(state__in=away)


def _watched(member: Enrolment, rows: Sequence[TaskSignOff], by: User, at: datetime) -> Watched:
    passed = any(row.passed for row in rows)
    last = next((row for row in rows if row.enrolment_id == member.pk), None)
    seen = Watch.NOT_YET if last else Watch.TO_WATCH
    return Watched(
        enrolment=member.pk,
        name=member.learner.get_full_name(),
        state=Watch.SIGNED if passed else seen,
        last=last,
        may_undo=last is not None and can_be_undone(last, by, at),
    )


def next_to_watch(people: Sequence[Watched], after: UUID | None) -> UUID | None:
    """The next whom nobody has watched, after that one and then from the top."""
    keys = [one.enrolment for one in people]
    start = keys.index(after) + 1 if after in keys else 0
    turn = [*people[start:], *people[:start]]
    return next((one.enrolment for one in turn if one.state is Watch.TO_WATCH), None)


def course_with_task(cohort: Cohort, task: UUID) -> CourseOutline | None:
    courses = courses_of(cohort)
    return next((one for one in courses if one.task and one.task.key == task), None)
