"""The one form of a document that is signed, by contexts that lie beside this file."""

from __future__ import annotations

import json
from functools import cache
from threading import Lock
from typing import Any

from pyld import jsonld

from training.certificates.open_badges.contexts import FILES, FOLDER
from training.certificates.open_badges.errors import DroppedTermError
from training.certificates.open_badges.rules import Document

_one_at_a_time = Lock()
"""PyLD keeps what it knows of contexts in a store that threads share unprotected."""


def canonical(document: Document) -> bytes:
    """Raises DroppedTermError for a word that no context knows: PyLD would leave it out, silent."""
    with _one_at_a_time:
        _refuse_dropped_terms(document)
        options = {
            "algorithm": "URDNA2015",  # the name that RDFC-1.0 had before it was a standard
            "format": "application/n-quads",
            "documentLoader": _load,
        }
        text: str = jsonld.normalize(document, options)
    return text.encode()


def _refuse_dropped_terms(document: Document) -> None:
    """By name; and by what is there after the way to linked data and back."""
    dropped: list[str | None] = []
    options = {"documentLoader": _load, "base": ""}
    expanded = jsonld.expand(document, options, on_property_dropped=dropped.append)
    if dropped:
        raise DroppedTermError(str(dropped[0]))
    again = jsonld.compact(expanded, document["@context"], options)
    if _plain(again) != _plain(document):
        raise DroppedTermError


def _plain(value: Any) -> Any:
    """A list of one and its entry are the same to linked data."""
    if isinstance(value, list):
        return _plain(value[0]) if len(value) == 1 else [_plain(entry) for entry in value]
    if isinstance(value, dict):
        return {key: _plain(entry) for key, entry in value.items() if key != "@context"}
    return value


def _load(address: str, options: object) -> Document:
    """Only what lies here: nothing is fetched."""
    if address not in FILES:
        raise DroppedTermError(address)
    return {
        "contextUrl": None,
        "documentUrl": address,
        "document": _read(FILES[address]),
        "tag": "static",  # lets PyLD keep what it made of it
    }


@cache
def _read(name: str) -> Document:
    content: Document = json.loads((FOLDER / name).read_text())
    return content
