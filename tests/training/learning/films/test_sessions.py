"""A film alone: done, thought about, and asked about four weeks later."""

from __future__ import annotations

from typing import Any

from django.test import Client

from courses.films.delivery import FilmSpec
from courses.models import FilmPage
from tests.factories.watching import THREE, Send, answer, reflect
from training.accounts.models import User
from training.assessments.models import FilmReflection
from training.progress.models import FilmCompletion, FilmUse


def test_a_film_alone_is_done_when_it_is_watched_answered_and_thought_about(
    send: Send, clock: Any, film: FilmSpec, learner_client: Client, learner: User
) -> None:
    send(begins=True)
    for pause in film.pauses:
        answer(learner_client, film, pause.number, right=pause.number % 2 == 0)
    reflect(learner_client, film)
    assert not FilmCompletion.objects.exists()
    clock.shift(300)

    words = send([0, 480]).json()["words"]

    assert words == "You have seen enough of this film."
    row = FilmCompletion.objects.get()
    assert (row.learner, row.film_key, row.kind) == (learner, film.key, "watched")
    assert list(FilmUse.objects.values_list("views", "watched", "read", "seconds")) == [
        (1, 1, 0, 480)
    ]


def test_without_one_answer_a_film_that_must_be_answered_is_not_done(
    send: Send, clock: Any, film: FilmSpec, learner_client: Client
) -> None:
    send(begins=True)
    for pause in film.pauses[:-1]:
        answer(learner_client, film, pause.number)
    reflect(learner_client, film)
    clock.shift(300)
    send([0, 480])
    assert not FilmCompletion.objects.exists()

    answer(learner_client, film, film.pauses[-1].number)

    assert FilmCompletion.objects.get().kind == "watched"


def test_where_a_question_may_be_skipped_it_can_be(
    send: Send, clock: Any, film: FilmSpec, learner_client: Client
) -> None:
    page = FilmPage.objects.in_source_language().get(translation_key=film.key)
    page.must_answer = False
    page.save_revision().publish()
    asked = learner_client.get(f"/learn/film/{film.key}/pause/1/").content.decode()
    send(begins=True)
    reflect(learner_client, film)
    clock.shift(300)

    send([0, 480])

    assert "Skip this question" in asked
    assert FilmCompletion.objects.get().kind == "watched"


def test_the_three_boxes_are_for_their_writer_alone(
    film: FilmSpec, learner_client: Client, learner: User, trainer_client: Client
) -> None:
    reflect(learner_client, film)

    own = learner_client.get(f"/learn/film/{film.key}/").content.decode()
    others = trainer_client.get(f"/learn/film/{film.key}/").content.decode()

    assert THREE[1] in own
    assert THREE[1] not in others
    assert FilmReflection.objects.get().learner == learner


def test_empty_boxes_are_no_reflection(film: FilmSpec, learner_client: Client) -> None:
    response = reflect(learner_client, film, ("", " ", ""))

    assert response.status_code == 422
    assert "Write something in one of the boxes." in response.content.decode()


def test_words_from_another_device_are_shown_and_not_written_over(
    film: FilmSpec, learner_client: Client
) -> None:
    reflect(learner_client, film)
    stale = reflect(learner_client, film, ("Something else", "", ""))

    page = stale.content.decode()
    assert stale.status_code == 409
    assert THREE[0] in page
    assert "Something else" in page
    assert FilmReflection.objects.get().saw == THREE[0]

    seen = FilmReflection.objects.get().saved_at.isoformat()
    fields = {"saw": "Both", "change": "", "ask": "", "seen": seen}
    learner_client.post(f"/learn/film/{film.key}/reflect/", fields)
    assert FilmReflection.objects.get().saw == "Both"


def test_what_came_of_it_is_kept(
    film: FilmSpec, learner_client: Client, other_learner: User
) -> None:
    reflect(learner_client, film)
    address = f"/learn/film/{film.key}/follow-up/"
    asked = learner_client.get(address).content.decode()
    nothing = learner_client.post(address, {"happened": "It rained"})
    learner_client.post(address, {"did": "part", "happened": "I asked twice"})

    assert THREE[1] in asked
    assert nothing.status_code == 422
    assert "It rained" in nothing.content.decode()
    row = FilmReflection.objects.get()
    assert (row.did, row.happened) == ("part", "I asked twice")
    assert row.followed_at is not None


def test_nothing_is_followed_up_that_was_not_written(
    film: FilmSpec, learner_client: Client
) -> None:
    assert learner_client.get(f"/learn/film/{film.key}/follow-up/").status_code == 404
