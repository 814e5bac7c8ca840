"""Trainers' plans as those who run groups find and read them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings
from wagtail.blocks import StructValue

from courses.content_keys import ModuleKey
from courses.edition import kept
from courses.models import ModulePage


@dataclass(frozen=True, slots=True)
class Card:
    """`note` is for the trainer and is not on the card."""

    words: str
    note: str


@dataclass(frozen=True, slots=True)
class Cards:
    title: str
    note: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class ModulePlan:
    """`value` is what `courses/blocks/plans.py` holds: the ten headings in their order."""

    key: ModuleKey
    code: str
    title: str
    value: StructValue

    @property
    def minutes(self) -> int:
        return max((row["ends"] for row in self.value["timetable"]), default=0)

    @property
    def cards(self) -> tuple[Cards, ...]:
        return tuple(
            Cards(part.value["title"], part.value["note"], tuple(_cards(part.value["cards"])))
            for part in self.value["exercise"]
            if part.block_type == "cards"
        )


def plans_by_module(language: str) -> dict[ModuleKey, ModulePlan]:
    """Of all live modules that have one; in `language` or else as written."""
    return kept(("plans", language), lambda: _plans(language))


def _plans(language: str) -> dict[ModuleKey, ModulePlan]:
    wanted = (settings.LANGUAGE_CODE, language)
    modules = ModulePage.objects.live().filter(locale__language_code__in=wanted, alias_of=None)
    found = sorted(
        modules.select_related("locale").order_by("path"),
        key=lambda page: wanted.index(page.locale.language_code),
    )
    return {ModuleKey(page.translation_key): _plan(page) for page in found if page.plan}


def _plan(page: ModulePage) -> ModulePlan:
    key = ModuleKey(page.translation_key)
    return ModulePlan(key, page.code, page.title, page.plan[0].value)


def _cards(cards: list[StructValue]) -> Iterator[Card]:
    return (Card(card["words"], card["note"]) for card in cards)
