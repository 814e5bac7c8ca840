"""Films for templates."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import template
from django.utils.translation import get_language

from courses.content_keys import FilmKey
from courses.films import delivery
from courses.films.delivery import FilmSpec
from courses.models import FilmPage

register = template.Library()


@register.simple_tag
def film_of_page(page: FilmPage) -> FilmSpec | None:
    return delivery.film(FilmKey(page.translation_key), get_language() or "")


@register.simple_tag
def film_of_block(value: Mapping[str, Any]) -> FilmSpec | None:
    return delivery.film_of(value["film"], get_language() or "")
