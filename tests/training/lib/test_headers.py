"""What a browser may keep, run and frame."""

from __future__ import annotations

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client

from training.lib.headers import AdminPolicyMiddleware

pytestmark = pytest.mark.django_db


def directives(response: HttpResponse) -> dict[str, str]:
    policy = response["Content-Security-Policy"]
    return {
        name: rest for name, _, rest in (part.strip().partition(" ") for part in policy.split(";"))
    }


@pytest.mark.parametrize("path", ["/", "/sign-in/", "/no-connection/", "/nowhere/"])
def test_a_page_runs_nothing_inline_and_is_framed_by_nobody(client: Client, path: str) -> None:
    response = client.get(path)

    policy = directives(response)
    assert "unsafe" not in response["Content-Security-Policy"]
    assert (policy["default-src"], policy["frame-ancestors"]) == ("'self'", "'none'")
    assert (policy["object-src"], policy["base-uri"]) == ("'none'", "'self'")
    assert response["X-Frame-Options"] == "DENY"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "same-origin"
    assert "camera=()" in response["Permissions-Policy"]


def test_the_editor_has_a_policy_of_its_own_and_frames_itself(
    client: Client, administrator
) -> None:
    client.force_login(administrator)

    response = client.get("/admin/")

    policy = directives(response)
    assert policy["frame-ancestors"] == "'self'"
    assert policy["script-src"] == "'self' 'unsafe-inline'"
    assert "'none'" not in policy["frame-ancestors"]
    assert response["X-Frame-Options"] == "SAMEORIGIN"


def test_a_preview_that_came_with_the_policy_of_its_page_gets_that_of_the_editor() -> None:
    page = HttpResponse(headers={"Content-Security-Policy": "frame-ancestors 'none'"})
    request = HttpRequest()
    request.path = "/admin/pages/4/edit/preview/"

    response = AdminPolicyMiddleware(lambda _request: page)(request)

    assert "Content-Security-Policy" not in response
    assert response["X-Frame-Options"] == "SAMEORIGIN"


@pytest.mark.parametrize("path", ["/", "/learn/", "/me/", "/nowhere/", "/health/"])
def test_nothing_for_a_signed_in_person_is_kept(learner_client: Client, path: str) -> None:
    assert learner_client.get(path)["Cache-Control"] == "private, no-store"


def test_no_page_names_the_address_of_a_third_party(client: Client) -> None:
    policy = client.get("/")["Content-Security-Policy"]

    assert "http" not in policy
    assert "*" not in policy
