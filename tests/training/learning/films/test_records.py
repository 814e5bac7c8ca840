"""What comes after a film: the record, home, and the question after four weeks."""

from __future__ import annotations

from typing import Any

from django.test import Client

from courses.films.delivery import FilmSpec
from tests.factories.watching import Send, answer, reflect
from training.accounts.models import User
from training.certificates.models import Award
from training.certificates.pdf.tasks import make_certificate
from training.learning.actions import catch_up
from training.learning.flow import give_film_record
from training.lib.clock import now
from training.progress.models import FilmCompletion

WEEKS = 7 * 24 * 60 * 60


def watch_all(
    send: Send, clock: Any, film: FilmSpec, client: Client, on_commit: Any | None = None
) -> None:
    send(begins=True)
    for pause in film.pauses:
        answer(client, film, pause.number)
    reflect(client, film)
    clock.shift(300)
    if on_commit is None:
        send([0, 480])
        return
    with on_commit(execute=True):
        send([0, 480])


def test_the_record_says_what_was_done_and_how_long_it_takes(
    send: Send,
    clock: Any,
    film: FilmSpec,
    learner_client: Client,
    django_capture_on_commit_callbacks: Any,
) -> None:
    watch_all(send, clock, film, learner_client, django_capture_on_commit_callbacks)

    award = Award.objects.get()
    facts = award.snapshot["facts"]
    assert award.public_title == "Working together: film session, about 20 minutes"
    assert (award.award_key, award.ground, award.valid_until) == (film.key, "film", None)
    assert facts["public_outcomes"] == [
        "Watched the film.",
        "Thought about the questions in it.",
        "Chose one thing to change.",
    ]
    page = learner_client.get(f"/certificates/{award.pk}/").content.decode()
    assert "who has done this session alone" in page
    assert "Study:" not in page
    checked = Client().get(f"/verify/{award.number}/").content.decode()
    assert "Working together: film session, about 20 minutes" in checked
    session = learner_client.get(f"/learn/film/{film.key}/").content.decode()
    assert f"/certificates/{award.pk}/" in session


def test_the_record_can_be_kept_as_a_file(
    send: Send, clock: Any, film: FilmSpec, learner: User, learner_client: Client
) -> None:
    watch_all(send, clock, film, learner_client)
    award = give_film_record(learner=learner, key=film.key, at=now())
    assert award is not None
    make_certificate.call(str(award.pk))

    response = learner_client.get(f"/certificates/{award.pk}/pdf/")

    assert response.content.startswith(b"%PDF")


def test_a_record_that_was_missed_is_given_later_and_once(
    send: Send, clock: Any, film: FilmSpec, learner_client: Client
) -> None:
    watch_all(send, clock, film, learner_client)
    assert not Award.objects.exists()

    assert [catch_up(at=now()), catch_up(at=now())] == [1, 0]
    assert Award.objects.get().award_key == film.key


def test_a_session_whose_end_nobody_saw_is_done_later(
    send: Send, clock: Any, film: FilmSpec, learner_client: Client
) -> None:
    """The last answer and the last box, in two requests that did not see each other."""
    watch_all(send, clock, film, learner_client)
    FilmCompletion.objects.all().delete()

    assert catch_up(at=now()) == 1
    assert FilmCompletion.objects.get().kind == "watched"
    assert Award.objects.get().award_key == film.key


def test_a_session_that_is_not_done_is_not_done_later_either(
    send: Send, clock: Any, film: FilmSpec, learner_client: Client
) -> None:
    send(begins=True)
    reflect(learner_client, film)
    clock.shift(300)
    send([0, 480])

    assert catch_up(at=now()) == 0
    assert not FilmCompletion.objects.exists()


def test_a_record_that_was_withdrawn_does_not_come_back(
    send: Send, clock: Any, film: FilmSpec, learner: User, learner_client: Client
) -> None:
    watch_all(send, clock, film, learner_client)
    give_film_record(learner=learner, key=film.key, at=now())
    Award.objects.update(withdrawn_at=now(), withdrawn_why="Another person watched.")

    assert give_film_record(learner=learner, key=film.key, at=now()) is None
    assert catch_up(at=now()) == 0
    assert FilmCompletion.objects.count() == 1


def test_home_says_which_film_to_go_on_with(
    send: Send, clock: Any, film: FilmSpec, learner_client: Client
) -> None:
    before = learner_client.get("/learn/").content.decode()
    send([0, 30], position=30)
    begun = learner_client.get("/learn/").content.decode()
    watch_all(send, clock, film, learner_client)
    done = learner_client.get("/learn/").content.decode()

    said = "Carry on with the film"
    assert [said in page for page in (before, begun, done)] == [False, True, False]
    assert film.url in begun


def test_home_asks_after_four_weeks_what_came_of_it_until_there_is_an_answer(
    send: Send, clock: Any, film: FilmSpec, learner: User, learner_client: Client
) -> None:
    reflect(learner_client, film)
    clock.shift(4 * WEEKS - 60)
    client = Client()
    client.force_login(learner)
    early = client.get("/learn/").content.decode()
    clock.shift(60)
    due = client.get("/learn/").content.decode()
    client.post(f"/learn/film/{film.key}/follow-up/", {"did": "done"})
    after = client.get("/learn/").content.decode()

    said = "Did you do it? What happened?"
    assert [said in page for page in (early, due, after)] == [False, True, False]
