"""What waits for a member of staff, over all their cohorts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Q

from courses import catalogue
from courses.outline import CourseOutline, TaskSpec
from training.accounts.models import User
from training.enrolment.models import Cohort, Enrolment
from training.lib.clock import today
from training.messages.queries.notes import Waiting as WaitingNotes
from training.messages.queries.notes import notes_that_wait
from training.organisations.models import Role
from training.organisations.queries import has_role
from training.progress.models import CourseCompletion
from training.recommendations.queries import DueCheck, due_checks
from training.workbench.queries.board import passed_tasks
from training.workbench.queries.decisions import undecided
from training.workbench.queries.help import (
    Expiring,
    MayNeedHelp,
    expiring_awards,
    learners_of,
    who_may_need_help,
)
from training.workbench.queries.marking import Shared, waiting_for_answer, with_lessons


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something that waits: a task to watch of a member, or a reflection nobody has read."""

    enrolment: UUID
    name: str
    what: str


@dataclass(frozen=True, slots=True)
class Home:
    cohorts: Sequence[Cohort]
    tasks: Sequence[Waiting]
    help: Sequence[MayNeedHelp]
    more_help: int
    expiring: Sequence[Expiring]
    reflections: Sequence[Shared]
    to_answer: int
    notes: Sequence[WaitingNotes]
    decisions: int
    checks: Sequence[DueCheck]
    may_open_cohorts: bool


SHOWN = 8
"""Of what waits, and of groups: more is a list for its own page."""
HELP_SHOWN = 50
"""Those who wait longest come first; a page of hundreds helps nobody."""
REFLECTIONS_SHOWN = 3
"""One learner may share many: the rest is in the queue."""


def home_of(user: User, at: datetime, *, shown: int | None = SHOWN) -> Home | None:
    """None for those who have no part in training. `shown` of each list; None for all."""
    trains = has_role(user, Role.Kind.TRAINER, today())
    people = Count("enrolments", filter=Q(enrolments__left_at=None))
    visible = Cohort.objects.visible_to(user).filter(closed_at=None)
    cohorts = list(visible.annotate(people=people).order_by("name")[:shown])
    if not (cohorts or trains or user.is_superuser):
        return None
    outlines = catalogue.outlines()
    learners = learners_of(user, at)
    waiting = waiting_for_answer(user)
    need_help = who_may_need_help(learners, user, at)
    helped = need_help[: shown or HELP_SHOWN]
    return Home(
        cohorts=cohorts,
        tasks=_tasks(user, outlines)[:shown],
        help=helped,
        more_help=len(need_help) - len(helped),
        expiring=expiring_awards(learners, user, at)[:shown],
        reflections=with_lessons(waiting[:REFLECTIONS_SHOWN]),
        to_answer=waiting.count(),
        notes=notes_that_wait(user)[:shown],
        decisions=len(undecided(outlines)) if user.is_superuser else 0,
        checks=due_checks(user, today())[:shown],
        may_open_cohorts=trains or user.is_superuser,
    )


def _tasks(user: User, outlines: list[CourseOutline]) -> list[Waiting]:
    """Members of the groups that `user` teaches who have done all steps of a course."""
    tasks: dict[UUID, TaskSpec] = {o.key: o.task for o in outlines if o.task}
    taught = Enrolment.objects.filter(
        left_at=None, cohort__in=Cohort.objects.taught_by(user)
    ).exclude(learner=user)
    done = CourseCompletion.objects.filter(
        learner__in=taught.values("learner"), course_key__in=tasks, voided_at=None
    ).order_by("completed_at")
    places = taught.filter(learner__in={row.learner_id for row in done})
    members = {member.learner_id: member for member in places.select_related("learner", "cohort")}
    signed = passed_tasks(list(members), outlines)
    return [
        _waiting(members[row.learner_id], tasks[row.course_key])
        for row in done
        if row.learner_id in members
        and (row.learner_id, tasks[row.course_key].key) not in signed
        and str(row.course_key) in members[row.learner_id].cohort.course_keys
    ]


def _waiting(member: Enrolment, task: TaskSpec) -> Waiting:
    return Waiting(member.pk, member.learner.get_full_name(), task.title)
