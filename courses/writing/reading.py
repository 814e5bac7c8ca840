"""From pages to sheets, and from sheets to findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from wagtail.fields import StreamField
from wagtail.images import get_image_model
from wagtailmedia.models import get_media_model

from courses.blocks.activities import ACTIVITY_KINDS
from courses.copying import streams_of
from courses.models import (
    CoursePage,
    LessonPage,
    ModulePage,
    ProgrammePage,
    QuizPage,
    ResourcePage,
)
from courses.models.base import ContentPage
from courses.page_quizzes import quiz_spec
from courses.writing import addresses
from courses.writing.checks import findings_of
from courses.writing.drafts import Draft, child_lists, draft_of, newest, words_of
from courses.writing.facts import Facts, facts_for
from courses.writing.findings import Finding
from courses.writing.passages import Named, Walked, walk_stream
from courses.writing.sheet import Link, LinkState, Medium, Passage, Sheet, Spot


@dataclass(frozen=True, slots=True)
class Read:
    """A page, and what could be better about it."""

    page: ContentPage
    language: str
    findings: tuple[Finding, ...]


def findings_while_editing(page: ContentPage) -> tuple[Finding, ...]:
    return _read([draft_of(page)])[0].findings


def read_pages(pages: Iterable[ContentPage]) -> list[Read]:
    """The newest words of each page, published or not. A few queries for any number of pages."""
    return _read(newest(pages))


def _read(drafts: list[Draft]) -> list[Read]:
    walked = [list(_walk(draft)) for draft in drafts]
    named = [one for parts in walked for part in parts for one in part.named]
    facts = facts_for(drafts, named)
    return [
        Read(draft.page, draft.language, findings_of(sheet_of(draft, parts, facts)))
        for draft, parts in zip(drafts, walked, strict=True)
    ]


def sheet_of(draft: Draft, parts: list[Walked], facts: Facts) -> Sheet:
    page, language = draft.page, draft.language
    named = [one for part in parts for one in part.named]
    passages = tuple(part.passage for part in parts if part.passage)
    if isinstance(page, ResourcePage) and page.is_for_trainers_only:
        passages = tuple(replace(passage, is_judged=False) for passage in passages)
    return Sheet(
        kind=page._meta.model_name or "",
        language=language,
        passages=passages,
        links=tuple(_link(one, facts) for one in named if one.kind in LINKS),
        pictures=tuple(_medium(one, facts.pictures) for one in named if one.kind == "picture"),
        recordings=tuple(
            _medium(one, facts.recordings) for one in named if one.kind == "recording"
        ),
        avoided=facts.avoided.get(language, ()),
        explained=_explained(page) | facts.glossary.get(language, frozenset()),
        quiz=quiz_spec(page, language) if isinstance(page, QuizPage) else None,
        quizzes=_quizzes(page, facts),
        has_activity=_has_activity(page),
        has_example=page.path in facts.with_example if isinstance(page, ModulePage) else None,
    )


LINKS = {"page", "document", "lesson", "address"}


def _walk(draft: Draft) -> Iterator[Walked]:
    page = draft.page
    yield from _fields(type(page), lambda name: getattr(page, name))
    yield from _media(page)
    for own, raw in _streams(page):
        yield from walk_stream(own.stream_block, raw)
    for name, model in child_lists(type(page)).items():
        for row in draft.rows.get(name, ()):
            yield from _fields(model, row.get)


def _fields(model: Any, value_of: Any) -> Iterator[Walked]:
    for own in words_of(model):
        text = value_of(own.name)
        if text:
            place = str(own.verbose_name)
            yield Walked(Passage(str(text), Spot(place[:1].upper() + place[1:])))


def _media(page: ContentPage) -> Iterator[Walked]:
    """Pictures and recordings that a page has beside its blocks."""
    kinds = {get_image_model(): "picture", get_media_model(): "recording"}
    for own in page._meta.local_fields:
        kind = kinds.get(own.related_model) if own.is_relation else None
        target = getattr(page, own.attname) if kind else None
        if kind and target:
            yield Walked(named=(Named(kind, str(target), "", Spot(str(own.verbose_name))),))


def _streams(page: ContentPage) -> Iterator[tuple[StreamField, Any]]:
    for name, raw in streams_of(page):
        yield page._meta.get_field(name), raw


def _link(named: Named, facts: Facts) -> Link:
    words = named.words
    return Link(words, named.target, _state(named, facts), named.spot)


def _state(named: Named, facts: Facts) -> LinkState:
    if named.kind == "address":
        known = facts.addresses.get(named.target)
        return known or addresses.outside(named.target)
    if named.kind == "lesson":
        return _live(facts.lessons.get(UUID(named.target)))
    number = int(named.target) if named.target.isdigit() else 0
    if named.kind == "document":
        return LinkState.LIVE if number in facts.documents else LinkState.GONE
    return _live(facts.pages.get(number))


def _live(is_live: bool | None) -> LinkState:  # noqa: FBT001 - the value of a column, or none
    if is_live is None:
        return LinkState.GONE
    return LinkState.LIVE if is_live else LinkState.NOT_PUBLISHED


def _medium(named: Named, known: Mapping[int, tuple[str, str]]) -> Medium:
    title, words = known.get(int(named.target), ("", ""))
    return Medium(title, named.words or words, named.spot)


def _explained(page: ContentPage) -> frozenset[str]:
    """Words that a block of the page explains."""
    return frozenset(
        item["value"]["word"]
        for _own, raw in _streams(page)
        for item in raw or []
        if item["type"] == "glossary"
    )


def _quizzes(page: ContentPage, facts: Facts) -> Any:
    tops = isinstance(page, CoursePage | ProgrammePage)
    return facts.quizzes_below(page.path) if tops else ()


def _has_activity(page: ContentPage) -> bool | None:
    if not isinstance(page, LessonPage):
        return None
    return any(item["type"] in ACTIVITY_KINDS for _own, raw in _streams(page) for item in raw or [])
