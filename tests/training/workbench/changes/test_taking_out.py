"""A page with learners is taken out or moved after the numbers were seen."""

from __future__ import annotations

import pytest
from django.test import Client

from courses.models import LessonPage, ModulePage
from tests.factories.outlines import key
from tests.factories.pages import make_course, make_lesson_page
from tests.training.workbench.changes.conftest import FIRST, lesson, records
from training.progress.models import CourseChange
from training.progress.queries import done_steps


def take_out(desk: Client, address: str, sent: dict[str, str]) -> str:
    """Wagtail's own question is answered; ours comes next."""
    response = desk.post(address, sent)
    body = response.content.decode()
    assert response.status_code == 200
    assert "Nothing has happened yet." in body
    return body


@pytest.mark.parametrize("act", ["unpublish", "delete"])
def test_a_lesson_is_taken_out_after_the_numbers_were_seen(desk: Client, people, act: str) -> None:
    before, page = records(), lesson()
    address = f"/admin/pages/{page.pk}/{act}/"

    body = take_out(desk, address, {"next": ""})

    assert "3 people finished it, or the whole course." in body
    assert lesson().live
    response = desk.post(address, {"next": "", "change-note": "It moved to the group day."})
    assert response.status_code == 302
    assert not LessonPage.objects.filter(translation_key=key(FIRST), live=True).exists()
    change = CourseChange.objects.get()
    assert (change.kind, change.title) == ("removed", "Talk lesson 1.1")
    assert change.at is not None
    assert records() == before
    assert key(FIRST) in done_steps(people["mia"], [key(FIRST)])


def test_what_was_sent_to_wagtail_is_sent_again(desk: Client, people) -> None:
    body = take_out(
        desk,
        f"/admin/pages/{lesson().pk}/unpublish/",
        {"include_descendants": "on", "csrfmiddlewaretoken": "x"},
    )

    assert '<input type="hidden" name="include_descendants" value="on">' in body
    assert body.count('name="csrfmiddlewaretoken" value="x"') == 0


def test_a_lesson_that_moves_inside_its_course_keeps_what_was_done(desk: Client, people) -> None:
    before, page = records(), lesson()
    module = ModulePage.objects.get(translation_key=key("talk module 2"))
    address = f"/admin/pages/{page.pk}/move/{module.pk}/confirm/"

    body = take_out(desk, address, {})

    assert "“Talk lesson 1.1” changes in “Talk”." in body
    desk.post(address, {"change-note": ""})
    assert lesson().get_parent().pk == module.pk
    assert CourseChange.objects.get().kind == "changed"
    assert records() == before


def test_a_lesson_that_moves_to_another_course_goes_out_of_the_first(desk: Client, people) -> None:
    make_course("other", lessons=1)
    module = ModulePage.objects.get(translation_key=key("other module 1"))
    address = f"/admin/pages/{lesson().pk}/move/{module.pk}/confirm/"

    take_out(desk, address, {})
    desk.post(address, {"change-note": ""})

    assert list(CourseChange.objects.values_list("course_key", "kind")) == [
        (key("talk"), "removed")
    ]


def test_a_draft_that_nobody_sees_is_deleted_without_a_question(desk: Client, people) -> None:
    module = ModulePage.objects.get(translation_key=key("talk module 1"))
    draft = make_lesson_page(module, "sketch", live=False)

    response = desk.post(f"/admin/pages/{draft.pk}/delete/")

    assert response.status_code == 302
    assert not LessonPage.objects.filter(pk=draft.pk).exists()


@pytest.mark.parametrize("act", ["unpublish", "delete", "publish"])
def test_pages_with_learners_are_not_done_in_bulk(desk: Client, people, act: str) -> None:
    page = lesson()
    address = f"/admin/bulk/wagtailcore/page/{act}/?id={page.pk}&next=/admin/"

    desk.post(address)

    assert lesson().live
    assert not CourseChange.objects.exists()


def copy(desk: Client, page: LessonPage, **more: str) -> None:
    parent = page.get_parent().pk
    desk.post(
        f"/admin/pages/{page.pk}/copy/",
        {"new_title": "Copied", "new_slug": "copied", "new_parent_page": str(parent), **more},
    )


def test_a_copy_goes_into_a_course_with_learners_as_a_draft(desk: Client, people) -> None:
    copy(desk, lesson(), publish_copies="on")
    assert not LessonPage.objects.filter(slug="copied").exists()

    copy(desk, lesson())

    assert not LessonPage.objects.get(slug="copied").live


def test_a_copy_into_a_course_without_learners_may_be_published(desk: Client, course) -> None:
    copy(desk, lesson(), publish_copies="on")

    assert LessonPage.objects.get(slug="copied").live
