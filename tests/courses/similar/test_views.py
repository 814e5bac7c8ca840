"""A new lesson begins as a copy of another one."""

from __future__ import annotations

import pytest
from django.test import Client

from courses import catalogue
from courses.content_keys import CourseKey
from courses.copying import block_ids, streams_of
from courses.models import LessonPage
from tests.factories.outlines import key
from tests.factories.pages import make_course, publish

pytestmark = pytest.mark.django_db


@pytest.fixture
def lesson(db: None) -> LessonPage:
    make_course("talk", lessons=2)
    page = publish(LessonPage.objects.get(translation_key=key("talk lesson 1.1")))
    page.intro = "to draft."
    page.save_revision()
    return page


def ids_of(page: LessonPage) -> set[str]:
    return {found for _name, raw in streams_of(page) for found in block_ids(raw)}


def test_the_new_lesson_is_a_draft_beside_the_first_with_keys_of_its_own(
    lesson: LessonPage, trainer_client: Client
) -> None:
    before = catalogue.outline(CourseKey(key("talk")))

    response = trainer_client.post(
        f"/admin/content/like/{lesson.pk}/", {"title": "Say no", "code": "ABC-1.2"}
    )

    made = LessonPage.objects.get(slug="say-no")
    assert response["Location"] == f"/admin/pages/{made.pk}/edit/"
    assert (made.title, made.code, made.live) == ("Say no", "ABC-1.2", False)
    assert made.get_latest_revision_as_object().intro == "to draft."
    assert made.translation_key != lesson.translation_key
    assert len(ids_of(made)) == 4
    assert ids_of(made) & ids_of(lesson) == set()
    assert ids_of(made.get_latest_revision_as_object()) == ids_of(made)
    titles = LessonPage.objects.sibling_of(lesson).order_by("path").values_list("title", flat=True)
    assert list(titles) == ["Talk lesson 1.1", "Say no", "Talk lesson 1.2"]
    assert catalogue.outline(CourseKey(key("talk"))) == before


def test_the_code_and_the_address_are_the_next_that_are_free(
    lesson: LessonPage, trainer_client: Client
) -> None:
    address = f"/admin/content/like/{lesson.pk}/"
    assert 'value="ABC-1.2"' in trainer_client.get(address).content.decode()

    trainer_client.post(address, {"title": "Talk lesson 1.2", "code": "ABC-1.2"})

    slugs = LessonPage.objects.sibling_of(lesson).values_list("slug", flat=True)
    assert set(slugs) == {"talk-lesson-1-1", "talk-lesson-1-2", "talk-lesson-12"}
    assert 'value="ABC-1.3"' in trainer_client.get(address).content.decode()


@pytest.mark.parametrize("title", ["", "  ", "???", "Prison days"])
def test_a_title_that_may_not_be_makes_nothing(
    title: str, lesson: LessonPage, trainer_client: Client
) -> None:
    before = LessonPage.objects.count()

    response = trainer_client.post(
        f"/admin/content/like/{lesson.pk}/", {"title": title, "code": "ABC-1.2"}
    )

    assert response.status_code == 422
    assert LessonPage.objects.count() == before


def test_those_who_do_not_write_find_nothing(
    lesson: LessonPage, learner_client: Client, peer_mentor
) -> None:
    mentor = Client()
    mentor.force_login(peer_mentor)
    before = LessonPage.objects.count()

    assert mentor.get(f"/admin/content/like/{lesson.pk}/").status_code == 404
    mentor.post(f"/admin/content/like/{lesson.pk}/", {"title": "Say no", "code": "A"})
    learner_client.post(f"/admin/content/like/{lesson.pk}/", {"title": "Say no", "code": "A"})

    assert LessonPage.objects.count() == before


def test_the_editor_and_the_list_lead_there(lesson: LessonPage, trainer_client: Client) -> None:
    way = f"/admin/content/like/{lesson.pk}/"

    assert way in trainer_client.get(f"/admin/pages/{lesson.pk}/edit/").content.decode()
    assert way in trainer_client.get(f"/admin/pages/{lesson.get_parent().pk}/").content.decode()
