"""Changes that go live later: at their time, or when the last reviewer approves."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from wagtail.models import GroupApprovalTask, Page, Workflow, WorkflowPage, WorkflowTask

from courses.models import CoursePage, LessonPage
from tests.factories.outlines import key
from tests.factories.pages import publish
from tests.training.workbench.changes.conftest import AT, CHOICE, FIRST, NOTE, form, lesson
from training.accounts.models import User
from training.lib.clock import now
from training.progress.models import CourseChange
from training.workbench.actions.changes import settle_changes


def test_a_change_that_is_scheduled_keeps_its_choice_until_its_time(desk: Client, people) -> None:
    soon = now() + timedelta(days=2)
    page = publish(lesson())
    page.title, page.go_live_at = "Later", soon
    revision = page.save_revision()
    assert lesson().title == "Talk lesson 1.1"

    desk.post(f"/admin/training/changes/{page.pk}/{revision.pk}/", CHOICE)

    change = CourseChange.objects.get()
    assert (change.at, change.asked, change.note) == (None, True, NOTE)
    assert lesson().title == "Talk lesson 1.1"
    assert settle_changes() == 0
    revision.refresh_from_db()
    content = {**revision.content, "go_live_at": None}
    type(revision).objects.filter(pk=revision.pk).update(content=content)
    revision.refresh_from_db()
    revision.publish()

    assert settle_changes() == 1
    assert settle_changes() == 0
    change.refresh_from_db()
    assert change.at == lesson().last_published_at


def test_a_planned_change_that_is_given_up_is_forgotten(desk: Client, people) -> None:
    page = publish(lesson())
    page.go_live_at = now() + timedelta(days=2)
    revision = page.save_revision()
    desk.post(f"/admin/training/changes/{page.pk}/{revision.pk}/", CHOICE)
    type(revision).objects.filter(pk=revision.pk).update(approved_go_live_at=None)

    assert settle_changes() == 0

    assert not CourseChange.objects.exists()


@pytest.fixture
def workflow(course: CoursePage, editor: User) -> Workflow:
    """One approval by the group of moderators, for every page."""
    Workflow.objects.all().update(active=False)
    WorkflowPage.objects.all().delete()
    made = Workflow.objects.create(name="Read it first")
    task = GroupApprovalTask.objects.create(name="Read")
    task.groups.add(*editor.groups.all())
    WorkflowTask.objects.create(workflow=made, task=task, sort_order=0)
    WorkflowPage.objects.create(workflow=made, page=Page.objects.get(depth=1))
    return made


def approve(desk: Client, page: Page) -> Any:
    state = page.current_workflow_state.current_task_state
    return desk.post(f"/admin/pages/workflow/action/{page.pk}/approve/{state.pk}/", {"comment": ""})


def submit(workflow: Workflow, editor: User) -> LessonPage:
    page = lesson()
    page.title = "Approved words"
    page.save_revision(user=editor)
    workflow.start(page, editor)
    return lesson()


def test_the_last_approval_waits_for_a_word_about_learners(
    desk: Client, workflow: Workflow, editor: User, people
) -> None:
    approve(desk, submit(workflow, editor))

    assert lesson().title == "Talk lesson 1.1"
    home = desk.get("/admin/").content.decode()
    change = CourseChange.objects.get()
    where = f"/admin/training/changes/{lesson().pk}/{change.revision}/"
    assert "Approved, and not live yet" in home
    assert f'href="{where}"' in home
    desk.post(where, CHOICE)
    assert lesson().title == "Approved words"
    change.refresh_from_db()
    assert (change.note, change.asked) == (NOTE, True)
    assert "Approved, and not live yet" not in desk.get("/admin/").content.decode()


def test_an_approval_in_the_editor_leads_on_to_the_question(
    desk: Client, workflow: Workflow, editor: User, people
) -> None:
    page = submit(workflow, editor)
    sent = form("Approved words") | {
        "action-workflow-action": "true",
        "workflow-action-name": "approve",
        "workflow-action-extra-data": '{"comment": ""}',
    }

    response = desk.post(f"/admin/pages/{page.pk}/edit/", sent)

    change = CourseChange.objects.get()
    assert response["Location"] == f"/admin/training/changes/{page.pk}/{change.revision}/"
    assert lesson().title == "Talk lesson 1.1"


def test_an_approval_without_learners_publishes(
    desk: Client, workflow: Workflow, editor: User
) -> None:
    approve(desk, submit(workflow, editor))

    assert lesson().title == "Approved words"


def test_what_was_chosen_for_a_draft_holds_when_it_is_approved(
    desk: Client, workflow: Workflow, editor: User, people
) -> None:
    page = submit(workflow, editor)
    CourseChange.objects.create(
        page_key=key(FIRST),
        course_key=key("talk"),
        kind="changed",
        title="Talk",
        note=NOTE,
        revision=page.latest_revision_id,
        actor=editor,
        decided_at=AT,
    )

    approve(desk, page)

    assert lesson().title == "Approved words"
    assert CourseChange.objects.get().at == lesson().last_published_at
