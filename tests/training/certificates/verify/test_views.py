"""A stranger checks a certificate, and learns nothing else."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.test import Client

from tests.factories.awards import ETHICS, NOON, make_award
from tests.training.certificates.neutral import telling_words
from training.certificates.actions import recognise, replace, show_name, withdraw
from training.certificates.models import Award

UNKNOWN = "0" * 26
AFTER_NOON = NOON + timedelta(hours=3)


@pytest.fixture
def award(learner) -> Award:
    learner.called = "Lena Secretname"
    learner.save()
    return make_award(learner)


def page(client: Client, award: Award, *, at: datetime = AFTER_NOON) -> str:
    with time_machine.travel(at, tick=False):
        response = client.get(f"/verify/{award.number}/")
    assert response.status_code == 200
    return response.content.decode()


def test_a_valid_certificate_shows_what_it_prints(client, award) -> None:
    text = page(client, award)

    for words in (
        "This certificate is valid",
        "Valid until 25 November 2027.",
        "Peer Researcher: Ethics",
        "25 November 2026",
        "Turnstone",
        "Explains a project in plain words, so that people can choose freely.",
        "Study: about 1.5 hours (guide)",
        "This is not a regulated qualification.",
    ):
        assert words in text


def test_the_name_is_hidden_until_its_holder_shows_it(client, award) -> None:
    assert "Secretname" not in page(client, award)

    show_name(award=award, shows=True)
    assert "Lena Secretname" in page(client, award)

    show_name(award=award, shows=False)
    assert "Secretname" not in page(client, award)


@pytest.mark.parametrize(
    ("at", "heading"),
    [
        (datetime(2027, 11, 25, 23, 30, tzinfo=UTC), "This certificate is valid"),
        (datetime(2027, 11, 26, 0, 1, tzinfo=UTC), "This certificate has expired"),
    ],
)
def test_the_last_day_counts_to_its_end(client, award, at, heading) -> None:
    assert heading in page(client, award, at=at)


@pytest.mark.parametrize(
    ("at", "heading"),
    [
        (datetime(2027, 6, 30, 22, 59, tzinfo=UTC), "This certificate is valid"),
        (datetime(2027, 6, 30, 23, 1, tzinfo=UTC), "This certificate has expired"),
    ],
)
def test_in_summer_the_day_ends_an_hour_earlier_than_utc(client, award, at, heading) -> None:
    award.valid_until = date(2027, 6, 30)
    award.save()

    assert heading in page(client, award, at=at)


def test_a_replaced_certificate_leads_to_the_new_one_and_hides_the_old_name(client, award) -> None:
    show_name(award=award, shows=True)
    award.refresh_from_db()
    new = replace(award=award, name="Lena Newname", at=NOON)

    text = page(client, award)

    assert "This certificate was replaced" in text
    assert "There is a new one since 25 November 2026." in text
    assert f'href="/verify/{new.number}/"' in text
    assert "Secretname" not in text
    assert "Lena Newname" in page(client, new)


def test_a_withdrawn_certificate_says_since_when_and_never_why(
    client, award, administrator
) -> None:
    show_name(award=award, shows=True)
    withdraw(award=award, reason="in-error", by=administrator, why="Code breach upheld", at=NOON)

    text = page(client, award)

    assert "This certificate was withdrawn" in text
    assert "It does not count since 25 November 2026." in text
    assert "breach" not in text
    assert "Secretname" not in text


def test_an_unknown_and_an_erased_number_give_the_same_bytes(client, learner, award) -> None:
    number, short_code = award.number, award.short_code
    before = client.get(f"/verify/{number}/")
    learner.delete()

    erased = client.get(f"/verify/{number}/")
    unknown = client.get(f"/verify/{UNKNOWN}/")
    malformed = client.get("/verify/nothing-like-a-number/")
    erased_code = client.get(f"/c/{short_code}/")

    assert (before.status_code, erased.status_code) == (200, 404)
    assert unknown.status_code == malformed.status_code == erased_code.status_code == 404
    assert erased.content == unknown.content == malformed.content == erased_code.content
    assert erased.headers == unknown.headers == malformed.headers == erased_code.headers


def test_recognised_training_is_as_good_as_unknown(client, trainer, administrator) -> None:
    award = recognise(
        learner=trainer,
        course=ETHICS,
        by=administrator,
        why="Course of 2024",
        valid_until=date(2027, 1, 31),
        at=NOON,
    )

    known = client.get(f"/verify/{award.number}/")

    assert known.status_code == 404
    assert known.content == client.get(f"/verify/{UNKNOWN}/").content


@pytest.mark.parametrize("kind", ["valid", "unknown", "form"])
def test_no_page_sets_a_cookie_or_lets_itself_be_kept_or_listed(client, award, kind) -> None:
    paths = {"valid": f"/verify/{award.number}/", "unknown": f"/verify/{UNKNOWN}/"}

    response = client.get(paths.get(kind, "/verify/"))

    assert response.cookies == {}
    assert response["Cache-Control"] == "no-store"
    assert response["X-Robots-Tag"] == "noindex"
    assert '<meta name="robots" content="noindex">' in response.content.decode()


@pytest.mark.parametrize("state", ["valid", "replaced", "withdrawn", "unknown", "form"])
def test_no_page_says_anything_that_tells(client, award, administrator, state) -> None:
    if state == "replaced":
        replace(award=award, name="Lena", at=NOON)
    if state == "withdrawn":
        withdraw(award=award, reason="in-error", by=administrator, why="Holder asked", at=NOON)
    paths = {"unknown": f"/verify/{UNKNOWN}/", "form": "/verify/"}

    text = client.get(paths.get(state, f"/verify/{award.number}/")).content.decode()

    assert telling_words(text) == []


def test_the_check_costs_one_query(client, award, django_assert_num_queries) -> None:
    with django_assert_num_queries(1):
        client.get(f"/verify/{award.number}/")


@pytest.mark.parametrize("typed", ["{}", "  {} ", "{}-"])
def test_a_typed_short_code_leads_to_its_certificate(client, award, typed) -> None:
    code = typed.format(award.grouped_short_code.lower())

    response = client.get("/verify/", {"code": code}, follow=True)

    assert response.redirect_chain == [(f"/c/{award.short_code}/", 302)]
    assert "Peer Researcher: Ethics" in response.content.decode()


def test_a_letter_that_looks_like_a_number_is_taken_as_meant(client, award) -> None:
    award.short_code = "01V0123456"
    award.save()

    response = client.get("/verify/", {"code": "oLu-oi23456"}, follow=True)

    assert response.status_code == 200
    assert "Peer Researcher: Ethics" in response.content.decode()


def test_a_typed_number_leads_to_its_certificate(client, award) -> None:
    response = client.get("/verify/", {"code": award.grouped_number})

    assert response["Location"] == f"/verify/{award.number}/"


@pytest.mark.parametrize("typed", ["abc", "1" * 11, "😀", "\x00", "<b>Lena</b>", "-"])
def test_what_is_no_code_is_shown_again_with_kind_words(client, typed) -> None:
    response = client.get("/verify/", {"code": typed})

    assert response.status_code == 200
    assert 'name="code"' in response.content.decode()
    assert "<b>Lena" not in response.content.decode()


def test_what_was_typed_comes_back(client, db) -> None:
    assert 'value="7K4Q9"' in client.get("/verify/", {"code": "7K4Q9"}).content.decode()


@pytest.mark.parametrize("path", ["%00", "%ED%A0%80", "x" * 3000, "%F0%9F%98%80"])
def test_an_odd_address_is_an_unknown_number(client, db, path) -> None:
    assert client.get(f"/verify/{path}/").status_code == 404
    assert client.get(f"/c/{path}/").status_code == 404


def test_posting_is_not_possible(client, award) -> None:
    assert client.post(f"/verify/{award.number}/").status_code == 405
