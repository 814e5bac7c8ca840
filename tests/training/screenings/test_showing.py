"""Whoever shows the film: before, while it is on, and after."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from courses.films.models import FilmAsset
from tests.factories.showings import make_showable_film, make_showing, phones
from training.accounts.models import User
from training.lib.clock import now
from training.privacy.actions import erase_learner
from training.screenings.actions import Count, confirm, end, go_to
from training.screenings.models import Screening

pytestmark = pytest.mark.django_db
ENDING = {"counted": "12", "minutes": "90", "mode": "room", "site": ""}


@pytest.fixture
def screening(db: None) -> Screening:
    return make_showing(at=now())


def _new(client: Client, **changed: str) -> str:
    film = make_showable_film()
    sent = {"plan": str(film.plans[1].key), "mode": "room", "site": "Team day"} | changed
    response = client.post(f"/showings/new/{film.key}/", sent)
    assert response.status_code == 302
    return response["Location"]


def test_the_page_of_the_film_leads_to_a_showing(client: Client) -> None:
    film = make_showable_film()

    page = client.get(film.url).content.decode()

    assert f'href="/showings/new/{film.key}/"' in page


def test_the_form_offers_the_plans_and_says_what_the_guide_says(client: Client) -> None:
    film = make_showable_film()

    page = client.get(f"/showings/new/{film.key}/").content.decode()

    for words in ("90 minutes", "60 minutes", "Our own order", "a circle, a screen", "No names"):
        assert words in page


def test_anybody_opens_a_showing_and_it_belongs_to_nobody(client: Client, learner: User) -> None:
    address = _new(client)

    found = Screening.objects.get()
    assert address == f"/showings/{found.key}/"
    assert (found.facilitator, found.plan_name, found.site) == (None, "60 minutes", "Team day")
    client.force_login(learner)
    _new(client)
    assert set(Screening.objects.values_list("facilitator", flat=True)) == {None}


def test_what_a_trainer_opens_is_theirs(trainer: User, trainer_client: Client) -> None:
    _new(trainer_client)

    assert Screening.objects.get().facilitator == trainer


@pytest.mark.parametrize("field", ["plan", "mode"])
def test_a_choice_that_is_none_opens_nothing(client: Client, field: str) -> None:
    film = make_showable_film()
    sent = {"plan": "own", "mode": "room", field: "\x00nothing"}

    response = client.post(f"/showings/new/{film.key}/", sent)

    assert response.status_code == 200
    assert response.context["form"].errors
    assert Screening.objects.count() == 0


def test_a_film_that_is_not_there_or_was_taken_back_is_shown_to_nobody(client: Client) -> None:
    film = make_showable_film()
    FilmAsset.objects.all()[0].delete()

    for key in (film.key, uuid4()):
        assert client.get(f"/showings/new/{key}/").status_code == 404
        assert client.post(f"/showings/new/{key}/", {"plan": "own"}).status_code == 404


def test_a_robot_cannot_open_showings_for_ever(client: Client, settings: Settings) -> None:
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | {"new_showing": "2/h/ip"}
    for _ in range(2):
        _new(client)
    film = make_showable_film()

    response = client.post(f"/showings/new/{film.key}/", {"plan": "own", "mode": "room"})

    assert response.status_code == 429
    assert Screening.objects.count() == 2


def test_the_way_in_is_on_the_screen_in_letters_and_as_a_square(
    client: Client, screening: Screening, settings: Settings
) -> None:
    settings.BASE_URL = "https://alongside.example"

    page = client.get(f"/showings/{screening.key}/").content.decode()

    assert screening.shown_code in page
    assert "alongside.example/group</b>" in page
    assert 'class="qr"' in page
    assert screening.code not in page


def test_who_joined_is_told_as_a_number(client: Client, screening: Screening) -> None:
    phones(screening, 1, 2, 3)
    confirm(screening=screening, ticket=UUID(int=1), useful=3, at=now())

    assert client.get(f"/showings/{screening.key}/state/").json() == {"joined": 3, "confirmed": 1}


def test_the_screen_costs_the_same_for_one_phone_and_for_three(
    client: Client, django_assert_num_queries
) -> None:
    for tickets in ((1,), (1, 2, 3)):
        screening = make_showing(at=now())
        go_to(screening=screening, place=2, at=now())
        phones(screening, *tickets)
        client.get(f"/showings/{screening.key}/now/")

        with django_assert_num_queries(3):
            client.get(f"/showings/{screening.key}/now/")


def test_one_button_goes_on_and_a_reload_keeps_the_place(
    client: Client, screening: Screening
) -> None:
    address = f"/showings/{screening.key}/now/"
    client.post(address, {"place": "0"})
    client.post(address, {"place": "3"})

    page = client.get(address)

    assert (
        page.context["now"].title == "What did you see, hear, feel? What is our first minute like?"
    )
    assert (page.context["before"], page.context["after"]) == (2, 4)
    screening.refresh_from_db()
    assert (screening.place, screening.started_at is None) == (3, False)


@pytest.mark.parametrize("place", ["", "-1", "15", "9999999999", "x", "٣", "1.5"])
def test_a_place_that_is_none_moves_nothing(
    client: Client, screening: Screening, place: str
) -> None:
    go_to(screening=screening, place=2, at=now())

    response = client.post(f"/showings/{screening.key}/now/", {"place": place})

    assert response.status_code == 302
    screening.refresh_from_db()
    assert screening.place == 2


def test_a_part_plays_the_large_file_with_captions_on(client: Client, screening: Screening) -> None:
    go_to(screening=screening, place=2, at=now())

    page = client.get(f"/showings/{screening.key}/now/").content.decode()

    first = page.split("<source ")[1]
    assert "720" in first
    assert "#t=0,75" in first
    assert 'kind="captions" srclang="en"' in page
    assert page.count(" default>") == 1


def test_questions_and_replies_wait_in_the_drawer(client: Client, screening: Screening) -> None:
    go_to(screening=screening, place=3, at=now())

    page = client.get(f"/showings/{screening.key}/now/").content.decode()

    before, drawer = page.split('data-drawer="help"')
    assert "They lie to us." in drawer
    assert "They lie to us." not in before
    assert "<details open" not in page


def test_a_film_that_is_taken_back_while_it_is_shown_leaves_the_count(
    client: Client, screening: Screening
) -> None:
    go_to(screening=screening, place=3, at=now())
    FilmAsset.objects.all()[0].delete()

    page = client.get(f"/showings/{screening.key}/now/").content.decode()
    ended = client.post(f"/showings/{screening.key}/end/", ENDING)

    assert "This film cannot be shown now." in page
    assert "<video" not in page
    assert ended.status_code == 302


def test_the_end_gives_a_record_to_print(client: Client, screening: Screening) -> None:
    go_to(screening=screening, place=3, at=now())
    for number, mark in enumerate((4, 4, 5)):
        confirm(screening=screening, ticket=UUID(int=number), useful=mark, at=now())

    response = client.post(
        f"/showings/{screening.key}/end/", ENDING | {"hands_5": "2"}, follow=True
    )

    page = " ".join(response.content.decode().split())
    assert "Working together" in page
    assert "Film session in a group, 90 minutes, 12 people" in page
    assert "4.6 (5 answers)" in page
    assert "Keep the address of this page" in page


def test_a_record_of_few_answers_shows_no_average(client: Client, screening: Screening) -> None:
    confirm(screening=screening, ticket=UUID(int=1), useful=2, at=now())
    end(screening=screening, count=Count(minutes=60, counted=4), at=now())

    page = client.get(f"/showings/{screening.key}/record/").content.decode()

    assert "Fewer than 5 answers" in page
    assert "2.0" not in page


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"counted": ""}, "Please write a number."),
        ({"counted": "-1"}, "Please write 0 or more."),
        ({"counted": "201"}, "Please write 200 or less."),
        ({"minutes": "0"}, "Please write 1 or more."),
        ({"minutes": "ninety"}, "Please write a number."),
        ({"counted": "3", "hands_5": "4"}, "That is more hands than people"),
        ({"mode": "train"}, "train"),
    ],
)
def test_a_count_that_cannot_be_is_refused_and_nothing_typed_is_lost(
    client: Client, screening: Screening, changed: dict[str, str], words: str
) -> None:
    address = f"/showings/{screening.key}/end/"

    response = client.post(address, ENDING | {"site": "Room 2"} | changed)

    page = response.content.decode()
    assert response.status_code == 200
    assert words in page
    assert 'value="Room 2"' in page
    screening.refresh_from_db()
    assert screening.ended_at is None


def test_before_the_end_there_is_no_record_and_after_it_no_screen(
    client: Client, screening: Screening
) -> None:
    key = screening.key
    assert client.get(f"/showings/{key}/record/")["Location"] == f"/showings/{key}/"
    assert client.get(f"/showings/{key}/correct/").status_code == 404

    client.post(f"/showings/{key}/end/", ENDING)

    for part in ("", "now/", "end/"):
        response = client.get(f"/showings/{key}/{part}")
        assert response["Location"] == f"/showings/{key}/record/"


def test_what_nobody_ended_can_still_be_counted(client: Client) -> None:
    screening = make_showing(at=now() - timedelta(hours=13))

    response = client.get(f"/showings/{screening.key}/", follow=True)

    assert response.redirect_chain[-1][0] == f"/showings/{screening.key}/end/"
    assert client.post(f"/showings/{screening.key}/end/", ENDING).status_code == 302


def test_a_key_that_nobody_made_opens_nothing(client: Client, screening: Screening) -> None:
    for key in (str(screening.pk), screening.pk.hex, screening.key[:-1], "x", "new"):
        for part in ("", "now/", "state/", "end/", "record/", "correct/"):
            assert client.get(f"/showings/{key}/{part}").status_code == 404


def test_erasing_a_trainer_leaves_the_count_without_them(
    trainer: User, tmp_path: Path, settings: Settings
) -> None:
    settings.DATA_DIR = tmp_path
    screening = make_showing(facilitator=trainer, at=now())
    end(screening=screening, count=Count(minutes=60, counted=9), at=now())

    erase_learner(person=trainer, at=now())

    screening.refresh_from_db()
    assert (screening.facilitator, screening.counted) == (None, 9)
