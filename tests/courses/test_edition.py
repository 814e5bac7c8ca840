"""Nothing that is kept in memory outlives a change that a reader could see."""

import pytest
from django.core.management import call_command
from django.db import transaction
from django.utils.timezone import now
from wagtail.models import Page, PageViewRestriction

from courses import catalogue, edition
from courses.models import CoursePage, LessonPage, SiteSettings

LESSON = "/courses/ethics/what-is-peer-research/people-who-know/"
COURSE = "/courses/ethics/"

pytestmark = pytest.mark.django_db


@pytest.fixture
def course() -> CoursePage:
    return CoursePage.objects.in_source_language().get(code="ETH")


@pytest.fixture
def lesson() -> LessonPage:
    return LessonPage.objects.in_source_language().get(code="ETH-1.1")


def words_at(client, address: str) -> str:
    response = client.get(address)
    return response.content.decode() if response.status_code == 200 else str(response.status_code)


def test_a_published_word_is_read_at_once(client, course):
    assert "Zanzibar" not in words_at(client, COURSE)

    course.summary = "Zanzibar is a place."
    course.save_revision().publish()

    assert "Zanzibar is a place." in words_at(client, COURSE)


def test_a_draft_changes_nothing_and_names_no_new_edition(client, course):
    before = edition.current()

    course.summary = "Zanzibar is a place."
    course.save_revision()

    assert edition.current() == before
    assert "Zanzibar" not in words_at(client, COURSE)


def test_a_page_that_was_taken_down_is_gone_at_once(client, course):
    assert course.summary in words_at(client, COURSE)
    assert catalogue.outline(course.translation_key).title == course.title

    course.unpublish()

    assert words_at(client, COURSE) == "404"
    assert catalogue.outline(course.translation_key) is None


def test_a_page_with_a_new_address_is_found_there(lesson):
    assert catalogue.url_of(lesson.translation_key, "en") == LESSON

    module = lesson.get_parent()
    module.slug = "somewhere-new"
    module.save()

    new = "/courses/ethics/somewhere-new/people-who-know/"
    assert catalogue.url_of(lesson.translation_key, "en") == new


def test_a_page_that_was_moved_is_found_at_its_new_place(client, course):
    client.get(COURSE)
    other = course.get_parent().copy(update_attrs={"slug": "other"}, recursive=False)

    course.move(other, pos="last-child")

    assert words_at(client, COURSE) == "404"
    assert course.summary in words_at(client, "/other/ethics/")


def test_a_restriction_holds_at_once(client, course):
    assert client.get(COURSE).status_code == 200

    PageViewRestriction.objects.create(
        page=Page.objects.get(pk=course.pk), restriction_type=PageViewRestriction.LOGIN
    )

    assert client.get(COURSE).status_code == 302


def test_a_deleted_course_is_gone_at_once(client, course):
    client.get(COURSE)

    course.delete()

    assert words_at(client, COURSE) == "404"


def test_a_change_that_is_rolled_back_leaves_the_old_words(client, course):
    words_at(client, COURSE)

    with transaction.atomic():
        course.summary = "Zanzibar is a place."
        course.save_revision().publish()
        assert "Zanzibar" in words_at(client, COURSE)
        transaction.set_rollback(True)

    assert "Zanzibar" not in words_at(client, COURSE)


def test_words_for_a_hard_moment_change_at_once():
    catalogue.wellbeing("en")

    SiteSettings.objects.update_or_create(defaults={"wellbeing": "Sit down and breathe."})

    assert catalogue.wellbeing("en") == "Sit down and breathe."


def test_a_page_that_runs_out_is_gone_when_the_worker_takes_it_down(client, course):
    client.get(COURSE)
    course.expire_at = now()
    course.save_revision().publish()

    call_command("publish_scheduled")

    assert words_at(client, COURSE) == "404"


def test_a_public_page_costs_one_query_when_it_was_read_before(client, django_assert_num_queries):
    client.get(COURSE)

    with django_assert_num_queries(1):
        client.get(COURSE)


def test_addresses_without_a_page_are_not_kept(client):
    client.get("/courses/")
    before = len(edition._kept)

    for number in range(3):
        assert client.get(f"/courses/nothing-{number}/").status_code == 404

    assert len(edition._kept) == before


def test_in_one_request_the_edition_is_asked_for_once(django_assert_num_queries):
    edition.begin_request()
    try:
        with django_assert_num_queries(1):
            assert edition.current() == edition.current()
    finally:
        edition.end_request()


def test_no_more_is_kept_than_there_is_room_for():
    for number in range(edition.MOST_KEPT + 1):
        edition.kept(("full", number), lambda: "x")

    assert len(edition._kept) <= edition.MOST_KEPT


def test_many_changes_at_once_name_one_new_edition(client, course):
    words_at(client, COURSE)
    before = edition.current()

    with transaction.atomic(), edition.changed_once():
        course.summary = "Zanzibar is a place."
        course.save_revision().publish()
        assert edition.current() == before

    assert edition.current() != before
    assert "Zanzibar is a place." in words_at(client, COURSE)
