"""From a film's page and its files to what can be played."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any
from uuid import UUID

from django.conf import settings
from django.utils.translation import override

from courses.blocks.film_parts import SKILLS
from courses.content_keys import ChapterKey, FilmKey
from courses.films.models import FilmAsset, FilmFile, FilmTrack
from courses.films.spec import (
    Chapter,
    FilmSpec,
    MediaFile,
    Pause,
    Plan,
    PlanRow,
    Reply,
    Track,
)
from courses.films.times import seconds_of
from courses.films.transcripts import transcript_in, transcript_language
from courses.models import FilmPage
from courses.outline import Question
from courses.page_quizzes import question_of

PERCENT = 100
SHOWN = [kind for kind in FilmFile.Kind.values if kind != FilmFile.Kind.ORIGINAL]


def film_spec(page: FilmPage, asset: FilmAsset) -> FilmSpec:
    """Four queries: files, tracks, consents, and the address of the page."""
    language = page.locale.language_code
    tracks = list(asset.tracks.filter(version=asset.version).order_by("kind", "language"))
    spoken = transcript_language(tracks, language)
    with override(language):
        skills = {name: str(words) for name, words in SKILLS}
        chapters = tuple(_chapters(page.parts, asset.seconds, skills))
    return FilmSpec(
        key=FilmKey(page.translation_key),
        asset=asset.key,
        version=asset.version,
        title=page.shown_heading,
        url=page.get_url() or "",
        language=language,
        summary=page.summary,
        credits=page.credits,
        seconds=asset.seconds,
        licence=asset.licence,
        origin=page.origin,
        must_answer=page.must_answer,
        watched_share=page.watched_percent / PERCENT,
        chapters=chapters,
        pauses=tuple(_pauses(page.parts)),
        files=tuple(_files(asset)),
        tracks=tuple(_shown_tracks(tracks)),
        transcript=transcript_in(tracks, spoken),
        transcript_language=spoken,
        plans=tuple(_plans(page.guide)),
        questions=tuple(_questions(page.guide)),
        replies=tuple(_replies(page.guide)),
        session_minutes=page.session_minutes,
        open_until=asset.consents.filter(version=asset.version).last_day(),
        guide=tuple(_guide(page.guide)),
    )


def _chapters(parts: Any, seconds: float, skills: dict[str, str]) -> Iterable[Chapter]:
    blocks = [child for child in parts if child.block_type == "chapter"]
    starts = [float(seconds_of(child.value["start"]) or 0) for child in blocks]
    for number, (child, (start, end)) in enumerate(
        zip(blocks, pairwise([*starts, seconds]), strict=True), 1
    ):
        value = child.value
        yield Chapter(
            number=number,
            key=ChapterKey(UUID(child.id)),
            title=value["title"],
            start=start,
            end=end,
            skills=tuple(skills[name] for name in value["skills"] if name in skills),
        )


def _pauses(parts: Any) -> Iterable[Pause]:
    blocks = [child for child in parts if child.block_type == "pause"]
    for number, child in enumerate(blocks, 1):
        asked = next(iter(child.value["question"]), None)
        yield Pause(
            number=number,
            key=UUID(child.id),
            at=float(seconds_of(child.value["at"]) or 0),
            question=question_of(asked) if asked is not None else None,
            talk=child.value["talk"],
            minutes=child.value["minutes"] or 1,
        )


def questions_in(parts: Any) -> list[Question]:
    """What a film asks one person, in its order."""
    return [pause.question for pause in _pauses(parts) if pause.question]


def _files(asset: FilmAsset) -> Iterable[MediaFile]:
    rows = {file.kind: file for file in asset.files.filter(version=asset.version)}
    for kind in SHOWN:
        if kind in rows:
            row = rows[kind]
            yield MediaFile(kind, row.address, row.mime, row.bytes, row.width, row.height)


def _shown_tracks(rows: Iterable[FilmTrack]) -> Sequence[Track]:
    names = dict(settings.WAGTAIL_CONTENT_LANGUAGES)
    return [
        Track(row.kind, row.language, str(names.get(row.language, row.language)), row.address)
        for row in rows
    ]


def _guide(guide: Any) -> Iterable[str]:
    for child in guide:
        if child.block_type == "text":
            yield str(child.value)


def _plans(guide: Any) -> Iterable[Plan]:
    for child in guide:
        if child.block_type == "plan":
            rows = tuple(
                PlanRow(
                    start=row["begins"],
                    end=row["ends"],
                    what=row["what"],
                    how=row["how"] or "",
                    chapter=row["chapter"],
                    pause=row["pause"],
                )
                for row in child.value["rows"]
            )
            yield Plan(UUID(child.id), child.value["name"], rows)


def _questions(guide: Any) -> Iterable[str]:
    for child in guide:
        if child.block_type == "more_questions":
            yield from child.value["questions"]


def _replies(guide: Any) -> Iterable[Reply]:
    for child in guide:
        if child.block_type == "reply":
            yield Reply(child.value["heard"], child.value["reply"])
