"""What changed is shown to those who had finished or begun it; done stays done."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from django.test import Client

from tests.factories.outlines import key
from tests.factories.people import LONG_AGO
from training.accounts.models import User
from training.assessments.models import Reflection
from training.progress.models import CourseChange, LookedAgain
from training.progress.queries import done_steps

FIRST, SECOND = "course lesson 1.1", "course lesson 1.2"
CHANGED = datetime(2026, 5, 3, 12, 0, tzinfo=UTC)
NOTE = "canary-change-brambling"


@pytest.fixture(autouse=True)
def _old_accounts(learner: User, fellow_learner: User) -> None:
    User.objects.update(date_joined=LONG_AGO)


def change(name: str = FIRST, *, at: datetime | None = CHANGED, **fields: object) -> CourseChange:
    given = {
        "page_key": key(name),
        "course_key": key("course"),
        "kind": "changed",
        "title": name.capitalize(),
        "note": NOTE,
        "asked": True,
        "decided_at": at,
        "at": at,
        **fields,
    }
    return CourseChange.objects.create(**given)


def read(client: Client, address: str = "/learn/") -> str:
    return client.get(address).content.decode()


def seen(client: Client, name: str = FIRST, at: datetime = CHANGED, **more: str) -> str:
    sent = {"seen": at.isoformat(), "back": "home", **more}
    response = client.post(f"/learn/changes/{key(name)}/seen/", sent)
    assert response.status_code == 302
    return str(response["Location"])


def test_who_had_finished_it_reads_what_changed_at_home_and_in_the_lesson(
    learner_client: Client, finish, url
) -> None:
    finish(1)
    change()

    home, lesson = read(learner_client), read(learner_client, url(FIRST))

    for page in (home, lesson):
        assert f"Changed on 3 May 2026: {NOTE}" in " ".join(page.split())
        assert "I have seen it" in page
    assert "Please look at it again." in home
    assert "What you did still counts." in lesson
    assert "You have done this lesson" in lesson


def test_a_word_without_a_question_asks_for_nothing(learner_client: Client, finish) -> None:
    finish(1)
    change(asked=False)

    home = read(learner_client)

    assert NOTE in home
    assert "Please look at it again." not in home


def test_without_a_word_nothing_is_shown(learner_client: Client, finish) -> None:
    finish(1)
    change(asked=False, note="")

    assert "What changed" not in read(learner_client)


def test_who_had_not_begun_it_reads_nothing(learner_client: Client, finish, url) -> None:
    finish(1)
    change(SECOND)

    assert NOTE not in read(learner_client)
    assert NOTE not in read(learner_client, url(SECOND))


def test_who_finished_it_after_the_change_reads_nothing(learner_client: Client, finish) -> None:
    finish(1, at=CHANGED + timedelta(days=1))
    change()

    assert NOTE not in read(learner_client)


def test_who_had_written_for_its_activity_had_begun_it(
    learner: User, learner_client: Client, outline
) -> None:
    Reflection.objects.create(
        learner=learner,
        activity_key=key(FIRST + " practice"),
        text="Mine",
        saved_at=CHANGED - timedelta(days=1),
    )
    change()

    assert NOTE in read(learner_client)


def test_an_account_made_after_the_change_reads_nothing(
    learner: User, learner_client: Client, finish
) -> None:
    finish(1)
    change()
    User.objects.filter(pk=learner.pk).update(date_joined=CHANGED + timedelta(days=1))

    assert NOTE not in read(learner_client)


@pytest.mark.parametrize("kind", ["added", "removed"])
def test_what_was_added_or_taken_out_concerns_who_had_begun_the_course(
    learner_client: Client, finish, kind: str
) -> None:
    change("somewhere new", kind=kind)
    assert NOTE not in read(learner_client)

    finish(1)

    assert NOTE in read(learner_client)


@pytest.mark.parametrize("name", ["course module 1", "course"])
def test_a_change_of_a_part_or_of_the_whole_concerns_who_had_begun_it(
    learner_client: Client, finish, name: str
) -> None:
    finish(1)
    change(name)

    assert NOTE in read(learner_client)


def test_the_page_of_a_part_says_what_changed_there(learner_client: Client, finish, url) -> None:
    finish(1)
    change("course module 1")

    assert NOTE in read(learner_client, url("course module 1"))
    assert NOTE not in read(learner_client, url(FIRST))


def test_the_button_puts_it_away_and_done_stays_done(
    learner: User, learner_client: Client, finish, url
) -> None:
    finish(1)
    change()

    location = seen(learner_client)

    assert location == "/learn/"
    assert NOTE not in read(learner_client)
    assert NOTE not in read(learner_client, url(FIRST))
    assert key(FIRST) in done_steps(learner, [key(FIRST)])


def test_the_button_in_the_lesson_leads_back_to_it(learner_client: Client, finish, url) -> None:
    finish(1)
    change()

    assert seen(learner_client, back="page") == url(FIRST)


def test_a_change_that_came_while_reading_is_shown_again(learner_client: Client, finish) -> None:
    finish(1)
    change()
    change(at=CHANGED + timedelta(minutes=5), note="canary-newer")

    seen(learner_client)

    body = read(learner_client)
    assert "canary-newer" in body
    assert NOTE not in body


def test_looking_twice_is_once_and_never_goes_back(learner_client: Client, finish) -> None:
    finish(1)
    change()
    seen(learner_client, at=CHANGED + timedelta(days=1))
    seen(learner_client)

    assert LookedAgain.objects.get().at == CHANGED + timedelta(days=1)


@pytest.mark.parametrize("sent", ["", "never", "9999-12-31T00:00:00+00:00", "\x00", "2026-13-40"])
def test_a_time_that_makes_no_sense_is_now_and_nothing_breaks(
    learner_client: Client, finish, sent: str
) -> None:
    finish(1)
    change()

    response = learner_client.post(f"/learn/changes/{key(FIRST)}/seen/", {"seen": sent})

    assert response["Location"] == "/learn/"
    assert NOTE not in read(learner_client)
    assert LookedAgain.objects.get().at.year < 9999


@pytest.mark.parametrize("page", [key("nowhere"), key(SECOND)])
def test_nothing_is_kept_for_a_page_that_did_not_change(
    learner_client: Client, finish, page: UUID
) -> None:
    finish(1)
    change(SECOND, at=None, decided_at=None)

    assert learner_client.post(f"/learn/changes/{page}/seen/").status_code == 404
    assert LookedAgain.objects.count() == 0


def test_a_change_that_is_not_live_yet_is_nobodys_to_read(
    learner_client: Client, finish, url
) -> None:
    finish(1)
    change(at=None, decided_at=CHANGED)

    assert NOTE not in read(learner_client)
    assert NOTE not in read(learner_client, url(FIRST))


def test_what_one_has_seen_another_has_not(
    learner_client: Client, fellow_learner: User, finish, outline
) -> None:
    finish(1)
    fellow_learner.stepcompletion_set.model.objects.filter(step_key=key(FIRST)).update(
        learner=fellow_learner
    )
    change()
    seen(learner_client)
    client = Client()
    client.force_login(fellow_learner)

    assert NOTE in read(client)


def test_the_note_is_no_part_of_a_public_page_or_a_log(
    learner_client: Client, client: Client, finish, url, caplog
) -> None:
    finish(1)
    change()

    with caplog.at_level(logging.DEBUG):
        seen(learner_client)

    assert NOTE not in read(client, url("course"))
    assert NOTE not in read(client, "/")
    assert NOTE not in caplog.text


@pytest.mark.parametrize("changes", [1, 3])
def test_changes_cost_home_and_a_lesson_one_query_each(
    learner_client: Client, finish, url, changes: int, django_assert_num_queries
) -> None:
    finish(3)
    for number in range(changes):
        change(at=CHANGED + timedelta(days=number))
    for page in ("/learn/", url(FIRST)):
        learner_client.get(page)

    with django_assert_num_queries(8):
        learner_client.get("/learn/")
    with django_assert_num_queries(7):
        learner_client.get(url(FIRST))
