"""A copied course is a course of its own: somebody can learn it to its certificate."""

from __future__ import annotations

import uuid

import pytest
from django.test import Client

from courses import catalogue
from courses.content_keys import ActivityKey, CourseKey, QuizKey
from courses.models import CoursePage, ModulePage
from tests.factories.outlines import key
from tests.factories.pages import make_course
from tests.factories.people import make_cohort, make_person
from training.accounts.models import User
from training.assessments.actions import sign_off
from training.assessments.queries import questions_asked
from training.certificates.actions import issue_due
from training.demo.learning import right_answer
from training.learning.flow import answer_question, begin_quiz
from training.lib.clock import now
from training.progress.models import CourseCompletion

pytestmark = pytest.mark.django_db


def copy(client: Client, page: CoursePage | ModulePage, title: str) -> None:
    """As the copy button does it, with everything below and published."""
    form = {
        "new_title": title,
        "new_slug": title.lower(),
        "new_parent_page": page.get_parent().pk,
        "copy_subpages": "on",
        "publish_copies": "on",
    }
    assert client.post(f"/admin/pages/{page.pk}/copy/", form).status_code == 302


def editor_client(editor: User) -> Client:
    client = Client()
    client.force_login(editor)
    return client


def test_a_copied_course_leads_to_its_certificate(editor: User, trainer: User) -> None:
    original = make_course("talk", modules=2, lessons=1)
    copy(editor_client(editor), original, "Again")
    page = CoursePage.objects.get(slug="again", alias_of=None)
    course = catalogue.outline(CourseKey(page.translation_key))
    first = catalogue.outline(CourseKey(key("talk")))
    assert course is not None
    assert first is not None
    assert not {step.key for step in course.steps} & {step.key for step in first.steps}
    learner = make_person("lena", cohort=make_cohort(name="Copy group", courses=[course.key]))
    client = Client()
    client.force_login(learner)

    for step in course.steps:
        if step.kind == "lesson":
            assert step.activity_key is not None
            found = catalogue.activity(ActivityKey(step.activity_key), "en")
            assert found is not None
            assert client.get(catalogue.url_of(step.key, "en")).status_code == 200
            assert client.post(f"/learn/lesson/{step.key}/done/").status_code == 302
        else:
            take(learner, QuizKey(step.key))
    assert course.task is not None
    assert first.task is not None
    assert course.task.key != first.task.key
    sign_off(
        learner=learner,
        enrolment=None,
        task=course.task,
        marks={line.key: 2 for line in course.task.lines},
        notes={},
        watched_by=trainer,
        minutes=10,
        at=now(),
    )

    assert CourseCompletion.objects.filter(learner=learner, course_key=course.key).exists()
    award = issue_due(learner=learner, course=course, at=now())
    assert award is not None
    assert award.award_key == course.key


def take(learner: User, quiz: QuizKey) -> None:
    attempt = begin_quiz(
        learner=learner, quiz_key=quiz, attempt_id=uuid.uuid4(), language="en", at=now()
    )
    spec = catalogue.quiz(quiz, "en")
    assert spec is not None
    for question in questions_asked(attempt, spec):
        answer_question(
            learner=learner,
            attempt=attempt,
            question_key=question.key,
            given=right_answer(question),
            at=now(),
        )


def test_a_copied_module_is_a_part_of_its_own(editor: User) -> None:
    course = make_course("talk", lessons=1)
    module = ModulePage.objects.child_of(course).get()

    copy(editor_client(editor), module, "Again")

    outline = catalogue.outline(CourseKey(key("talk")))
    assert outline is not None
    assert [part.title for part in outline.modules] == ["Talk module 1", "Again"]
    assert len({step.key for step in outline.steps}) == 4
    assert len({step.activity_key for step in outline.steps if step.activity_key}) == 2


def test_modules_and_lessons_are_put_in_order_in_their_list(editor: User) -> None:
    course = make_course("talk", modules=2, lessons=2, quiz=False)
    first, second = ModulePage.objects.child_of(course).order_by("path")
    client = editor_client(editor)
    shown = client.get(f"/admin/pages/{course.pk}/?ordering=ord").content.decode()
    assert "/set_position/" in shown

    client.post(f"/admin/pages/{second.pk}/set_position/?position=0")
    first.refresh_from_db()
    lesson = first.get_children().last()
    client.post(f"/admin/pages/{lesson.pk}/set_position/?position=0")

    outline = catalogue.outline(CourseKey(key("talk")))
    assert outline is not None
    assert [part.title for part in outline.modules] == ["Talk module 2", "Talk module 1"]
    assert [step.title for step in outline.modules[1].steps] == [
        "Talk lesson 1.2",
        "Talk lesson 1.1",
    ]
