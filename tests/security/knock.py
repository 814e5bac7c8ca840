"""Knock at an address as somebody, and say what happened in one word."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from django.http import HttpResponse
from django.test import Client

from training.accounts.models import User

SIGN_IN = "/sign-in/"


def knock(person: User | None, method: str, address: str) -> tuple[str, str]:
    """("in", "sign-in", "no" or "broken", and the body); whatever it wrote is undone."""
    client = Client(raise_request_exception=False)
    if person is not None:
        client.force_login(person)
    point = transaction.savepoint()
    try:
        response = getattr(client, method.lower())(address)
    finally:
        transaction.savepoint_rollback(point)
    return _outcome(response), _body(response)


def _outcome(response: HttpResponse) -> str:
    if response.status_code >= 500:
        return "broken"
    if response.status_code in {301, 302, 303}:
        return "sign-in" if response["Location"].startswith(SIGN_IN) else "in"
    return "no" if response.status_code in {401, 403, 404, 405, 410} else "in"


def _body(response: HttpResponse) -> str:
    if getattr(response, "streaming", False):
        content: Iterable[bytes] = getattr(response, "streaming_content", ())
        return b"".join(content).decode(errors="replace")
    return str(response.content.decode(errors="replace"))
