"""The audience: on their phones, without an account, by a code on the screen."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from tests.factories.showings import make_showing, phones
from training.lib.clock import now
from training.screenings.actions import Count, confirm, end, go_to
from training.screenings.models import Presence, Screening
from training.screenings.queries import numbers_of

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


@pytest.fixture
def screening(db: None) -> Screening:
    return make_showing(at=now(), site="Canary room")


def _join(client: Client, screening: Screening) -> str:
    """The address of the phone's own page."""
    page = client.get(f"/group/{screening.code}/")
    response = client.post(f"/group/{screening.code}/", {"device": page.context["device"]})
    assert response.status_code == 302
    return response["Location"]


def test_a_code_is_typed_in_any_way_that_people_type(client: Client, screening: Screening) -> None:
    typed = screening.shown_code.lower().replace("0", "o").replace("1", "i").replace("-", " ")

    response = client.post("/group/", {"code": typed})

    assert response.status_code == 302
    assert response["Location"] == f"/group/{screening.code}/"


def test_to_look_at_the_address_counts_nobody(client: Client, screening: Screening) -> None:
    for _ in range(3):
        assert client.get(f"/group/{screening.code}/").status_code == 200

    assert numbers_of(screening).joined == 0


def test_a_phone_that_scans_again_comes_back_to_its_page_and_counts_once(
    client: Client, screening: Screening
) -> None:
    address = _join(client, screening)

    again = client.get(f"/group/{screening.code}/")

    assert again["Location"] == address
    assert client.post(f"/group/{screening.code}/")["Location"] == address
    assert numbers_of(screening).joined == 1


def test_a_phone_without_cookies_joins_too_and_a_double_press_counts_once(
    screening: Screening,
) -> None:
    sent = {"device": str(uuid4())}

    answers = [
        Client(enforce_csrf_checks=True).post(f"/group/{screening.code}/", sent) for _ in range(2)
    ]

    assert {answer["Location"] for answer in answers} == {answers[0]["Location"]}
    assert numbers_of(screening).joined == 1


def test_the_one_cookie_is_for_the_group_alone(client: Client, screening: Screening) -> None:
    _join(client, screening)

    cookie = client.cookies["group"]
    assert set(client.cookies) == {"group"}
    assert (cookie["path"], cookie["httponly"], cookie["max-age"]) == ("/group/", True, "")
    assert UUID(cookie.value) not in set(Presence.objects.values_list("pk", flat=True))


def test_one_phone_counts_in_two_showings(client: Client, screening: Screening) -> None:
    other = make_showing(at=now())

    assert _join(client, screening) != _join(client, other)
    assert numbers_of(screening).joined == numbers_of(other).joined == 1


def test_somebody_else_on_the_same_phone_is_counted(client: Client, screening: Screening) -> None:
    address = _join(client, screening)

    for _ in range(9):
        client.post(address, {"another": "1"})
    client.post(address, {"person": "1", "p1-useful": "5"})

    assert numbers_of(screening).joined == 6
    assert numbers_of(screening).confirmed == 1


def test_i_was_here_is_kept_with_a_mark_and_without_a_name(
    client: Client, screening: Screening
) -> None:
    address = _join(client, screening)
    go_to(screening=screening, place=0, at=now())

    page = client.post(address, {"person": "0", "p0-useful": "4", "p0-initials": "AB"}, follow=True)

    assert "You are counted" in page.content.decode()
    row = Presence.objects.get()
    assert (row.useful, row.initials, row.confirmed_there_at is None) == (4, "", False)


@pytest.mark.parametrize("useful", ["9", "x", "-1"])
def test_a_mark_that_is_none_is_refused_with_words(
    client: Client, screening: Screening, useful: str
) -> None:
    address = _join(client, screening)

    page = client.post(address, {"person": "0", "p0-useful": useful})

    assert page.status_code == 200
    assert page.context["people"][0]["form"].errors
    assert numbers_of(screening).confirmed == 0


def test_what_is_on_now_can_be_read_on_the_phone(client: Client, screening: Screening) -> None:
    address = _join(client, screening)
    assert "It starts soon" in client.get(address).content.decode()

    go_to(screening=screening, place=2, at=now())
    assert "The door" in client.get(address).content.decode()
    go_to(screening=screening, place=3, at=now())
    assert "What is our first minute like?" in client.get(address).content.decode()
    end(screening=screening, count=Count(minutes=60, counted=1), at=now())
    assert "That was it. Thank you." in client.get(address).content.decode()


