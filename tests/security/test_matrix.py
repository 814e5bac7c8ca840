"""Every address by eleven roles and three methods: who gets in, and whose words they see."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
from django.db import transaction
from django.test import Client
from pytest_django.plugin import DjangoDbBlocker

from courses.models import LessonPage
from tests.factories.packages import built_package
from tests.security.knock import knock
from tests.security.matrix import ROWS
from tests.security.roles import ROLES
from tests.security.routes import Route, of_the_cms, routes
from tests.security.world import (
    FOR_ADMINISTRATORS,
    FOR_FELLOWS,
    FOR_THE_NETWORK_LEAD,
    FOR_THE_OWN_TRAINER,
    NAME,
    USERNAME,
    WORDS,
    World,
    make_world,
)

ALLOWED = {
    "own trainer": FOR_THE_OWN_TRAINER,
    "administrator": FOR_ADMINISTRATORS,
    "fellow learner": FOR_FELLOWS,
    "network lead": FOR_THE_NETWORK_LEAD,
}
KNOWN_BY_NAME = {"learner", "own trainer", "peer mentor", "administrator"}
WAGTAILS_OWN = {
    "documents/^(\\d+)/(.*)$",
    "documents/authenticate_with_password/<int:restriction_id>/",
    "_util/authenticate_with_password/<int:page_view_restriction_id>/<int:page_id>/",
    "^((?:[\\w\\-]+/)*)$",
}
LEAD_TO_OURS = {"_util/login/", "^admin/password_reset/", "^admin/users/"}
NO_FILM = {"asset": UUID(int=1), "version": 1, "name": "film-360.mp4"}
FOR_TRAINERS = {"page": "resources/mentor-workshop", "form": "a4"}
"""A print that only staff may have; any other print is for everybody."""

OF_ITS_OWN = (
    ("^c/", "code", "short_code"),
    ("^group/", "code", "group_code"),
    ("/correct/", "key", "ended_key"),
    ("cohorts/edit/", "pk", "cohort"),
)
"""Addresses that take another object by the same name."""

CMS_VALUES: dict[str, Any] = {
    "app_label": "accounts",
    "app_name": "courses",
    "model_name": "user",
    "action": "delete",
    "action_name": "publish",
    "content_type_app_name": "courses",
    "content_type_model_name": "lessonpage",
    "filter_spec": "width-100",
    "mode": "default",
    "uidb64": "x",
    "token": "x",
    "object_id": "1",
}


@pytest.fixture(scope="module")
def kept_world(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[World]:
    """Made once: whatever a test does to it is undone after the test, but for files."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield make_world()
        transaction.set_rollback(True)


@pytest.fixture
def world(kept_world: World, db: None) -> World:
    kept_world.kwargs["job"] = built_package(kept_world.people["administrator"])
    return kept_world


def test_every_address_that_is_ours_has_a_row() -> None:
    ours = {route.pattern for route in routes() if not of_the_cms(route)} - WAGTAILS_OWN
    ours -= LEAD_TO_OURS

    assert ours == set(ROWS)


@pytest.mark.parametrize("pattern", sorted(ROWS))
def test_only_the_roles_of_the_row_get_in(pattern: str, world: World) -> None:
    address = Route(pattern).address(_values(pattern, world))
    row = ROWS[pattern]

    for method, let_in in (("GET", row.get), ("HEAD", row.get), ("POST", row.post)):
        for role in ROLES:
            outcome, body = knock(world.people[role], method, address)

            assert outcome != "broken", (method, role)
            assert (outcome == "in") == (role in let_in), (method, role, outcome)
            assert _words_that_leak(role, body, row.named_to) == [], (method, role)


CMS = sorted({route.pattern for route in routes() if of_the_cms(route)})
REPLACED = ("admin/users/", "admin/password_reset/")


def test_wagtails_list_of_people_leads_to_the_staff_of_the_site(world: World) -> None:
    client = Client()
    administrator = world.people["administrator"]
    assert administrator is not None
    client.force_login(administrator)

    response = client.get("/admin/users/")

    assert response.status_code == 302
    assert response["Location"] == "/admin/training/people/"


def test_the_cms_shows_nobody_what_a_learner_wrote_or_who_they_are(world: World) -> None:
    for pattern in CMS:
        if "(" in pattern or "^" in pattern or pattern.startswith(REPLACED):
            continue
        route = Route(pattern)
        values = {name: CMS_VALUES.get(name, 1) for name in route.names}
        if "<uuid:pk>" in pattern:
            values["pk"] = world.kwargs["pk"]
        for role in ROLES:
            outcome, body = knock(world.people[role], "GET", route.address(values))
            if role in {"anonymous", "learner", "fellow learner", "partner contact"}:
                assert outcome != "in" or pattern in OPEN_IN_THE_CMS, (pattern, role)
            if role != "administrator":
                assert NAME not in body, (pattern, role)
                assert USERNAME not in body, (pattern, role)
            assert [word for word in WORDS.values() if word in body] == [], (pattern, role)


OPEN_IN_THE_CMS = {"admin/jsi18n/", "admin/sprite/", "admin/logout/"}


def _values(pattern: str, world: World) -> dict[str, Any]:
    values = {"token": "x", "path": "x", "number": 1, **NO_FILM, **world.kwargs}
    values |= FOR_TRAINERS if "/print/" in pattern else {}
    values |= _film_in_the_admin(pattern, world)
    values |= {"form": "csv"} if "/board." in pattern or "/numbers." in pattern else {}
    if not pattern.startswith("verify/"):
        values["number"] = 1
    for mark, name, found in OF_ITS_OWN:
        if mark in f"^{pattern}":
            values[name] = world.kwargs[found]
    trainer = world.people["own trainer"]
    assert trainer is not None
    if "people/" in pattern:
        values["pk"] = trainer.pk
    if pattern.startswith(("admin/writing/", "admin/content/", "try/")):
        values["page"] = LessonPage.objects.in_source_language()[0].pk
    if "organisations/edit/" in pattern:
        values["pk"] = world.cohort.organisation_id
    if "places/edit/" in pattern:
        values["pk"] = world.place.pk
    return values


def _film_in_the_admin(pattern: str, world: World) -> dict[str, Any]:
    """There a film is its files; elsewhere it is its page."""
    return {"film": world.kwargs["film_asset"]} if pattern.startswith("admin/films/") else {}


def _words_that_leak(role: str, body: str, named_to: frozenset[str]) -> list[str]:
    if role == "learner":
        return []
    allowed = ALLOWED.get(role, ())
    leaked = [key for key, word in WORDS.items() if word in body and key not in allowed]
    if role not in KNOWN_BY_NAME | named_to:
        leaked += [NAME] if NAME in body else []
    if role not in KNOWN_BY_NAME:
        leaked += [USERNAME] if USERNAME in body else []
    return leaked
