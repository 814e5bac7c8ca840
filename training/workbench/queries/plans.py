"""Who may read the plans of trainers, and where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.http import Http404

from courses import catalogue
from courses.catalogue import ModulePlan
from courses.content_keys import ModuleKey
from courses.outline import CourseOutline
from training.accounts.models import User
from training.enrolment.models import CohortStaff
from training.lib.clock import today
from training.organisations.models import Role
from training.organisations.queries import kinds_of

READERS = {Role.Kind.TRAINER, Role.Kind.PEER_MENTOR, Role.Kind.EDITOR, Role.Kind.ADMINISTRATOR}


@dataclass(frozen=True, slots=True)
class CoursePlans:
    title: str
    plans: tuple[ModulePlan, ...]


def may_read_plans(person: User) -> bool:
    """Those who run groups or write for them. A learner who reads a plan knows the cards."""
    if person.is_superuser or READERS & kinds_of(person, today()):
        return True
    places = CohortStaff.objects.filter(person=person, left_at=None, cohort__closed_at=None)
    return places.exists()


def plans_or_404(person: User, language: str) -> dict[ModuleKey, ModulePlan]:
    if not may_read_plans(person):
        raise Http404
    return catalogue.plans_by_module(language)


def plan_or_404(person: User, module: UUID, language: str) -> ModulePlan:
    plan = plans_or_404(person, language).get(ModuleKey(module))
    if plan is None:
        raise Http404
    return plan


def by_course(
    plans: dict[ModuleKey, ModulePlan], outlines: list[CourseOutline]
) -> list[CoursePlans]:
    """In the order of the programme; a course without a plan is left out."""
    courses = [
        CoursePlans(
            course.title,
            tuple(plans[module.key] for module in course.modules if module.key in plans),
        )
        for course in outlines
    ]
    return [course for course in courses if course.plans]
