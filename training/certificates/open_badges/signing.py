"""Two signatures over one credential: linked data with its proof inside, and a token."""

from __future__ import annotations

import json
from datetime import datetime
from hashlib import sha256
from typing import Any

from joserfc import jwt
from joserfc.jwk import OKPKey
from joserfc.jws import JWSRegistry

from training.certificates.open_badges.canonical import canonical
from training.certificates.open_badges.keys import SigningKey
from training.certificates.open_badges.rules import Document, moment, multibase

ALGORITHM = "EdDSA"


class _OldName(JWSRegistry):
    """Readers know the algorithm by the name of 2017, of which joserfc warns at each use."""

    def get_alg(self, name: str) -> Any:
        return self.algorithms[name]


def with_proof(document: Document, key: SigningKey, *, at: datetime) -> str:
    """Data Integrity, `eddsa-rdfc-2022`."""
    proof = {
        "type": "DataIntegrityProof",
        "cryptosuite": "eddsa-rdfc-2022",
        "created": moment(at),
        "verificationMethod": key.method,
        "proofPurpose": "assertionMethod",
    }
    read_as = {"@context": document["@context"], **proof}
    digest = sha256(canonical(read_as)).digest() + sha256(canonical(document)).digest()
    signed = {**proof, "proofValue": multibase(key.private.sign(digest))}
    return json.dumps({**document, "proof": signed}, ensure_ascii=False, indent=1)


def as_token(document: Document, key: SigningKey) -> str:
    """The document is the payload of the token, with the names that tokens have for its parts."""
    claims = {
        **document,
        "iss": _id(document["issuer"]),
        "sub": document["credentialSubject"]["id"],
        "jti": document["id"],
        "nbf": _seconds(document["validFrom"]),
    }
    if "validUntil" in document:
        claims["exp"] = _seconds(document["validUntil"])
    header = {"alg": ALGORITHM, "kid": key.token_method}
    signer = OKPKey.import_key(key.private)
    return jwt.encode(header, claims, signer, [ALGORITHM], _OldName())


def _id(issuer: Any) -> str:
    return str(issuer["id"] if isinstance(issuer, dict) else issuer)


def _seconds(written: str) -> int:
    return int(datetime.fromisoformat(written).timestamp())
