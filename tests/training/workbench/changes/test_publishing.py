"""A change of a course with learners in it goes live when somebody said what it means."""

from __future__ import annotations

import pytest
from django.test import Client

from courses.models import LessonPage, ModulePage
from tests.factories.outlines import key
from tests.factories.people import make_person
from tests.training.workbench.changes.conftest import (
    CHOICE,
    FIRST,
    NOTE,
    finish,
    form,
    lesson,
    publish,
    records,
)
from training.accounts.models import User
from training.audit.models import StaffAct
from training.progress.models import CourseChange, CourseCompletion


def test_the_trainer_sees_numbers_and_no_names_and_nothing_is_live(desk, people) -> None:
    where = publish(desk, lesson())

    body = desk.get(where).content.decode()
    assert "2 people finished it, or the whole course." not in body
    assert "3 people finished it, or the whole course." in body
    assert "0 people are in the middle of the course." in body
    assert "canary" not in body.lower()
    assert "Your draft is saved. It is not live yet." in body
    assert lesson().title == "Talk lesson 1.1"
    assert lesson().get_latest_revision_as_object().title == "Say yes"


def test_who_is_in_the_middle_is_counted_apart(desk, people) -> None:
    body = desk.get(publish(desk, lesson("talk lesson 2.1"))).content.decode()

    assert "2 people finished it, or the whole course." in body
    assert "1 person is in the middle of the course." in body


def test_choosing_makes_it_live_and_takes_nothing_from_anybody(
    desk: Client, editor: User, people
) -> None:
    before = records()

    response = desk.post(publish(desk, lesson()), CHOICE)

    assert response.status_code == 302
    assert lesson().title == "Say yes"
    change = CourseChange.objects.get()
    assert (change.kind, change.note, change.asked) == ("changed", NOTE, True)
    assert (change.page_key, change.course_key) == (key(FIRST), key("talk"))
    assert change.actor == editor
    assert change.at == lesson().last_published_at
    assert records() == before
    assert StaffAct.objects.get().act == "changed a course with learners in it"


def test_asking_without_saying_what_changed_loses_nothing(desk: Client, people) -> None:
    where = publish(desk, lesson())

    response = desk.post(where, {"change-learners": "ask", "change-note": "\x00 "})

    body = response.content.decode()
    assert response.status_code == 422
    assert "Say in a few words what changed, so that they know why." in body
    assert 'value="ask"' in body
    assert lesson().title == "Talk lesson 1.1"
    assert lesson().get_latest_revision_as_object().title == "Say yes"
    assert not CourseChange.objects.exists()


def test_a_note_that_is_too_long_is_given_back(desk: Client, people) -> None:
    words = "long words " * 30

    response = desk.post(publish(desk, lesson()), {**CHOICE, "change-note": words})

    assert response.status_code == 422
    assert words.strip() in response.content.decode()


def test_a_course_without_learners_is_published_at_once(desk: Client, course) -> None:
    publish(desk, lesson())

    assert lesson().title == "Say yes"
    assert not CourseChange.objects.exists()


def test_a_draft_is_saved_without_a_question(desk: Client, people) -> None:
    response = desk.post(f"/admin/pages/{lesson().pk}/edit/", form())

    assert "/training/changes/" not in response["Location"]


def test_a_new_lesson_says_that_it_is_new(desk: Client, people) -> None:
    module = ModulePage.objects.get(translation_key=key("talk module 1"))

    response = desk.post(
        f"/admin/pages/add/courses/lessonpage/{module.pk}/",
        form("Brand new", **{"action-publish": "1"}),
    )

    page = LessonPage.objects.get(slug="brand-new")
    assert not page.live
    body = desk.get(response["Location"]).content.decode()
    assert "“Brand new” is new in “Talk”." in body
    assert "2 people finished it, or the whole course." in body
    assert "1 person is in the middle of the course." in body
    desk.post(response["Location"], CHOICE)
    page.refresh_from_db()
    assert page.live
    assert CourseChange.objects.get().kind == "added"
    assert CourseCompletion.objects.count() == 3


def test_an_older_draft_is_not_published(desk: Client, people) -> None:
    where = publish(desk, lesson())
    page = lesson()
    page.title = "Newer words"
    page.save_revision()

    response = desk.post(where, CHOICE)

    assert response["Location"] == f"/admin/pages/{page.pk}/edit/"
    assert lesson().title == "Talk lesson 1.1"


@pytest.mark.parametrize("who", ["trainer", "peer_mentor", "learner"])
def test_who_may_not_publish_finds_nothing(request, desk: Client, people, who: str) -> None:
    where = publish(desk, lesson())
    client = Client()
    client.force_login(request.getfixturevalue(who))

    response = client.post(where, CHOICE)

    assert response.status_code in {302, 403, 404}
    assert lesson().title == "Talk lesson 1.1"
    assert "people finished it" not in response.content.decode()


@pytest.mark.parametrize("learners", [1, 3])
def test_the_question_costs_the_same_for_one_and_for_three(
    desk: Client, cohort, outline, learners: int, django_assert_max_num_queries
) -> None:
    for number in range(learners):
        finish(make_person(f"many-{number}", cohort=cohort), outline, 1)
    where = publish(desk, lesson())
    desk.get(where)

    with django_assert_max_num_queries(60) as captured:
        desk.get(where)

    assert len(captured) == 27
