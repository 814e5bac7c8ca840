"""What a lesson says, as data for its layout. What is marked or shown after an answer stays out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from uuid import UUID

from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from courses.content_keys import FilmKey
from courses.films.delivery import film
from courses.local_words import LocalWords
from courses.models import LessonPage
from courses.printing.documents import PARTS, drawing_of
from courses.printing.pictures import drawn
from courses.printing.rich_text import Part, parts_of_html, parts_of_text

Value = Any
Made = dict[str, Any]


def lesson_data(page: LessonPage, local: LocalWords) -> Made:
    return {
        "title": page.title,
        "intro": page.intro,
        "lang": page.locale.language_code.partition("-")[0],
        "picture": drawn(page.shown_picture()),
        "parts": list(_parts(page, local)),
    }


def _parts(page: LessonPage, local: LocalWords) -> Iterator[Made]:
    for child in page.body:
        make = BLOCKS.get(child.block_type)
        if make:
            yield {"type": child.block_type, **make(child.value, local)}


def without_addresses(parts: list[Part]) -> list[Part]:
    """Words alone: nobody needs a link on paper."""
    for part in parts:
        for run in part.get("runs", ()):
            run.pop("address", None)
        for item in part.get("items", ()):
            without_addresses(item)
    return parts


def html(value: Value, local: LocalWords) -> list[Part]:
    return without_addresses(parts_of_html(value.source if value else "", local))


def _of_resource(kind: str) -> Callable[[Value, LocalWords], Made]:
    def make(value: Value, local: LocalWords) -> Made:
        made = PARTS[kind](value, local)
        without_addresses(made["body"])
        return made

    return make


def _picture_words(value: Value, local: LocalWords) -> Made:
    return {
        "icon": drawing_of(value["icon"]),
        "picture": drawn(value["picture"]),
        "body": html(value["text"], local),
    }


def _image(value: Value, local: LocalWords) -> Made:
    return {
        "picture": drawn(value["image"], value["alt_text"]),
        "body": parts_of_text(value["caption"], local),
    }


def _specimen(value: Value, local: LocalWords) -> Made:
    return {"title": value["what"], "body": html(value["text"], local)}


def _film(value: Value, local: LocalWords) -> Made:
    """Films are seen or heard with somebody, or their words read: no link, no code."""
    language = get_language() or settings.LANGUAGE_CODE
    found = film(FilmKey(UUID(value["film"])), language) if value["film"] else None
    return {"title": found.title if found else _("A film"), "say": _film_part(value)}


def _film_part(value: Value) -> str:
    first, last = value["first"], value["last"]
    if first and last and first != last:
        which = _("Parts %(first)d to %(last)d.") % {"first": first, "last": last}
    elif first or last:
        which = _("Part %(number)d.") % {"number": first or last}
    else:
        which = _("All of it.")
    return f"{which} " + _("Ask to see it or hear it. You can also ask for its words on paper.")


def _reflection(value: Value, local: LocalWords) -> Made:
    return {"prompt": parts_of_text(value["prompt"], local), "lines": 4}


def _practice(value: Value, local: LocalWords) -> Made:
    return {
        "prompt": parts_of_text(value["prompt"], local),
        "steps": [
            {"picture": drawn(step["picture"]), "text": step["text"]} for step in value["steps"]
        ],
        "ticks": list(value["ticks"]),
        "lines": 0 if value["ticks"] else 2,
    }


def _scenario(value: Value, local: LocalWords) -> Made:
    return {"prompt": parts_of_text(value["prompt"], local), "lines": 3}


def _card_sort(value: Value, local: LocalWords) -> Made:
    return {
        "prompt": parts_of_text(value["prompt"], local),
        "pack": value["pack"],
        "cards": [{"tag": card["tag"], "words": card["words"]} for card in value["cards"]],
        "piles": value["piles"],
    }


BLOCKS: dict[str, Callable[[Value, LocalWords], Made]] = {
    "text": _of_resource("text"),
    "callout": _of_resource("callout"),
    "glossary": _of_resource("glossary"),
    "specimen": _specimen,
    "picture_words": _picture_words,
    "image": _image,
    "film": _film,
    "reflection": _reflection,
    "practice": _practice,
    "scenario": _scenario,
    "card_sort": _card_sort,
}
"""Every block of a lesson."""
