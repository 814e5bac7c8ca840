"""Which records somebody opens, what is due, and what strangers may read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from training.accounts.models import User
from training.enrolment.models import Cohort
from training.lib.clock import today
from training.organisations.models import Role
from training.organisations.queries import kinds_of
from training.recommendations.models import Approval, Check, Project, Recommendation
from training.recommendations.rules import CHECKS, checks_due, months_after

KEEPERS = {Role.Kind.TRAINER, Role.Kind.NETWORK_LEAD}


@dataclass(frozen=True, slots=True)
class DueCheck:
    """So many months after the findings were shared, somebody looks what came of them."""

    project: UUID
    title: str
    months: int
    day: date


@dataclass(frozen=True, slots=True)
class CheckLine:
    """`day` is None until the findings are shared; `made_at` until somebody looked again."""

    months: int
    day: date | None
    made_at: datetime | None
    is_due: bool


@dataclass(frozen=True, slots=True)
class PublicProject:
    """All that strangers may read: no people, no sponsor, no proof, no reason."""

    name: str
    question: str
    slug: str
    asked: Sequence[Recommendation]


def may_keep_projects(user: User) -> bool:
    """Trainers of groups, network leads and administrators."""
    if user.is_superuser or KEEPERS & kinds_of(user, today()):
        return True
    return Cohort.objects.taught_by(user).exists()


def keeper_or_404(user: User) -> None:
    if not may_keep_projects(user):
        raise Http404


def project_kept_by(user: User, project: UUID) -> Project:
    return get_object_or_404(
        Project.objects.kept_by(user).select_related("organisation"), pk=project
    )


def project_read_by(user: User, project: UUID) -> Project:
    return get_object_or_404(Project.objects.visible_to(user), pk=project)


def recommendation_kept_by(user: User, recommendation: UUID) -> Recommendation:
    kept = Recommendation.objects.filter(project__in=Project.objects.kept_by(user))
    return get_object_or_404(kept.select_related("project"), pk=recommendation)


def approvals_of(project: Project) -> list[tuple[str, Approval | None]]:
    """All four, None where nothing is known yet."""
    there = {row.kind: row for row in project.approvals.all()}
    return [(str(kind.label), there.get(kind)) for kind in Approval.Kind]


def checks_of(project: Project, day: date) -> list[CheckLine]:
    made = {check.months: check for check in project.checks.all()}
    due = checks_due(project.shared_on, made, day)
    return [
        CheckLine(
            months=months,
            day=months_after(project.shared_on, months) if project.shared_on else None,
            made_at=made[months].at if months in made else None,
            is_due=months in due,
        )
        for months in CHECKS
    ]


def due_checks(user: User, day: date) -> list[DueCheck]:
    """Of all records that `user` keeps, the first one due of each. Two queries at most."""
    shared = Project.objects.kept_by(user).filter(shared_on__lte=months_after(day, -CHECKS[0]))
    found: list[DueCheck] = []
    for project in shared.prefetch_related("checks").order_by("shared_on", "pk"):
        due = checks_due(project.shared_on, [one.months for one in project.checks.all()], day)
        if due and project.shared_on:
            when = months_after(project.shared_on, due[0])
            found.append(DueCheck(project.pk, project.title, due[0], when))
    return found


def make_check_or_404(project: Project, months: int, day: date) -> int:
    """One that is due, or was made before (a second press)."""
    made = Check.objects.filter(project=project).values_list("months", flat=True)
    if months not in {*made, *checks_due(project.shared_on, made, day)}:
        raise Http404
    return months


def asked_in(project: Project) -> QuerySet[Recommendation]:
    return project.recommendations.prefetch_related("history__by")


def public_projects() -> list[PublicProject]:
    return _public(Project.objects.public().order_by("-public_since", "pk"))


def public_project_or_404(slug: str) -> PublicProject:
    found = _public(Project.objects.public().filter(slug=slug))
    if not found:
        raise Http404
    return found[0]


def _public(projects: QuerySet[Project]) -> list[PublicProject]:
    return [
        PublicProject(
            name=project.public_name,
            question=project.question if project.public_question else "",
            slug=project.slug,
            asked=list(project.recommendations.all()),
        )
        for project in projects.prefetch_related("recommendations")
    ]
