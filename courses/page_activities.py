"""From a lesson page to one of its activities."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from courses.blocks.activities import ACTIVITY_KINDS
from courses.content_keys import ActivityKey, LessonKey
from courses.models import LessonPage


@dataclass(frozen=True, slots=True)
class Tick:
    key: UUID
    text: str


@dataclass(frozen=True, slots=True)
class Card:
    tag: str
    words: str


@dataclass(frozen=True, slots=True)
class Activity:
    """`kind` is reflection, practice, scenario or card_sort. Only the last has cards and piles."""

    key: ActivityKey
    kind: str
    prompt: str
    ticks: tuple[Tick, ...]
    model_answer: str
    lesson_key: LessonKey
    required: bool
    cards: tuple[Card, ...] = ()
    piles: int = 0


def activity_in(page: LessonPage, key: UUID) -> Activity | None:
    for child in page.body:
        if child.block_type in ACTIVITY_KINDS and UUID(child.id) == key:
            return activity_of(LessonKey(page.translation_key), child)
    return None


def activity_of(lesson: LessonKey, child: Any) -> Activity:
    value = child.value
    ticks = value["ticks"].bound_blocks if "ticks" in value else ()
    return Activity(
        key=ActivityKey(UUID(child.id)),
        kind=child.block_type,
        prompt=value["prompt"],
        ticks=tuple(Tick(UUID(tick.id), tick.value) for tick in ticks),
        model_answer=value.get("model_answer") or "",
        lesson_key=lesson,
        required=value["required"],
        cards=tuple(Card(card["tag"], card["words"]) for card in value.get("cards", ())),
        piles=value.get("piles") or 0,
    )
