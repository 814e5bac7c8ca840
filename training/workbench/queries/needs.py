"""What members of a group share that helps them, for those who may see it."""

from __future__ import annotations

from uuid import UUID

from training.accounts.models import User
from training.accounts.needs import SharedNeeds, access_needs_of
from training.enrolment.models import Cohort, Enrolment
from training.workbench.queries.scope import teaches

Line = tuple[Enrolment, SharedNeeds]


def needs_in(user: User, cohort: Cohort) -> list[Line]:
    """By name. A peer mentor sees what is for mentors too; an administrator as such, nothing."""
    members = Enrolment.objects.filter(cohort=cohort, left_at=None).select_related("learner")
    here = list(members.order_by("learner__called", "learner__username"))
    shown = _shown_to(user, cohort, here)
    return [(member, shown[member.learner_id]) for member in here if member.learner_id in shown]


def needs_of(user: User, member: Enrolment) -> SharedNeeds | None:
    return _shown_to(user, member.cohort, [member]).get(member.learner_id)


def _shown_to(user: User, cohort: Cohort, members: list[Enrolment]) -> dict[UUID, SharedNeeds]:
    people = [member.learner_id for member in members]
    if teaches(user, cohort):
        return access_needs_of(people)
    if cohort.staff.filter(person=user, left_at=None).exists():
        return access_needs_of(people, for_mentors=True)
    return {}
