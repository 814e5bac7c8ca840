"""Whether an address leads somewhere, as far as that can be told without going there."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email
from django.urls import Resolver404, resolve
from wagtail.models import Page, Site

from courses.writing.sheet import LinkState

PHONE = re.compile(r"\+?[\d\s().-]{3,}$")
PAGES = "wagtail_serve"
"""The name of the address that all pages share."""

WEB = URLValidator(schemes=["http", "https"])


def is_local(address: str) -> bool:
    return address.startswith("/") and not address.startswith("//")


def outside(address: str) -> LinkState:
    """An address of another site, a mail address, a phone number or a place in the page."""
    scheme, _, rest = address.partition(":")
    if address.startswith("#") and len(address) > 1:
        return LinkState.LIVE
    if scheme == "tel":
        return LinkState.LIVE if PHONE.match(rest) else LinkState.WRONG
    try:
        (validate_email if scheme == "mailto" else WEB)(
            rest.split("?")[0] if scheme == "mailto" else address
        )
    except ValidationError:
        return LinkState.WRONG
    return LinkState.LIVE


def inside(addresses: Iterable[str]) -> dict[str, LinkState]:
    """Addresses of this site that start with a slash. One query, and none for no address."""
    paths = {address: _page_path(address) for address in addresses}
    wanted = {path for path in paths.values() if path}
    live = dict(
        Page.objects.filter(url_path__in=wanted).values_list("url_path", "live") if wanted else ()
    )
    return {address: _state(address, path, live) for address, path in paths.items()}


def _state(address: str, path: str | None, live: dict[str, bool]) -> LinkState:
    if path is None:
        return LinkState.LIVE if _is_a_view(address) else LinkState.GONE
    if path not in live:
        return LinkState.GONE
    return LinkState.LIVE if live[path] else LinkState.NOT_PUBLISHED


def _page_path(address: str) -> str | None:
    """The path in the tree of the page that would answer; None where no page would."""
    try:
        match = resolve(urlsplit(address).path)
    except Resolver404:
        return None
    if match.url_name != PAGES:
        return None
    parts = [part for part in urlsplit(address).path.split("/") if part]
    languages = {code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES}
    language = parts.pop(0) if parts and parts[0] in languages else settings.LANGUAGE_CODE
    roots = {root.language_code: root.root_path for root in Site.get_site_root_paths()}
    root = roots.get(language) or roots[settings.LANGUAGE_CODE]
    return root + "".join(f"{part}/" for part in parts)


def _is_a_view(address: str) -> bool:
    try:
        resolve(urlsplit(address).path)
    except Resolver404:
        return False
    return True
