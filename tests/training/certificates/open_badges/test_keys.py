"""One key, read by nobody else; the names of old ones stay known."""

from __future__ import annotations

import json
import stat
from datetime import timedelta
from pathlib import Path
from threading import Barrier, Thread

import pytest
import time_machine
from django.core.checks import Tags, run_checks
from django.core.management import CommandError, call_command
from openbadgeslib.ob3 import OB3LdpVerifier, OB3VerificationError

from tests.factories.awards import NOON, make_award
from training.certificates.models import Credential, IssuerKey, StatusList
from training.certificates.open_badges.actions import ready_key, sign_credential
from training.certificates.open_badges.errors import (
    KeyIsBrokenError,
    KeyIsClosedError,
    KeyIsDisownedError,
    KeyIsLostError,
    KeyIsOpenError,
    NoAddressError,
)
from training.certificates.open_badges.keys import key_file, make_key
from training.certificates.pdf.tasks import make_certificate

pytestmark = pytest.mark.django_db
SEED = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="
OTHER_SEED = "MTEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="


@pytest.fixture(autouse=True)
def folder(settings, tmp_path) -> Path:
    settings.SIGNING_KEY = ""
    settings.DATA_DIR = tmp_path
    settings.BASE_URL = "https://learn.example.org"
    return tmp_path


@pytest.fixture
def award(learner):
    return make_award(learner)


def fetch(client):
    def from_the_site(address: str) -> bytes:
        response = client.get(address.removeprefix("https://learn.example.org"))
        assert response.status_code == 200
        return bytes(response.content)

    return from_the_site


def methods(client) -> list[str]:
    document = json.loads(client.get("/.well-known/did.json").content)
    return [one["id"].partition("#")[2] for one in document["verificationMethod"]]


def test_the_first_key_is_made_for_this_site_alone(folder) -> None:
    key = ready_key(at=NOON)

    assert stat.S_IMODE(key_file().stat().st_mode) == 0o600
    assert [file.name for file in folder.iterdir()] == ["signing_key"]
    assert ready_key(at=NOON).public == key.public
    assert list(IssuerKey.objects.values_list("public", flat=True)) == [key.public]


def test_the_database_never_holds_the_key(award) -> None:
    sign_credential(award=award, at=NOON)
    secret = key_file().read_text()

    rows = [*Credential.objects.values(), *IssuerKey.objects.values(), *StatusList.objects.values()]
    assert secret not in str(rows)


def test_many_at_once_make_one_key() -> None:
    start, names = Barrier(20), []

    def run() -> None:
        start.wait()
        names.append(make_key().public)

    threads = [Thread(target=run) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(names) == 20
    assert len(set(names)) == 1


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o620, 0o644])
def test_a_key_that_others_can_open_signs_nothing(award, mode) -> None:
    ready_key(at=NOON)
    key_file().chmod(mode)

    with pytest.raises(KeyIsOpenError, match="chmod 600"):
        sign_credential(award=award, at=NOON)
    assert Credential.objects.count() == 0
    assert [one.id for one in run_checks(tags=[Tags.security])].count("alongside.E005") == 1

    key_file().chmod(0o600)
    assert "alongside.E005" not in [one.id for one in run_checks(tags=[Tags.security])]


def test_a_key_that_this_process_cannot_read_is_said_to_be_so(award) -> None:
    key_file().mkdir(mode=0o700)

    with pytest.raises(KeyIsClosedError, match="belong to the user"):
        sign_credential(award=award, at=NOON)


def test_a_lost_key_is_not_made_anew_by_itself(award) -> None:
    ready_key(at=NOON)
    key_file().unlink()

    with pytest.raises(KeyIsLostError, match="rotate_signing_key"):
        sign_credential(award=award, at=NOON)
    assert not key_file().exists()


def test_without_its_key_the_site_still_makes_the_pdf(award) -> None:
    ready_key(at=NOON)
    key_file().unlink()

    make_certificate.func(str(award.pk))

    award.refresh_from_db()
    assert award.certificatefile.pdf[:4] == b"%PDF"
    assert Credential.objects.count() == 0
    with pytest.raises(CommandError, match="The signing key is not there"):
        call_command("sign_credentials")


def test_after_a_lost_key_what_it_signed_stays_good(award, client) -> None:
    sign_credential(award=award, at=NOON)
    linked = award.credential.linked
    key_file().unlink()

    call_command("rotate_signing_key")

    with time_machine.travel(NOON + timedelta(hours=1), tick=False):
        found = OB3LdpVerifier.for_issuer_did("did:web:learn.example.org").verify(
            linked, download=fetch(client)
        )
    assert found.achievement.name == "Peer Researcher: Ethics"


def test_after_a_rotation_the_new_key_signs_and_the_old_stays_published(award, client) -> None:
    old = ready_key(at=NOON).public

    call_command("rotate_signing_key")
    new = ready_key(at=NOON).public
    signed = sign_credential(award=award, at=NOON)

    assert new != old
    assert signed.signed_with_id == new
    assert methods(client) == [new, f"{new}-jwk", old, f"{old}-jwk"]


def test_a_stolen_key_counts_no_more_and_all_is_signed_again(award, client) -> None:
    old = ready_key(at=NOON).public
    sign_credential(award=award, at=NOON)
    before = award.credential.linked

    call_command("rotate_signing_key", "--stolen")

    new = ready_key(at=NOON).public
    signed = Credential.objects.get()
    assert methods(client) == [new, f"{new}-jwk"]
    assert signed.signed_with_id == StatusList.objects.get().signed_with_id == new
    with pytest.raises(OB3VerificationError, match="no verificationMethod"):
        OB3LdpVerifier.for_issuer_did("did:web:learn.example.org").verify(
            before.replace("2026-11-25T12", "2026-11-24T12"), download=fetch(client)
        )
    assert f"#{old}" not in signed.linked
    assert json.loads(signed.linked)["credentialSubject"] == json.loads(before)["credentialSubject"]


def test_a_key_of_the_environment_is_changed_there(settings, client) -> None:
    settings.SIGNING_KEY = SEED
    old = ready_key(at=NOON).public
    with pytest.raises(CommandError, match="Change SIGNING_KEY there"):
        call_command("rotate_signing_key")

    settings.SIGNING_KEY = OTHER_SEED
    call_command("rotate_signing_key")

    new = ready_key(at=NOON).public
    assert methods(client) == [new, f"{new}-jwk", old, f"{old}-jwk"]
    assert not key_file().exists()


def test_a_disowned_key_signs_nothing_more(settings) -> None:
    settings.SIGNING_KEY = SEED
    ready_key(at=NOON)
    IssuerKey.objects.update(disowned_at=NOON)

    with pytest.raises(KeyIsDisownedError):
        ready_key(at=NOON)


@pytest.mark.parametrize("address", ["http://localhost:8000", "https://127.0.0.1"])
def test_a_site_that_nobody_else_finds_signs_nothing(award, settings, address) -> None:
    settings.BASE_URL = address

    with pytest.raises(NoAddressError):
        sign_credential(award=award, at=NOON)
    assert not key_file().exists()


@pytest.mark.parametrize("text", ["too short", "bm90IDMyIGJ5dGVz", "%%%", SEED + "AAAA"])
def test_what_is_no_key_is_said_to_be_none(settings, text) -> None:
    settings.SIGNING_KEY = text

    with pytest.raises(KeyIsBrokenError):
        ready_key(at=NOON)
