"""What other programs fetch: the right kind, to be read from any page, at one query."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from PIL import Image

from tests.factories.awards import ETHICS, NOON, make_award
from tests.factories.people import make_person
from tests.training.certificates.neutral import telling_words
from tests.training.certificates.open_badges.steps import take_back
from training.certificates.actions import recognise, replace
from training.certificates.models import Award
from training.certificates.open_badges.actions import sign_credential

FORMS = ["json", "jwt", "png", "svg"]
UNKNOWN = "0" * 26


@pytest.fixture
def award(learner) -> Award:
    learner.called = "Lena Secretname"
    learner.save()
    award = make_award(learner)
    sign_credential(award=award, at=NOON)
    return award


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("/.well-known/did.json", "application/did+ld+json"),
        ("/credentials/issuer.json", "application/ld+json"),
        ("/credentials/badge.png", "image/png"),
        ("/credentials/status/1.json", "application/vc"),
        ("/credentials/status/1.jwt", "application/vc+jwt"),
        ("/credentials/NUMBER.json", "application/vc"),
        ("/credentials/NUMBER.jwt", "application/vc+jwt"),
        ("/credentials/NUMBER.png", "image/png"),
        ("/credentials/NUMBER.svg", "image/svg+xml"),
    ],
)
def test_each_is_what_it_says_and_any_page_may_read_it(client, award, address, kind) -> None:
    response = client.get(address.replace("NUMBER", award.number))

    assert response.status_code == 200
    assert response["Content-Type"] == kind
    assert response["Access-Control-Allow-Origin"] == "*"
    assert response["X-Robots-Tag"] == "noindex"
    assert not response.cookies


def test_the_issuer_is_named_without_anybody_in_it(client, award) -> None:
    profile = json.loads(client.get("/credentials/issuer.json").content)
    document = json.loads(client.get("/.well-known/did.json").content)

    assert profile["id"] == document["id"] == "did:web:testserver"
    assert [one["type"] for one in document["verificationMethod"]] == [
        "Multikey",
        "JsonWebKey2020",
    ]
    assert document["assertionMethod"] == [one["id"] for one in document["verificationMethod"]]
    assert telling_words(str(profile)) == []


@pytest.mark.parametrize("form", FORMS)
def test_a_credential_costs_one_query(client, award, form, django_assert_num_queries) -> None:
    with django_assert_num_queries(1):
        client.get(f"/credentials/{award.number}.{form}")


@pytest.mark.parametrize("holders", [1, 3])
def test_a_list_and_the_keys_cost_one_query_each(
    client, award, holders, django_assert_num_queries
) -> None:
    for number in range(holders - 1):
        sign_credential(award=make_award(make_person(f"holder-{number}")), at=NOON)

    with django_assert_num_queries(2):
        client.get("/credentials/status/1.json")
        client.get("/.well-known/did.json")


def test_a_number_is_found_as_people_write_it(client, award) -> None:
    assert client.get(f"/credentials/{award.grouped_number.lower()}.json").status_code == 200


@pytest.mark.parametrize(
    "at", [datetime(2026, 11, 26, tzinfo=UTC), datetime(2027, 11, 26, 0, 1, tzinfo=UTC)]
)
def test_it_stays_there_after_its_last_day(client, award, at) -> None:
    with time_machine.travel(at, tick=False):
        assert client.get(f"/credentials/{award.number}.json").status_code == 200


@pytest.mark.parametrize("form", FORMS)
def test_a_withdrawn_one_is_gone_and_never_says_why(client, award, administrator, form) -> None:
    take_back(award, by=administrator)

    response = client.get(f"/credentials/{award.number}.{form}")

    assert response.status_code == 410
    assert json.loads(response.content) == {
        "number": award.number,
        "state": "withdrawn",
        "since": "2026-11-25",
    }


@pytest.mark.parametrize("form", FORMS)
def test_a_replaced_one_is_gone_and_leads_to_the_new_one(client, award, form) -> None:
    new = replace(award=award, name="Lena Newname", at=NOON)

    response = client.get(f"/credentials/{award.number}.{form}")

    assert response.status_code == 410
    assert json.loads(response.content) == {
        "number": award.number,
        "state": "replaced",
        "since": "2026-11-25",
        "replacement": f"http://testserver/credentials/{new.number}.json",
    }


@pytest.mark.parametrize("form", FORMS)
def test_unknown_and_erased_numbers_answer_as_the_check_page_does(
    client, learner, award, form
) -> None:
    number = award.number
    learner.delete()

    erased = client.get(f"/credentials/{number}.{form}")
    unknown = client.get(f"/credentials/{UNKNOWN}.{form}")
    page = client.get(f"/verify/{UNKNOWN}/")

    assert erased.status_code == unknown.status_code == page.status_code == 404
    assert erased.content == unknown.content == page.content
    assert erased["Content-Type"] == unknown["Content-Type"]


def test_an_erased_one_leaves_its_place_to_nobody(learner, award) -> None:
    place = award.credential.place
    learner.delete()

    place.refresh_from_db()
    assert place.is_revoked is False


@pytest.mark.parametrize("form", ["pdf", "html", "js", "JSON"])
def test_no_other_form_is_there(client, award, form) -> None:
    assert client.get(f"/credentials/{award.number}.{form}").status_code == 404
    assert client.get(f"/credentials/status/1.{form}").status_code == 404


def test_recognised_training_is_no_credential(client, learner, administrator) -> None:
    award = recognise(
        learner=learner,
        course=ETHICS,
        by=administrator,
        why="Elsewhere",
        valid_until=(NOON + timedelta(days=90)).date(),
        at=NOON,
    )
    assert sign_credential(award=award, at=NOON) is None
    assert client.get(f"/credentials/{award.number}.json").status_code == 404


def test_one_that_was_withdrawn_before_it_was_signed_never_is(learner, administrator) -> None:
    award = make_award(learner)
    take_back(award, by=administrator)

    assert sign_credential(award=award, at=NOON) is None


def test_the_picture_is_the_badge_of_the_certificate(client, award) -> None:
    with Image.open(io.BytesIO(client.get("/credentials/badge.png").content)) as plain:
        assert plain.size == (480, 540)
        with Image.open(
            io.BytesIO(client.get(f"/credentials/{award.number}.png").content)
        ) as baked:
            assert baked.tobytes() == plain.tobytes()
            assert baked.text["openbadgecredential"] == award.credential.linked


def test_the_check_page_leads_programs_to_it(client, award) -> None:
    text = client.get(f"/verify/{award.number}/").content.decode()

    for kind, form in (("application/vc", "json"), ("application/vc+jwt", "jwt")):
        address = f"/credentials/{award.number}.{form}"
        assert f'<link rel="alternate" type="{kind}" href="{address}">' in text
        assert f'<a href="{address}">' in text


def test_the_check_page_of_one_that_is_gone_leads_to_none(client, award, administrator) -> None:
    take_back(award, by=administrator)

    assert "/credentials/" not in client.get(f"/verify/{award.number}/").content.decode()


def test_its_holder_finds_it_at_the_certificate(learner_client, award) -> None:
    text = learner_client.get(f"/certificates/{award.pk}/").content.decode()

    for form in FORMS:
        assert f'href="/credentials/{award.number}.{form}"' in text


def test_before_it_is_signed_nothing_leads_to_it(learner_client, client, learner) -> None:
    award = make_award(learner)

    assert "/credentials/" not in learner_client.get(f"/certificates/{award.pk}/").content.decode()
    assert "/credentials/" not in client.get(f"/verify/{award.number}/").content.decode()
    assert client.get(f"/credentials/{award.number}.json").status_code == 404
