"""Only what is signed is said: a word that no context knows is an error."""

from __future__ import annotations

import socket
from hashlib import sha256

import pytest

from training.certificates.open_badges.canonical import canonical
from training.certificates.open_badges.contexts import CREDENTIALS, FILES, FOLDER, OPEN_BADGES
from training.certificates.open_badges.errors import DroppedTermError

DOCUMENT = {
    "@context": [CREDENTIALS, OPEN_BADGES],
    "id": "https://learn.example.org/credentials/1.json",
    "type": ["VerifiableCredential", "OpenBadgeCredential"],
    "issuer": {"id": "did:web:learn.example.org", "type": ["Profile"], "name": "Alongside"},
    "validFrom": "2026-11-25T12:00:00Z",
    "credentialSubject": {"id": "urn:uuid:0bcd", "type": ["AchievementSubject"]},
}


def test_what_contexts_know_is_canonical_whatever_its_order() -> None:
    turned = dict(reversed(DOCUMENT.items()))

    assert canonical(turned) == canonical(DOCUMENT)
    assert len(canonical(DOCUMENT).splitlines()) == 8


@pytest.mark.parametrize(
    "change",
    [
        {"shoeSize": "43"},
        {"issuer": {**DOCUMENT["issuer"], "shoeSize": "43"}},
        {"credentialSubject": {**DOCUMENT["credentialSubject"], "givenBy": "Turnstone"}},
        {"type": ["VerifiableCredential", "OpenBadgeCredential", "NoSuchType"]},
        {"id": "credentials/1.json"},
    ],
)
def test_a_dropped_term_is_an_error(change) -> None:
    with pytest.raises(DroppedTermError):
        canonical({**DOCUMENT, **change})


def test_a_context_that_does_not_lie_here_is_not_fetched(monkeypatch) -> None:
    def refuse(*_args: object) -> None:
        raise AssertionError("it asked the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)

    with pytest.raises(Exception, match="example") as error:
        canonical({**DOCUMENT, "@context": [CREDENTIALS, "https://example.org/context.json"]})
    assert "network" not in str(error.value)


@pytest.mark.parametrize("name", sorted(FILES.values()))
def test_contexts_are_as_their_owners_publish_them(name) -> None:
    notes = (FOLDER / "LICENCES.md").read_text()
    line = next(line for line in notes.splitlines() if f"`{name}`" in line)

    assert f"`{sha256((FOLDER / name).read_bytes()).hexdigest()}`" in line
