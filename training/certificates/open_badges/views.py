"""What other people's software fetches. No cookie, no sign-in, from any page of the web."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from training.certificates.open_badges.baking import badge_png, baked_png, baked_svg
from training.certificates.open_badges.documents import (
    LINKED,
    TOKEN,
    credential_address,
    did_document,
    issuer_profile,
)
from training.certificates.open_badges.queries import (
    Found,
    by_number,
    list_by_number,
    published_keys,
)
from training.certificates.open_badges.rules import Document
from training.certificates.verify.views import kept_by_nobody, unknown
from training.lib.clock import today

View = Callable[..., HttpResponse]

LINKED_TYPE, TOKEN_TYPE = "application/vc", "application/vc+jwt"
PNG, SVG = "png", "svg"
TYPES = {LINKED: LINKED_TYPE, TOKEN: TOKEN_TYPE, PNG: "image/png", SVG: "image/svg+xml"}

LIST_KEPT_SECONDS = 300
ISSUER_KEPT_SECONDS = 3600
PICTURE_KEPT_SECONDS = 24 * 3600


def for_every_page(view: View) -> View:
    """A checker on another site may read the answer."""

    @wraps(view)
    def wrapper(request: HttpRequest, *args: str, **kwargs: str) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response["Access-Control-Allow-Origin"] = "*"
        return response

    return wrapper


@for_every_page
@kept_by_nobody
def credential(request: HttpRequest, credential: str, signed_form: str) -> HttpResponse:
    found = by_number(credential, day=today()) if signed_form in TYPES else None
    if found is None:
        return unknown(request)
    if not found.is_live:
        return _gone(found)
    content = _content(found, signed_form)
    response = HttpResponse(content, content_type=TYPES[signed_form])
    name = f"badge-{found.short_code}.{signed_form}"
    response["Content-Disposition"] = f'inline; filename="{name}"'
    return response


def _content(found: Found, form: str) -> str | bytes:
    linked = found.credential.linked
    if form == TOKEN:
        return found.credential.token
    if form == PNG:
        return baked_png(linked)
    return baked_svg(linked, title=found.title) if form == SVG else linked


def _gone(found: Found) -> HttpResponse:
    """Nothing that it said, and never why."""
    answer = {"number": found.number, "state": found.state.value, "since": found.since}
    if found.replacement:
        answer["replacement"] = credential_address(found.replacement)
    return HttpResponse(json.dumps(answer), content_type="application/json", status=410)


@for_every_page
@require_safe
def status_list(request: HttpRequest, status_list: int, signed_form: str) -> HttpResponse:
    found = list_by_number(status_list) if signed_form in {LINKED, TOKEN} else None
    if found is None:
        return HttpResponse(status=404)
    content = found.linked if signed_form == LINKED else found.token
    return _kept(HttpResponse(content, content_type=TYPES[signed_form]), LIST_KEPT_SECONDS)


@for_every_page
@require_safe
def did(request: HttpRequest) -> HttpResponse:
    return _document(did_document(published_keys()), "application/did+ld+json")


@for_every_page
@require_safe
def issuer(request: HttpRequest) -> HttpResponse:
    return _document(issuer_profile(), "application/ld+json")


@for_every_page
@require_safe
def badge(request: HttpRequest) -> HttpResponse:
    return _kept(HttpResponse(badge_png(), content_type=TYPES[PNG]), PICTURE_KEPT_SECONDS)


def _document(content: Document, content_type: str) -> HttpResponse:
    text = json.dumps(content, ensure_ascii=False, indent=1)
    return _kept(HttpResponse(text, content_type=content_type), ISSUER_KEPT_SECONDS)


def _kept(response: HttpResponse, seconds: int) -> HttpResponse:
    response["Cache-Control"] = f"public, max-age={seconds}"
    response["X-Robots-Tag"] = "noindex"
    return response