def test_a_phone_asks_what_is_on_with_few_queries(
    client: Client, screening: Screening, django_assert_num_queries
) -> None:
    address = f"/group/{screening.code}/now/"
    assert client.get(address).json() == {"place": None, "over": False}
    go_to(screening=screening, place=4, at=now())

    with django_assert_num_queries(1):
        assert client.get(address).json() == {"place": 4, "over": False}


@pytest.mark.parametrize(
    ("code", "status", "words"),
    [
        ("", 200, "Write the code, please."),
        ("ABC", 404, "We do not know this code"),
        ("ZZZZZZ", 404, "We do not know this code"),
        ("😀\ud800", 404, "We do not know this code"),
    ],
)
def test_a_wrong_code_is_answered_kindly(
    client: Client, screening: Screening, code: str, status: int, words: str
) -> None:
    sent = code.encode("utf-8", "surrogatepass").decode("utf-8", "replace")

    response = client.post("/group/", {"code": sent})

    assert response.status_code == status
    assert words in response.content.decode()


def test_a_showing_that_is_over_says_so_and_nothing_else(client: Client, db: None) -> None:
    screening = make_showing(at=now() - 3 * HOUR, site="Canary room")
    count = Count(minutes=60, counted=12, site="Canary room")
    end(screening=screening, count=count, at=now() - HOUR)

    for response in (
        client.get(f"/group/{screening.code}/"),
        client.post(f"/group/{screening.code}/"),
        client.post("/group/", {"code": screening.code}),
        client.get(f"/group/{screening.code}/now/"),
    ):
        assert response.status_code == 410
        assert "This showing is over" in response.content.decode()
        assert "Canary room" not in response.content.decode()


def test_the_audience_sees_no_number_no_place_and_no_mark_of_others(
    client: Client, screening: Screening
) -> None:
    phones(screening, 1, 2, 3)
    confirm(screening=screening, ticket=UUID(int=1), useful=2, initials="QX", at=now())
    address = _join(client, screening)

    page = client.get(address).content.decode()

    assert "Canary room" not in page
    assert "QX" not in page
    assert screening.key not in page
    assert str(screening.pk) not in page


def test_a_ticket_that_nobody_has_opens_nothing(client: Client, screening: Screening) -> None:
    address = f"/group/{screening.code}/{uuid4()}/"

    assert client.get(address).status_code == 404
    assert client.post(address, {"person": "0"}).status_code == 404
    assert numbers_of(screening).joined == 0


def test_many_wrong_codes_close_the_door_for_a_minute_and_joins_do_not(
    client: Client, screening: Screening, settings: Settings
) -> None:
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | {"group_code": "3/m/ip"}
    for _ in range(20):
        assert Client().post(f"/group/{screening.code}/").status_code == 302
    for _ in range(3):
        client.post("/group/", {"code": "ZZZZZZ"})

    response = client.post("/group/", {"code": screening.code})

    assert response.status_code == 429
    assert "Wait one minute" in response.content.decode()
    assert numbers_of(screening).joined == 20


def test_a_whole_conference_behind_one_address_can_join_and_a_thousand_cannot(
    screening: Screening, settings: Settings
) -> None:
    assert settings.ACCOUNT_RATE_LIMITS["group_join"] == "600/m/ip"
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | {"group_join": "5/m/ip"}

    answers = [Client().post(f"/group/{screening.code}/").status_code for _ in range(8)]

    assert answers == [302] * 5 + [429] * 3
    assert numbers_of(screening).joined == 5


def test_titles_and_addresses_of_the_audience_say_nothing_about_where_they_work(
    client: Client, screening: Screening
) -> None:
    address = _join(client, screening)

    for path in ("/group/", f"/group/{screening.code}/", address):
        page = Client().get(path).content.decode()
        title = page.split("<title>")[1].split("</title>")[0]
        assert title in {"Join a group – Alongside", "A film with a group – Alongside"}


def test_the_page_follows_the_language_of_the_browser(
    client: Client, screening: Screening, settings: Settings
) -> None:
    settings.OFFERED_LANGUAGES = ["en", "cy"]

    welsh = client.get("/group/", headers={"accept-language": "cy"})
    chosen = client.get("/group/?language=en", headers={"accept-language": "cy"})
    after = client.get("/group/", headers={"accept-language": "cy"})
    not_offered = Client().get("/group/", headers={"accept-language": "pl"})

    languages = [one["Content-Language"] for one in (welsh, chosen, after, not_offered)]
    assert languages == ["cy", "en", "en", "en"]
    assert 'lang="cy"' in welsh.content.decode()
    assert "Cymraeg" in welsh.content.decode()
