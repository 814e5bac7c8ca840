"""What is signed and what is published about the issuer. Never a name, never a person."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.utils.timezone import get_default_timezone

from courses import catalogue
from training.certificates.models import Award, StatusPlace
from training.certificates.open_badges.contexts import CREDENTIALS, EXTENSIONS, OPEN_BADGES
from training.certificates.open_badges.rules import (
    LIST_IS_VALID_FOR,
    Document,
    did_of,
    language_tag,
    last_moment,
    method_of,
    moment,
    public_bytes,
    token_method_of,
)
from training.certificates.snapshot import Snapshot

SCHEMA = (
    "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json"
)
LINKED, TOKEN = "json", "jwt"
"""The forms of a credential and of a status list, as their addresses end."""


def credential_address(number: str, form: str = LINKED) -> str:
    return f"{settings.BASE_URL}/credentials/{number}.{form}"


def list_address(number: int, form: str) -> str:
    return f"{settings.BASE_URL}/credentials/status/{number}.{form}"


def credential(award: Award, place: StatusPlace, subject: UUID, *, form: str) -> Document:
    """The same in both forms, but for the list that says whether it stands."""
    snapshot = Snapshot.from_dict(award.snapshot)
    document: Document = {
        "@context": [CREDENTIALS, OPEN_BADGES, EXTENSIONS],
        "id": credential_address(award.number),
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": snapshot.facts.public_title,
        "issuer": _issuer(),
        "validFrom": moment(award.issued_at),
        "credentialSubject": {
            "id": subject.urn,
            "type": ["AchievementSubject"],
            "achievement": _achievement(award.award_key, snapshot),
        },
        "credentialSchema": [{"id": SCHEMA, "type": "1EdTechJsonSchemaValidator2019"}],
        "credentialStatus": _entry(place, form),
    }
    if award.valid_until:
        document["validUntil"] = moment(last_moment(award.valid_until, get_default_timezone()))
    return document


def status_list(number: int, encoded: str, *, form: str, at: datetime) -> Document:
    address = list_address(number, form)
    return {
        "@context": [CREDENTIALS],
        "id": address,
        "type": ["VerifiableCredential", "BitstringStatusListCredential"],
        "issuer": did_of(settings.BASE_URL),
        "validFrom": moment(at),
        "validUntil": moment(at + LIST_IS_VALID_FOR),
        "credentialSubject": {
            "id": f"{address}#list",
            "type": "BitstringStatusList",
            "statusPurpose": "revocation",
            "encodedList": encoded,
        },
    }


def issuer_profile() -> Document:
    return {"@context": [CREDENTIALS, OPEN_BADGES], **_issuer()}


def did_document(keys: Iterable[str]) -> Document:
    """Each key twice: some readers look for the one form, some for the other."""
    did = did_of(settings.BASE_URL)
    methods = [method for public in keys for method in _methods(did, public)]
    return {
        "@context": [
            "https://www.w3.org/ns/did/v1",
            "https://w3id.org/security/multikey/v1",
            "https://w3id.org/security/suites/jws-2020/v1",
        ],
        "id": did,
        "verificationMethod": methods,
        "assertionMethod": [method["id"] for method in methods],
    }


def _methods(did: str, public: str) -> list[Document]:
    x = base64.urlsafe_b64encode(public_bytes(public)).decode().rstrip("=")
    return [
        {
            "id": method_of(public, settings.BASE_URL),
            "type": "Multikey",
            "controller": did,
            "publicKeyMultibase": public,
        },
        {
            "id": token_method_of(public, settings.BASE_URL),
            "type": "JsonWebKey2020",
            "controller": did,
            "publicKeyJwk": {"kty": "OKP", "crv": "Ed25519", "x": x},
        },
    ]


def _issuer() -> Document:
    return {
        "id": did_of(settings.BASE_URL),
        "type": ["Profile"],
        "name": catalogue.site_name(),
        "url": settings.BASE_URL,
    }


def _achievement(key: UUID, snapshot: Snapshot) -> Document:
    facts, words = snapshot.facts, snapshot.words
    return {
        "id": key.urn,
        "type": ["Achievement"],
        "achievementType": "CertificateOfCompletion",
        "inLanguage": language_tag(facts.language),
        "name": facts.public_title,
        "description": " ".join(facts.public_outcomes) or facts.public_title,
        "criteria": {"narrative": _narrative(snapshot)},
        "image": {
            "id": f"{settings.BASE_URL}/credentials/badge.png",
            "type": "Image",
            "caption": words.badge,
        },
    }


def _narrative(snapshot: Snapshot) -> str:
    """In Markdown, as the standard has it."""
    facts, words = snapshot.facts, snapshot.words
    outcomes = "\n".join(f"- {outcome}" for outcome in facts.public_outcomes)
    lines = (words.study, words.practice, words.issuer, words.not_regulated)
    rest = "\n\n".join(line for line in lines if line)
    return f"{words.outcomes}:\n\n{outcomes}\n\n{rest}"


def _entry(place: StatusPlace, form: str) -> Document:
    address = list_address(place.list_number, form)
    return {
        "id": f"{address}#{place.index}",
        "type": "BitstringStatusListEntry",
        "statusPurpose": "revocation",
        "statusListIndex": str(place.index),
        "statusListCredential": address,
    }
