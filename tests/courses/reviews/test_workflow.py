"""From a draft to a page: a trainer writes, a peer reads, a publisher publishes."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from courses import catalogue
from courses.content_keys import CourseKey
from courses.models import CoursePage, LessonPage, PageReview
from courses.reviews.groups import make_groups
from tests.factories.outlines import key
from tests.factories.pages import make_course, publish
from training.accounts.models import User
from training.lib.clock import today

pytestmark = pytest.mark.django_db


@pytest.fixture
def lesson(db: None) -> LessonPage:
    make_course("talk", lessons=2)
    return publish(LessonPage.objects.get(translation_key=key("talk lesson 1.1")))


def client_of(person: User) -> Client:
    client = Client()
    client.force_login(person)
    return client


def form(words: str = "One idea.", **more: str) -> dict[str, Any]:
    return nested_form_data(
        {
            "title": "Say yes",
            "slug": "say-yes",
            "code": "ABC-1.1",
            "intro": "to ask.",
            "minutes": "5",
            "required": "on",
            "comments-TOTAL_FORMS": "0",
            "comments-INITIAL_FORMS": "0",
            "body": streamfield([("text", rich_text(f"<p>{words}</p>"))]),
            **more,
        }
    )


def edit(person: User, page: Page, words: str = "One idea.", **more: str) -> str:
    address = f"/admin/pages/{page.pk}/edit/"
    return client_of(person).post(address, form(words, **more), follow=True).content.decode()


def act(person: User, page: Page, action: str, **data: str) -> int:
    state = live(page).current_workflow_task_state
    address = f"/admin/pages/workflow/action/{page.pk}/{action}/{state.pk if state else 0}/"
    return client_of(person).post(address, data).status_code


def live(page: Page) -> LessonPage:
    return LessonPage.objects.get(pk=page.pk)


def test_what_a_trainer_writes_goes_live_when_a_peer_has_read_it_and_a_publisher_says_so(
    lesson: LessonPage, trainer: User, peer_reviewer: User, editor: User
) -> None:
    edit(trainer, lesson, **{"action-submit": "1"})
    assert live(lesson).title == "Talk lesson 1.1"

    act(peer_reviewer, lesson, "approve", credit_me="on", credited_as=" R.  P. ")
    assert live(lesson).title == "Talk lesson 1.1"
    assert live(lesson).checked == ""

    act(editor, lesson, "approve")
    assert live(lesson).title == "Say yes"
    day = f"{today():%-d %B %Y}"
    assert live(lesson).checked == f"checked by R. P., {day}"
    course = CoursePage.objects.get(translation_key=key("talk"))
    assert course.origin == f"1 of 5 pages checked by R. P., {day}; the others not yet"


def test_a_reader_who_asks_for_nothing_stays_unnamed(
    lesson: LessonPage, trainer: User, peer_reviewer: User, editor: User
) -> None:
    edit(trainer, lesson, **{"action-submit": "1"})

    act(peer_reviewer, lesson, "approve", credited_as="R. P.")
    act(editor, lesson, "approve")

    review = PageReview.objects.get()
    assert (review.credited_as, review.reviewer, review.is_current) == ("", peer_reviewer, True)
    assert live(lesson).checked.startswith("checked by people with lived experience, ")


def test_a_trainer_publishes_nothing(lesson: LessonPage, trainer: User) -> None:
    shown = edit(trainer, lesson, **{"action-publish": "1"})

    assert live(lesson).title == "Talk lesson 1.1"
    assert 'name="action-publish"' not in shown
    assert 'name="action-submit"' in shown


def test_a_trainer_neither_reads_nor_publishes_in_the_place_of_others(
    lesson: LessonPage, trainer: User
) -> None:
    edit(trainer, lesson, **{"action-submit": "1"})

    assert act(trainer, lesson, "approve", credit_me="on", credited_as="Me") == 302
    assert PageReview.objects.count() == 0
    assert live(lesson).title == "Talk lesson 1.1"


def test_a_peer_reviewer_opens_only_what_waits_for_them(
    lesson: LessonPage, trainer: User, peer_reviewer: User
) -> None:
    other = LessonPage.objects.get(translation_key=key("talk lesson 1.2"))
    edit(trainer, lesson, **{"action-submit": "1"})
    reader = client_of(peer_reviewer)

    home = reader.get("/admin/").content.decode()

    assert "Say yes" in home
    assert reader.get(f"/admin/pages/{lesson.pk}/edit/").status_code == 200
    assert reader.get(f"/admin/pages/{other.pk}/edit/").status_code == 302


def test_a_publisher_finds_one_button_that_publishes(
    lesson: LessonPage, trainer: User, peer_reviewer: User, editor: User
) -> None:
    address = f"/admin/pages/{lesson.pk}/edit/"
    assert 'name="action-publish"' in client_of(editor).get(address).content.decode()
    edit(trainer, lesson, **{"action-submit": "1"})
    act(peer_reviewer, lesson, "approve")

    shown = client_of(editor).get(address).content.decode()

    assert 'name="action-publish"' not in shown
    assert 'data-workflow-action-name="approve"' in shown


def test_what_needs_changes_goes_back_to_its_writer(
    lesson: LessonPage, trainer: User, peer_reviewer: User
) -> None:
    edit(trainer, lesson, **{"action-submit": "1"})

    act(peer_reviewer, lesson, "reject", comment="Say it shorter.")

    shown = client_of(trainer).get(f"/admin/pages/{lesson.pk}/edit/").content.decode()
    assert "Say it shorter." in shown
    assert live(lesson).title == "Talk lesson 1.1"
    assert PageReview.objects.count() == 0


def test_nobody_reads_what_they_wrote(lesson: LessonPage, administrator: User) -> None:
    make_groups()
    edit(administrator, lesson, **{"action-submit": "1"})

    act(administrator, lesson, "approve", credit_me="on", credited_as="Me")

    assert PageReview.objects.count() == 0


def test_a_reader_who_changes_the_words_sends_them_back(
    lesson: LessonPage, trainer: User, peer_reviewer: User
) -> None:
    edit(trainer, lesson, **{"action-submit": "1"})

    action = {"action-workflow-action": "1", "workflow-action-name": "approve"}
    edit(peer_reviewer, lesson, "Another idea.", **action)

    assert PageReview.objects.count() == 0
    assert live(lesson).current_workflow_state.status == "needs_changes"


def test_a_change_after_the_check_is_told(
    lesson: LessonPage, trainer: User, peer_reviewer: User, editor: User
) -> None:
    edit(trainer, lesson, **{"action-submit": "1"})
    act(peer_reviewer, lesson, "approve", credit_me="on", credited_as="R. P.")
    act(editor, lesson, "approve")

    edit(editor, lesson, "Another idea.", **{"action-publish": "1"})
    assert live(lesson).checked.endswith("; changed since then")

    edit(editor, lesson, "One idea.", **{"action-publish": "1"})
    assert live(lesson).checked.startswith("checked by R. P., ")
    assert not live(lesson).checked.endswith("since then")


def test_words_that_keep_people_safe_are_not_published_unread(
    lesson: LessonPage, editor: User, administrator: User
) -> None:
    safe = {"safety_critical": "on", "action-publish": "1"}

    for person in (editor, administrator):
        shown = edit(person, lesson, **safe)

        assert "somebody else must read it first" in shown
        assert live(lesson).title == "Talk lesson 1.1"
        assert live(lesson).get_latest_revision_as_object().title == "Say yes"


def test_a_new_page_that_keeps_people_safe_is_not_published_as_it_is_made(
    lesson: LessonPage, editor: User
) -> None:
    address = f"/admin/pages/add/courses/lessonpage/{lesson.get_parent().pk}/"
    safe = {"safety_critical": "on", "action-publish": "1"}

    client_of(editor).post(address, form(**safe))

    made = LessonPage.objects.get(slug="say-yes")
    assert (made.live, made.has_unpublished_changes) == (False, True)
    outline = catalogue.outline(CourseKey(key("talk")))
    assert outline is not None
    assert [step.title for step in outline.steps if step.title == "Say yes"] == []


def test_taking_out_the_tick_does_not_open_the_door(lesson: LessonPage, editor: User) -> None:
    LessonPage.objects.filter(pk=lesson.pk).update(safety_critical=True)

    edit(editor, lesson, **{"action-publish": "1"})

    assert live(lesson).title == "Talk lesson 1.1"


def test_words_that_keep_people_safe_are_published_when_read(
    lesson: LessonPage, trainer: User, peer_reviewer: User, editor: User
) -> None:
    edit(trainer, lesson, safety_critical="on", **{"action-submit": "1"})
    act(peer_reviewer, lesson, "approve")
    act(editor, lesson, "approve")

    assert live(lesson).title == "Say yes"
    review = PageReview.objects.get()
    assert (review.reviewer, review.read_at.date()) == (peer_reviewer, today())


def test_a_publisher_who_changes_them_after_the_reading_sends_them_back(
    lesson: LessonPage, trainer: User, peer_reviewer: User, editor: User
) -> None:
    edit(trainer, lesson, safety_critical="on", **{"action-submit": "1"})
    act(peer_reviewer, lesson, "approve")

    action = {"action-workflow-action": "1", "workflow-action-name": "approve"}
    edit(editor, lesson, "Another idea.", safety_critical="on", **action)

    assert live(lesson).title == "Talk lesson 1.1"
    assert live(lesson).current_workflow_state.status == "needs_changes"


def test_many_pages_at_once_are_held_back_like_one(lesson: LessonPage, editor: User) -> None:
    edit(editor, lesson, safety_critical="on")

    address = f"/admin/bulk/wagtailcore/page/publish/?id={lesson.pk}"
    client_of(editor).post(address, {})

    assert live(lesson).title == "Talk lesson 1.1"


def test_the_line_about_the_origin_is_no_field_of_the_editor(editor: User) -> None:
    course = publish(make_course("talk", lessons=1))
    address = f"/admin/pages/{course.pk}/edit/"

    shown = client_of(editor).get(address).content.decode()

    assert 'name="origin"' not in shown
    assert "written on this site, not yet checked by people with lived experience" in shown
