"""Every address of the site, read from its URL configuration."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver

OURS = (
    "admin/training/",
    "admin/network/",
    "admin/packages/",
    "admin/writing/",
    "admin/content/",
    "admin/films/",
)


@dataclass(frozen=True, slots=True)
class Route:
    """`pattern` as written, with `<kind:name>` for what an address takes."""

    pattern: str

    @property
    def names(self) -> list[str]:
        return re.findall(r"<(?:\w+:)?(\w+)>", self.pattern)

    def address(self, values: dict[str, object]) -> str:
        return "/" + re.sub(r"<(?:\w+:)?(\w+)>", lambda m: str(values[m[1]]), self.pattern)


def routes() -> list[Route]:
    return [Route(pattern) for pattern in dict.fromkeys(_walk(get_resolver().url_patterns, ""))]


def of_the_cms(route: Route) -> bool:
    """Wagtail's own admin: nobody of ours wrote those addresses one by one."""
    return route.pattern.startswith("admin/") and not route.pattern.startswith(OURS)


def _walk(patterns: list[URLPattern | URLResolver], before: str) -> Iterator[str]:
    for found in patterns:
        whole = before + str(found.pattern)
        if isinstance(found, URLResolver):
            yield from _walk(found.url_patterns, whole)
        else:
            yield whole
