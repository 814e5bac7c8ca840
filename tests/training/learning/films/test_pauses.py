"""The film stops and asks something."""

from __future__ import annotations

from django.test import Client

from courses.films.delivery import FilmSpec
from tests.factories.sounds import make_spoken
from tests.factories.watching import answer
from training.assessments.models import FilmAnswer


def test_where_an_answer_is_needed_there_is_no_way_on_without_one(
    film: FilmSpec, learner_client: Client
) -> None:
    asked = learner_client.get(f"/learn/film/{film.key}/pause/1/").content.decode()

    assert "data-film-go-on" not in asked
    assert "#t=75" not in asked


def test_the_first_answer_stays(film: FilmSpec, learner_client: Client) -> None:
    answer(learner_client, film, 2, right=False)
    page = learner_client.get(f"/learn/film/{film.key}/pause/2/")
    learner_client.post(f"/learn/film/{film.key}/pause/2/", {"answer": "anything"})

    row = FilmAnswer.objects.get()
    assert not row.is_right
    assert "He opened a door." in page.content.decode()
    assert "Go on with the film" in page.content.decode()
    assert f"{film.url}#t=165" in page.content.decode()


def test_the_answer_key_stays_here_until_there_is_an_answer(
    film: FilmSpec, learner_client: Client, client: Client
) -> None:
    for someone in (learner_client, client):
        for pause in film.pauses:
            question = pause.question
            assert question is not None
            page = someone.get(f"/learn/film/{film.key}/pause/{pause.number}/").content.decode()
            assert question.right not in page
            assert question.not_yet not in page
            assert [option for option in question.options if str(option.key) in page] == []


def test_an_answer_that_is_missing_is_asked_for_kindly(
    film: FilmSpec, learner_client: Client
) -> None:
    address = f"/learn/film/{film.key}/pause/1/?part=1"

    response = learner_client.post(address, {"answer": []})

    assert response.status_code == 422
    assert "Choose at least one." in response.content.decode()
    assert "<html" not in response.content.decode()
    assert f'action="{address}"' in response.content.decode()
    assert not FilmAnswer.objects.exists()


def test_who_is_not_signed_in_gets_feedback_and_leaves_no_trace(
    film: FilmSpec, client: Client
) -> None:
    response = answer(client, film, 2)

    assert "His own word, said back." in response.content.decode()
    assert not FilmAnswer.objects.exists()
    assert response.cookies == {}
    assert not client.session.items()


def test_a_pause_that_is_not_there_is_not_found(film: FilmSpec, learner_client: Client) -> None:
    assert learner_client.get(f"/learn/film/{film.key}/pause/6/").status_code == 404


def test_a_question_can_be_heard_and_the_feedback_only_with_the_feedback(
    film: FilmSpec, learner_client: Client
) -> None:
    question = film.pauses[1].question
    assert question is not None
    asked = make_spoken(question.text).path
    option = make_spoken(question.options[0].text).path
    right, not_yet = make_spoken(question.right).path, make_spoken(question.not_yet).path
    address = f"/learn/film/{film.key}/pause/2/?part=1"

    before = learner_client.get(address).content.decode()
    answer(learner_client, film, 2, right=False)
    after = learner_client.get(address).content.decode()

    assert asked in before
    assert option in before
    assert right not in before
    assert not_yet not in before
    assert not_yet in after
    assert right not in after


def test_without_a_recording_the_device_reads_the_question(
    film: FilmSpec, learner_client: Client
) -> None:
    page = learner_client.get(f"/learn/film/{film.key}/pause/2/").content.decode()

    assert 'data-component="listen"' in page
    assert 'data-voice="en"' in page
