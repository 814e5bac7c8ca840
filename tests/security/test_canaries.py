"""Words from private fields are looked for wherever they must never be."""

from __future__ import annotations

import logging
import logging.config
from collections.abc import Iterator
from typing import Any

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client

from tests.security.world import NAME, USERNAME, WORDS, World, make_world
from training.settings.logs import LOGGING

CANARIES = (NAME, USERNAME, *WORDS.values())
PUBLIC = (
    "/",
    "/courses/",
    "/courses/ethics/",
    "/about/",
    "/help/",
    "/glossary/",
    "/privacy/",
    "/join/",
    "/group/",
)
TYPED = "canary-typed-fieldfare"


@pytest.fixture
def world(db: None) -> World:
    return make_world()


@pytest.fixture
def log_lines() -> Iterator[list[str]]:
    """What the site's own formatter writes, at every level."""
    lines: list[str] = []
    made = logging.config.DictConfigurator(LOGGING)
    formatters: Any = LOGGING["formatters"]
    formatter = made.configure_formatter(dict(formatters["json"]))

    class Keep(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(formatter.format(record))

    handler = Keep(logging.DEBUG)
    root = logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    yield lines
    root.removeHandler(handler)
    root.setLevel(before)


def test_no_public_page_and_no_shared_cache_holds_a_private_word(world: World) -> None:
    stranger = Client()
    pages = [stranger.get(address).content.decode() for address in PUBLIC]
    pages.append(stranger.get(f"/verify/{world.kwargs['number']}/").content.decode())
    pages.append(stranger.get(f"/c/{world.kwargs['short_code']}/").content.decode())

    assert _found_in(pages) == []
    assert _found_in(value for key, value in _kept_in_cache() if "session" not in key) == []


def test_the_logs_hold_no_word_that_a_person_typed_and_no_name(
    world: World, log_lines: list[str]
) -> None:
    client = _signed_in(world)
    lesson, activity = world.kwargs["lesson"], world.kwargs["activity"]

    client.get("/learn/", {"q": TYPED})
    client.get(f"/nowhere/{TYPED}/")
    client.post(f"/learn/lesson/{lesson}/done/")
    client.post(f"/learn/activity/{activity}/", {"text": TYPED, "do": "share"})
    client.post("/me/name/", {"called": TYPED})
    client.post("/sign-in/", {"login": USERNAME, "password": TYPED})
    client.post("/join/", {"code": TYPED})
    client.post("/group/", {"code": TYPED})
    client.get(f"/group/{TYPED}/")
    client.get(f"/showings/{world.kwargs['key']}/?{TYPED}")

    assert log_lines
    assert _found_in(log_lines) == []
    assert [line for line in log_lines if TYPED in line] == []
    assert [line for line in log_lines if world.kwargs["key"] in line] == []
    assert mail.outbox == []


def test_an_error_page_says_nothing_about_anybody(world: World) -> None:
    client = _signed_in(world)
    pages = [
        client.get("/nowhere/").content.decode(),
        client.get("/admin/training/people/").content.decode(),
        client.get(f"/certificates/{world.kwargs['enrolment']}/").content.decode(),
        client.get("/admin/").content.decode(),
    ]

    assert _found_in(pages) == []


def _kept_in_cache() -> list[tuple[str, str]]:
    """Keys and values as they lie in the memory of this process, or in Redis."""
    kept = getattr(cache, "_cache", {})
    if isinstance(kept, dict):
        return [(str(key), str(value)) for key, value in kept.items()]
    redis = kept.get_client()
    return [(str(key), str(redis.get(key))) for key in redis.scan_iter()]


def _signed_in(world: World) -> Client:
    client = Client()
    learner = world.people["learner"]
    assert learner is not None
    client.force_login(learner)
    return client


def _found_in(texts: Iterator[str] | list[str]) -> list[str]:
    everything = list(texts)
    return [word for word in CANARIES if any(word in text for text in everything)]
