"""What staff writes into a project record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import models, transaction
from django.utils.text import slugify

from training.accounts.models import User
from training.audit.actions import note_act
from training.enrolment.models import Cohort
from training.recommendations.models import (
    Approval,
    Change,
    Check,
    Output,
    Part,
    Project,
    Recommendation,
    StateChange,
)

Line = Part | Output | Change | Recommendation


@transaction.atomic
def save_project(*, project: Project, cohorts: Sequence[Cohort], by: User, at: datetime) -> Project:
    """Sent twice, a new one is there once: its id comes with the form."""
    project.organisation = cohorts[0].organisation
    if project._state.adding:
        values = {
            field.attname: getattr(project, field.attname)
            for field in Project._meta.concrete_fields
            if field.name not in {"id", "slug", "made_at", "made_by"}
        }
        defaults = {**values, "slug": project.pk.hex, "made_at": at, "made_by": by}
        project, made = Project.objects.get_or_create(pk=project.pk, defaults=defaults)
        if not made:
            return project
    else:
        project.save()
    project.cohorts.set(cohorts)
    note_act(actor=by, act="wrote a project record", object_uuid=project.pk, at=at)
    return project


@transaction.atomic
def save_approvals(
    *, project: Project, approvals: Mapping[str, Mapping[str, Any]], by: User, at: datetime
) -> None:
    """`approvals` by kind; one without a state is not known yet."""
    for kind, values in approvals.items():
        if values["state"]:
            Approval.objects.update_or_create(project=project, kind=kind, defaults=values)
        else:
            Approval.objects.filter(project=project, kind=kind).delete()
    note_act(actor=by, act="wrote approvals of a project", object_uuid=project.pk, at=at)


@transaction.atomic
def save_line(*, line: Line, by: User, at: datetime) -> None:
    """A line of the record, new or changed. Sent twice, a new one is there once."""
    made = line._state.adding
    if made and isinstance(line, Recommendation):
        line.changed_at = at
    if made:
        values = {
            field.attname: getattr(line, field.attname)
            for field in line._meta.concrete_fields
            if not field.primary_key
        }
        model: type[models.Model] = type(line)
        _row, made = model._default_manager.get_or_create(pk=line.pk, defaults=values)
    else:
        line.save()
    if made and isinstance(line, Recommendation):
        StateChange.objects.create(recommendation_id=line.pk, state=line.state, at=at, by=by)
    note_act(actor=by, act="wrote a line of a project", object_uuid=line.project_id, at=at)


def remove_line(*, line: Line, by: User, at: datetime) -> None:
    line.delete()
    note_act(actor=by, act="removed a line of a project", object_uuid=line.project_id, at=at)


@transaction.atomic
def change_state(
    *,
    recommendation: Recommendation,
    change_id: UUID,
    state: str,
    reason: str,
    proof: str,
    by: User,
    at: datetime,
) -> None:
    """The history keeps every state; a form sent twice adds one."""
    _row, made = StateChange.objects.get_or_create(
        pk=change_id,
        defaults={
            "recommendation": recommendation,
            "state": state,
            "reason": reason,
            "proof": proof,
            "at": at,
            "by": by,
        },
    )
    if not made:
        return
    Recommendation.objects.filter(pk=recommendation.pk).update(
        state=state, reason=reason, proof=proof, changed_at=at
    )
    project = recommendation.project_id
    note_act(actor=by, act="changed a recommendation", object_uuid=project, at=at)


def make_check(*, project: Project, months: int, by: User, at: datetime) -> None:
    _check, made = Check.objects.get_or_create(
        project=project, months=months, defaults={"at": at, "by": by}
    )
    if made:
        note_act(actor=by, act="checked a project", object_uuid=project.pk, at=at)


def make_public(*, project: Project, by: User, at: datetime) -> None:
    """`project` comes with the public name and who decided. Its address stays once it had one."""
    if project.slug == project.pk.hex:
        project.slug = f"{slugify(project.public_name)[:50]}-{project.pk.hex[:6]}".strip("-")
    project.public_since = project.public_since or at
    project.save()
    note_act(actor=by, act="made a project public", object_uuid=project.pk, at=at)


def take_down(*, project: Project, by: User, at: datetime) -> None:
    Project.objects.filter(pk=project.pk).update(public_since=None)
    note_act(actor=by, act="took a project down", object_uuid=project.pk, at=at)
