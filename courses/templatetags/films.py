"""Films for templates."""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite
from typing import Any

from django import template
from django.http import HttpRequest
from django.template import Context
from django.utils.formats import number_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from courses.content_keys import FilmKey
from courses.films import delivery
from courses.films.delivery import FilmSpec
from courses.films.models import FilmFile, Licence
from courses.films.showing import Showing, showing
from courses.films.times import SECONDS_A_MINUTE, written
from courses.models import FilmPage

register = template.Library()

BYTES_OF_A_MEGABYTE = 1_000_000
"""As networks sell them."""
TENTHS_BELOW = 10

register.filter("film_time", written)


@register.simple_tag(takes_context=True)
def film_of_page(context: Context, page: FilmPage) -> FilmSpec | None:
    """In a preview, with the words of the draft."""
    if getattr(context.get("request"), "is_preview", False):
        return delivery.draft(page)
    return delivery.film(FilmKey(page.translation_key), get_language() or "")


@register.simple_tag
def film_of_block(value: Mapping[str, Any]) -> FilmSpec | None:
    return delivery.film_of(value["film"], get_language() or "")


@register.simple_tag
def films_to_watch() -> list[Showing]:
    language = get_language() or ""
    return [showing(film, language=language) for film in delivery.films(language)]


@register.simple_tag(takes_context=True)
def film_showing(
    context: Context, film: FilmSpec, first: int | None = None, last: int | None = None
) -> Showing:
    """The address can ask for a size and a time: without scripts that is how people choose."""
    request: HttpRequest | None = context.get("request")
    asked: Mapping[str, str] = request.GET if request else {}
    return showing(
        film,
        first=first,
        last=last,
        size=asked.get("size", ""),
        at=_seconds(asked.get("t", "")),
        language=get_language() or "",
    )


def _seconds(text: str) -> float | None:
    try:
        seconds = float(text)
    except ValueError:
        return None
    return seconds if isfinite(seconds) else None


@register.filter
def in_seconds(seconds: float) -> str:
    """For addresses and scripts, the same in every language."""
    return f"{seconds:g}"


@register.filter
def megabytes(size: float) -> str:
    """4 MB; below ten with a tenth, and never nothing for something."""
    whole = size / BYTES_OF_A_MEGABYTE
    least = 0.1 if size else 0
    number = round(whole) if whole >= TENTHS_BELOW else max(round(whole, 1), least)
    words = number_format(number, decimal_pos=0 if number == int(number) else 1)
    return _("%(number)s MB") % {"number": words}


@register.filter
def cost(show: Showing, size: int) -> float:
    """The bytes of the part of a file that is shown."""
    return size * show.seconds / show.film.seconds if show.film.seconds else size


@register.filter
def minutes_of(seconds: float) -> int:
    return max(round(seconds / SECONDS_A_MINUTE), 1)


@register.filter
def way_to_watch(kind: str) -> str:
    return str(FilmFile.Kind(kind).label)


@register.filter
def licence_of(film: FilmSpec) -> str:
    return "CC BY 4.0" if film.licence == Licence.CC_BY else _("Site licence")
