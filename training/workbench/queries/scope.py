"""What a member of staff may open. Whatever is not found here is a 404."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.models import AbstractUser
from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from courses import catalogue
from courses.outline import CourseOutline, TaskSpec
from training.assessments.models import Reflection, TaskSignOff
from training.enrolment.models import Cohort, Enrolment, JoinCode
from training.lib.clock import today
from training.messages.models import Notice
from training.organisations.models import Role
from training.organisations.queries import is_staff_on, organisations_of
from training.safeguarding.models import Concern
from training.safeguarding.queries import answers_concerns
from training.workbench.queries.readers import read_by, reads_for_others


def cohort_seen_by(user: AbstractUser, cohort: UUID) -> Cohort:
    return get_object_or_404(Cohort.objects.visible_to(user), pk=cohort)


def cohort_managed_by(user: AbstractUser, cohort: UUID) -> Cohort:
    return get_object_or_404(Cohort.objects.managed_by(user), pk=cohort)


def cohort_taught_by(user: AbstractUser, cohort: UUID) -> Cohort:
    return get_object_or_404(Cohort.objects.taught_by(user), pk=cohort)


def open_cohort_managed_by(user: AbstractUser, cohort: UUID) -> Cohort:
    """As `cohort_managed_by`, but nothing can be done any more with a closed one."""
    return get_object_or_404(Cohort.objects.managed_by(user), pk=cohort, closed_at=None)


def member_seen_by(user: AbstractUser, enrolment: UUID) -> Enrolment:
    return get_object_or_404(_members().filter(cohort__in=_cohorts(user)), pk=enrolment)


def member_managed_by(user: AbstractUser, enrolment: UUID) -> Enrolment:
    managed = Cohort.objects.managed_by(user).filter(closed_at=None)
    return get_object_or_404(_members().filter(cohort__in=managed), pk=enrolment)


def member_let_in_by(user: AbstractUser, enrolment: UUID) -> Enrolment:
    """One to whom `user` may give a card or passphrase.

    Not somebody who is staff anywhere: a trainer would come in with the rights of a colleague.
    """
    member = member_managed_by(user, enrolment)
    if not may_let_in(user, member):
        raise Http404
    return member


def may_let_in(user: AbstractUser, member: Enrolment) -> bool:
    return user.is_superuser or not is_staff_on(member.learner, today())


def groups_to_move_to(user: AbstractUser, member: Enrolment) -> QuerySet[Cohort]:
    """Other open groups of the same organisation, also of other trainers, without that learner."""
    there = Enrolment.objects.filter(learner=member.learner_id, left_at=None).values("cohort")
    trains = organisations_of(user, Role.Kind.TRAINER, today())
    groups = Cohort.objects.filter(organisation=member.cohort.organisation_id, closed_at=None)
    return groups.filter(organisation__in=trains).exclude(pk__in=there).order_by("name")


def member_taught_by(user: AbstractUser, enrolment: UUID) -> Enrolment:
    taught = Cohort.objects.taught_by(user)
    return get_object_or_404(_members().filter(cohort__in=taught), pk=enrolment)


def thread_read_by(user: AbstractUser, enrolment: UUID) -> Enrolment:
    """The place of a member with whom `user` writes as a trainer: nobody's own."""
    taught = Cohort.objects.taught_by(user)
    others = _members().filter(cohort__in=taught).exclude(learner=user.pk)
    return get_object_or_404(others.exclude(state=Enrolment.State.INVITED), pk=enrolment)


def notice_of(user: AbstractUser, notice: UUID) -> Notice:
    """One in a group that `user` teaches now."""
    return get_object_or_404(
        Notice.objects.visible_to(user).select_related("cohort", "by"), pk=notice
    )


def _members() -> QuerySet[Enrolment]:
    """Those who are in their cohort now."""
    return Enrolment.objects.filter(left_at=None).select_related("learner", "cohort")


def _cohorts(user: AbstractUser) -> QuerySet[Cohort]:
    return Cohort.objects.visible_to(user)


def code_managed_by(user: AbstractUser, code: UUID) -> JoinCode:
    return get_object_or_404(JoinCode.objects.visible_to(user).select_related("cohort"), pk=code)


def reflection_read_by(user: AbstractUser, reflection: UUID) -> Reflection:
    """One of those that `user` reads, of a writer who is still in the group."""
    related = read_by(user).select_related("learner", "enrolment__cohort")
    return get_object_or_404(related, pk=reflection)


def reflection_once_read_by(user: AbstractUser, reflection: UUID) -> Reflection:
    """As `reflection_read_by`, or one that `user` has read, whoever may read it now."""
    once = Reflection.objects.filter(pk=reflection, readings__reader=user.pk).distinct()
    found = once.select_related("learner", "enrolment__cohort").first()
    return found or reflection_read_by(user, reflection)


def may_read_now(user: AbstractUser, reflection: Reflection) -> bool:
    return read_by(user).filter(pk=reflection.pk).exists()


def concern_seen_by(user: AbstractUser, concern: UUID) -> Concern:
    seen = Concern.objects.visible_to(user).select_related("cohort", "learner", "raised_by")
    return get_object_or_404(seen, pk=concern)


def sees_concerns(user: AbstractUser) -> bool:
    """Staff of a group raise them, leads answer them. An administrator may look at the list."""
    return (
        user.is_superuser
        or Cohort.objects.visible_to(user).exists()
        or Concern.objects.visible_to(user).exists()
        or answers_concerns(user)
    )


def sign_off_seen_by(user: AbstractUser, sign_off: UUID) -> TaskSignOff:
    taught = TaskSignOff.objects.filter(
        enrolment__left_at=None, enrolment__cohort__in=Cohort.objects.taught_by(user)
    )
    related = taught.select_related("learner", "enrolment__cohort", "watched_by", "voided_by")
    return get_object_or_404(related, pk=sign_off)


def teaches(user: AbstractUser, cohort: Cohort) -> bool:
    return Cohort.objects.taught_by(user).filter(pk=cohort.pk).exists()


def teaches_somebody(user: AbstractUser) -> bool:
    return Cohort.objects.taught_by(user).exists()


def answers_words(user: AbstractUser) -> bool:
    return teaches_somebody(user) or reads_for_others(user)


def once_read(user: AbstractUser, reflection: UUID) -> bool:
    """Did `user` open it when they could?"""
    return Reflection.objects.filter(pk=reflection, readings__reader=user.pk).exists()


def courses_of(cohort: Cohort) -> list[CourseOutline]:
    """In the order of the programme; a course that is not live any more is left out."""
    keys = set(cohort.course_keys)
    return [outline for outline in catalogue.outlines() if str(outline.key) in keys]


def course_of(cohort: Cohort, course: UUID) -> CourseOutline | None:
    return next((found for found in courses_of(cohort) if found.key == course), None)


def task_of(cohort: Cohort, course: UUID) -> tuple[CourseOutline, TaskSpec]:
    """The course of that group with the task that is watched in it."""
    outline = course_of(cohort, course)
    if outline is None or outline.task is None:
        raise Http404
    return outline, outline.task
