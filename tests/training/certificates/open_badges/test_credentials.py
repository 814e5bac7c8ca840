"""Software that is not ours reads what we sign, without a network."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
import time_machine
from django.test import Client
from openbadgeslib.baking import extract_png, extract_svg
from openbadgeslib.ob3 import OB3LdpVerifier, OB3VerificationError, OB3Verifier
from openbadgeslib.ob3.did import resolve_verification_method
from openbadgeslib.ob3.ldp import verify_data_integrity_proof

from tests.factories.awards import NOON, make_award
from tests.training.certificates.neutral import telling_words
from tests.training.certificates.open_badges.steps import take_back
from training.certificates.actions import replace
from training.certificates.models import Award
from training.certificates.open_badges.actions import sign_credential, sign_lists

BASE_URL = "https://learn.example.org"
DID = "did:web:learn.example.org"
SOON = NOON + timedelta(hours=3)


@pytest.fixture(autouse=True)
def _address(settings):
    settings.BASE_URL = BASE_URL


@pytest.fixture
def award(learner) -> Award:
    learner.called = "Lena Secretname"
    learner.save()
    award = make_award(learner)
    sign_credential(award=award, at=NOON)
    return award


def fetch(address: str) -> bytes:
    """From the site itself, as its pages are; nothing else is there."""
    response = Client().get(address.removeprefix(BASE_URL))
    assert response.status_code == 200, address
    return bytes(response.content)


def credential(award: Award, form: str) -> bytes:
    return fetch(f"/credentials/{award.number}.{form}")


def read_linked(text: str | bytes):
    verifier = OB3LdpVerifier.for_issuer_did(DID)
    return verifier.verify(text, check_status=True, verify_status_list=False, download=fetch)


def read_token(text: str):
    verifier = OB3Verifier.for_issuer_did(DID, download=fetch)
    return verifier.verify(text, check_status=True, download=fetch)


@pytest.fixture(autouse=True)
def _soon() -> Iterator[None]:
    with time_machine.travel(SOON, tick=False):
        yield


def test_a_stranger_reads_the_linked_form(award) -> None:
    found = read_linked(credential(award, "json"))

    assert found.issuer.id == DID
    assert found.achievement.name == "Peer Researcher: Ethics"
    assert found.recipient_id == f"urn:uuid:{award.credential.subject}"


def test_a_stranger_reads_the_token(award) -> None:
    found = read_token(credential(award, "jwt").decode())

    assert found.issuer.id == DID
    assert found.achievement.name == "Peer Researcher: Ethics"
    assert found.recipient_id == f"urn:uuid:{award.credential.subject}"


def test_a_stranger_reads_what_the_pictures_carry(award) -> None:
    inside_png = extract_png(credential(award, "png"), keyword=b"openbadgecredential")
    inside_svg = extract_svg(
        credential(award, "svg"), element="openbadges:credential", text_fallback=True
    )

    assert read_linked(inside_png).achievement.name == "Peer Researcher: Ethics"
    assert read_linked(inside_svg).achievement.name == "Peer Researcher: Ethics"


def test_a_stranger_reads_the_signed_list_in_both_forms(award) -> None:
    number = award.credential.place.list_number
    linked = json.loads(fetch(f"/credentials/status/{number}.json"))
    method = linked["proof"]["verificationMethod"]

    verify_data_integrity_proof(linked, resolve_verification_method(method, download=fetch))
    OB3Verifier.for_issuer_did(DID, download=fetch)._decode_payload(
        fetch(f"/credentials/status/{number}.jwt").decode()
    )


def test_a_withdrawn_one_that_somebody_kept_is_reported(award, administrator) -> None:
    linked, token = credential(award, "json"), credential(award, "jwt").decode()
    take_back(award, by=administrator)
    sign_lists(at=SOON)

    with pytest.raises(OB3VerificationError, match="'revocation' is set"):
        read_linked(linked)
    with pytest.raises(OB3VerificationError, match="'revocation' is set"):
        read_token(token)


def test_a_replaced_one_counts_no_more_and_the_new_one_does(award) -> None:
    linked = credential(award, "json")
    new = replace(award=award, name="Lena Newname", at=NOON)
    sign_credential(award=new, at=NOON)
    sign_lists(at=SOON)

    with pytest.raises(OB3VerificationError, match="'revocation' is set"):
        read_linked(linked)
    assert read_linked(credential(new, "json")).achievement.name == "Peer Researcher: Ethics"


CHANGES = [
    ("Peer Researcher: Ethics", "Peer Researcher: Everything"),
    ("2027-11-25T23:59:59Z", "2037-11-25T23:59:59Z"),
    ('"statusListIndex": "', '"statusListIndex": "1'),
    ("did:web:learn.example.org#z", "did:web:learn.example.org#y"),
    ('"proofValue": "z', '"proofValue": "z2'),
]


@pytest.mark.parametrize(("old", "new"), CHANGES)
def test_a_changed_document_is_refused_wherever_it_travels(award, old, new) -> None:
    linked = credential(award, "json").decode()
    png = credential(award, "png")
    assert old in linked
    inside = extract_png(png, keyword=b"openbadgecredential")

    for text in (linked, inside):
        with pytest.raises(OB3VerificationError):
            read_linked(text.replace(old, new))


def test_a_picture_whose_bytes_were_changed_is_refused(award) -> None:
    png = credential(award, "png").replace(b"Ethics", b"Ethicx")

    with pytest.raises(Exception, match=r"(?i)checksum|crc"):
        extract_png(png, keyword=b"openbadgecredential")


def test_a_changed_token_is_refused(award) -> None:
    head, body, signature = credential(award, "jwt").decode().split(".")
    claims = json.loads(base64.urlsafe_b64decode(body + "=="))
    claims["name"] = "Peer Researcher: Everything"
    forged = base64.urlsafe_b64encode(json.dumps(claims).encode()).decode().rstrip("=")

    with pytest.raises(OB3VerificationError, match="Invalid signature"):
        read_token(f"{head}.{forged}.{signature}")


def test_one_that_ended_is_refused_after_its_last_second_only(award) -> None:
    linked = credential(award, "json")

    with time_machine.travel("2027-11-25T23:59:50Z", tick=False):
        sign_lists(at=NOON + timedelta(days=365))
        assert read_linked(linked).achievement.name == "Peer Researcher: Ethics"
    with (
        time_machine.travel("2027-11-26T00:10:00Z", tick=False),
        pytest.raises(OB3VerificationError, match="expired"),
    ):
        read_linked(linked)


def test_it_says_what_the_certificate_prints_and_nothing_about_its_holder(award) -> None:
    linked = json.loads(credential(award, "json"))
    achievement = linked["credentialSubject"]["achievement"]

    assert linked["id"] == f"https://learn.example.org/credentials/{award.number}.json"
    assert linked["issuer"] == {
        "id": DID,
        "type": ["Profile"],
        "name": "Alongside",
        "url": BASE_URL,
    }
    assert linked["validFrom"] == "2026-11-25T12:00:00Z"
    assert linked["validUntil"] == "2027-11-25T23:59:59Z"
    assert sorted(linked["credentialSubject"]) == ["achievement", "id", "type"]
    assert achievement["image"] == {
        "id": "https://learn.example.org/credentials/badge.png",
        "type": "Image",
        "caption": "Badge: two people side by side.",
    }
    assert achievement["criteria"]["narrative"] == (
        "What this person has shown:\n\n"
        "- Explains a project in plain words, so that people can choose freely.\n"
        "- Says what is private, and what is not, before the first question.\n\n"
        "Study: about 1.5 hours (guide)\n\n"
        "Practice logged: 20 minutes\n\n"
        "Given by Turnstone\n\n"
        "This is not a regulated qualification."
    )


@pytest.mark.parametrize("form", ["json", "jwt", "png", "svg"])
def test_no_form_names_its_holder_or_tells_of_a_past(award, learner, form) -> None:
    content = credential(award, form)
    if form == "jwt":
        content = base64.urlsafe_b64decode(content.split(b".")[1] + b"==")
    text = content.decode(errors="replace")

    for word in ("Secretname", "lena", str(learner.pk), str(award.pk)):
        assert word not in text
    assert telling_words(text) == []


def test_in_summer_the_last_second_is_an_hour_earlier_than_utc(learner) -> None:
    award = make_award(learner)
    award.valid_until = date(2027, 6, 30)
    award.save()
    sign_credential(award=award, at=NOON)

    assert json.loads(credential(award, "json"))["validUntil"] == "2027-06-30T22:59:59Z"


def test_with_another_last_day_it_is_signed_again_for_the_same_holder(award) -> None:
    before = json.loads(credential(award, "json"))
    award.valid_until = date(2028, 1, 24)
    award.save()
    assert list(Award.objects.unsigned()) == [award]

    sign_credential(award=award, at=SOON)

    after = json.loads(credential(award, "json"))
    assert list(Award.objects.unsigned()) == []
    assert after["validUntil"] == "2028-01-24T23:59:59Z"
    assert {key for key in after if after[key] != before[key]} == {"validUntil", "proof"}
    assert read_linked(credential(award, "json")).achievement.name == "Peer Researcher: Ethics"
    assert read_token(credential(award, "jwt").decode()).issuer.id == DID


def test_signing_again_changes_nothing(award) -> None:
    before = credential(award, "json")

    sign_credential(award=award, at=SOON)

    assert credential(award, "json") == before


def test_both_forms_say_the_same_but_for_their_list(award) -> None:
    linked = json.loads(credential(award, "json"))
    body = credential(award, "jwt").split(b".")[1]
    token = json.loads(base64.urlsafe_b64decode(body + b"=="))
    differ = {key for key in linked if linked[key] != token.get(key)}

    assert differ == {"credentialStatus", "proof"}
    assert token["sub"] == linked["credentialSubject"]["id"]
    assert token["iss"] == DID
    assert token["jti"] == linked["id"]
