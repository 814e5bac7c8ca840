"""A plan as what stands on the screen, one after the other. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from math import ceil
from uuid import UUID

from courses.films.delivery import Chapter, FilmSpec, Pause, Plan, PlanRow


class Kind(StrEnum):
    WORDS = "words"
    FILM = "film"
    TALK = "talk"


@dataclass(frozen=True, slots=True)
class Slide:
    """`place` counts from 0. A film slide plays from `start` to `end`, in seconds.

    `minutes` is what the plan gives it; 0 for a film slide, which takes what it takes. `number` is
    that of the chapter or the pause.
    """

    kind: Kind
    title: str
    text: str = ""
    minutes: int = 0
    number: int | None = None
    start: float = 0
    end: float = 0
    place: int = 0

    @property
    def fragment(self) -> str:
        """The part of the file that a browser plays by itself (W3C Media Fragments)."""
        return f"#t={self.start:g},{self.end:g}"


def plan_of(film: FilmSpec, key: UUID | None) -> Plan | None:
    return next((plan for plan in film.plans if plan.key == key), None)


def slides_of(film: FilmSpec, plan_key: UUID | None) -> tuple[Slide, ...]:
    """By the plan; without one (their own order, or a plan that is gone) each chapter in turn."""
    plan = plan_of(film, plan_key)
    found = _by_plan(film, plan.rows) if plan else _by_chapters(film)
    return tuple(replace(slide, place=place) for place, slide in enumerate(found))


def _by_plan(film: FilmSpec, rows: Iterable[PlanRow]) -> Iterator[Slide]:
    for row in rows:
        chapter = film.chapter(row.chapter) if row.chapter else None
        pause = next((one for one in film.pauses if one.number == row.pause), None)
        whole = row.end - row.start
        if chapter:
            is_said_later = not pause or row.how == pause.talk
            yield _chapter(chapter, "" if is_said_later else row.how)
        if pause:
            yield _pause(pause)
        elif not chapter:
            yield Slide(Kind.WORDS, row.what, row.how, whole)
        elif row.how:
            left = whole - ceil((chapter.end - chapter.start) / 60)
            yield Slide(Kind.WORDS, row.what, row.how, max(left, 1))


def _by_chapters(film: FilmSpec) -> Iterator[Slide]:
    if not film.chapters:
        yield Slide(Kind.FILM, film.title, start=0, end=film.seconds)
    for chapter in film.chapters:
        yield _chapter(chapter)
        yield from (_pause(one) for one in film.pauses if chapter.start < one.at <= chapter.end)


def _chapter(chapter: Chapter, text: str = "") -> Slide:
    return Slide(
        Kind.FILM,
        chapter.title,
        text,
        number=chapter.number,
        start=chapter.start,
        end=chapter.end,
    )


def _pause(pause: Pause) -> Slide:
    return Slide(Kind.TALK, pause.talk, minutes=pause.minutes, number=pause.number)
