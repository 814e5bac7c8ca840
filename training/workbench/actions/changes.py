"""Let a change of a live course go live, with what it means for those who learn there."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from wagtail.models import Page, Revision
from wagtail.workflows import publish_workflow_state

from training.accounts.models import User
from training.audit.actions import note_act
from training.lib.clock import now
from training.progress.models import CourseChange
from training.workbench.queries.changes import page_of, planned_for
from training.workbench.queries.reach import Reach, reach_of_edit

ACT = "changed a course with learners in it"


@transaction.atomic
def publish_change(
    *, reach: Reach, revision: Revision, note: str, asked: bool, by: User, at: datetime
) -> CourseChange:
    """Publish the draft, or leave it to its time; learners hear of it when it is live."""
    row = _note(reach, revision=revision.pk, note=note, asked=asked, by=by, at=at)
    revision.publish(user=by, skip_permission_checks=True)
    _go_live_if_published(row)
    note_act(actor=by, act=ACT, object_uuid=row.pk, at=at)
    return row


@transaction.atomic
def note_taking_out(*, reach: Reach, note: str, by: User, at: datetime) -> CourseChange:
    """For what has just gone live: a page was taken out, or moved."""
    row = _note(reach, revision=None, note=note, asked=False, by=by, at=at)
    _go_live(row, at)
    note_act(actor=by, act=ACT, object_uuid=row.pk, at=at)
    return row


def settle_changes() -> int:
    """Date the planned changes that went live since; how many. Those given up are forgotten."""
    return sum(_settle(row) for row in CourseChange.objects.planned())


def _settle(row: CourseChange) -> bool:
    if _go_live_if_published(row):
        return True
    waiting = Revision.objects.filter(pk=row.revision, approved_go_live_at__isnull=False)
    if not waiting.exists():
        row.delete()
    return False


def finish_workflow(workflow_state: Any, user: User | None = None) -> None:
    """The last approval publishes, unless somebody must first say what it means for learners."""
    page = workflow_state.content_object.specific_deferred
    reach = reach_of_edit(page, now())
    planned = planned_for(page)
    if reach is None or planned is not None:
        publish_workflow_state(workflow_state, user=user)
        if planned is not None:
            _go_live_if_published(planned)
        return
    CourseChange.objects.update_or_create(
        page_key=reach.page_key,
        course_key=reach.course.key,
        at=None,
        defaults={
            "kind": reach.kind,
            "title": reach.title,
            "revision": page.latest_revision_id,
            "actor": user,
            "decided_at": None,
        },
    )


def _note(
    reach: Reach, *, revision: int | None, note: str, asked: bool, by: User, at: datetime
) -> CourseChange:
    """One row for each page and course that is not live yet: a new word replaces an older one."""
    row, _made = CourseChange.objects.update_or_create(
        page_key=reach.page_key,
        course_key=reach.course.key,
        at=None,
        defaults={
            "kind": reach.kind,
            "title": reach.title,
            "note": note,
            "asked": asked,
            "revision": revision,
            "actor": by,
            "decided_at": at,
        },
    )
    return row


def _go_live_if_published(row: CourseChange) -> bool:
    """With the time at which the page went live."""
    page = page_of(row)
    if page is None or not page.live or page.live_revision_id != row.revision:
        return False
    _go_live(row, page.last_published_at)
    return True


def _go_live(row: CourseChange, at: datetime) -> None:
    row.at = at
    row.save(update_fields=["at"])


def may_publish(page: Page, user: User) -> bool:
    """Whoever may publish the page, and whoever gave the approval that waits."""
    if page.permissions_for_user(user).can_publish():
        return True
    waiting = CourseChange.objects.undecided().filter(page_key=page.translation_key)
    return waiting.filter(actor=user).exists()
