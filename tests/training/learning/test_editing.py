"""I2: whatever editors do to pages, what learners did stays as it was."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import Page

from courses.models import CoursePage, LessonPage, ModulePage
from tests.factories.outlines import key, make_choice, make_quiz
from tests.factories.pages import make_lesson_page, publish
from tests.factories.people import LONG_AGO
from training.accounts.models import User
from training.assessments.actions import save_draft, start_attempt, store_answer
from training.assessments.models import Answer, Attempt, Reflection
from training.assessments.scoring import Given
from training.learning.actions import catch_up
from training.progress.models import CompletionSource, CourseCompletion, StepCompletion


def edit(page: Page) -> None:
    page.title = f"{page.title} again"
    publish(page)


def unpublish(page: Page) -> None:
    page.unpublish()


def move(page: Page) -> None:
    if isinstance(page, LessonPage):
        page.move(ModulePage.objects.exclude(pk=page.get_parent().pk).last(), pos="last-child")


def copy(page: Page) -> None:
    page.copy(update_attrs={"slug": f"copy-{Page.objects.count()}"})


def delete(page: Page) -> None:
    page.delete()


def add(page: Page) -> None:
    if isinstance(page, ModulePage):
        publish(make_lesson_page(page, f"new {Page.objects.count()}"))


EDITS: tuple[Callable[[Page], None], ...] = (edit, unpublish, move, copy, delete, add)


def records(learner: User) -> list[list[tuple[object, ...]]]:
    models = (StepCompletion, CompletionSource, CourseCompletion, Attempt, Answer, Reflection)
    return [list(model.objects.order_by("pk").values_list()) for model in models]


@pytest.mark.slow
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_edit_changes_what_learners_did(
    data: st.DataObject, course: CoursePage, learner: User, finish: Callable[[int], None]
) -> None:
    with transaction.atomic():
        finish(6)
        _learn(learner)
        catch_up(at=LONG_AGO)
        before = records(learner)

        for _step in range(3):
            pages = list(Page.objects.descendant_of(course).order_by("path").specific())
            if pages:
                data.draw(st.sampled_from(EDITS))(data.draw(st.sampled_from(pages)))
            catch_up(at=LONG_AGO)

        assert records(learner) == before
        transaction.set_rollback(True)


def _learn(learner: User) -> None:
    question = make_choice("q")
    attempt = start_attempt(
        learner=learner, attempt_id=key("try"), spec=make_quiz(question), at=LONG_AGO
    )
    given = Given((question.options[0].key,))
    store_answer(attempt=attempt, question_key=question.key, given=given, at=LONG_AGO)
    save_draft(
        learner=learner,
        activity_key=key("activity"),
        text="mine",
        ticked=[],
        seen_at=None,
        at=LONG_AGO,
    )
