"""What goes along when a film gets a new version: its captions, and who said yes to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from courses.films.models import FilmAsset, FilmConsent, FilmTrack
from courses.films.tracks.cues import CAPTIONS, DESCRIPTIONS, Limits
from courses.films.tracks.errors import TracksError
from courses.films.tracks.taking import Taken, take

SAME_LENGTH_SECONDS = 1.0
"""A film that was only saved anew differs less. Where more was cut, captions come too late."""
LIMITS: dict[str, Limits] = {
    FilmTrack.Kind.CAPTIONS: CAPTIONS,
    FilmTrack.Kind.DESCRIPTIONS: DESCRIPTIONS,
}


@dataclass(frozen=True, slots=True)
class Offered:
    """A track of an earlier version that the present one lacks."""

    track: FilmTrack
    problems: tuple[str, ...]


def offered_tracks(asset: FilmAsset) -> list[Offered]:
    """The newest of each language and kind, checked against the length of the present version."""
    rows = sorted(asset.tracks.all(), key=lambda row: row.version)
    there = {(row.language, row.kind) for row in rows if row.version == asset.version}
    newest = {(row.language, row.kind): row for row in rows if row.version < asset.version}
    lacking = [row for name, row in sorted(newest.items()) if name not in there]
    return [Offered(row, _problems(asset, row)) for row in lacking]


def _problems(asset: FilmAsset, track: FilmTrack) -> tuple[str, ...]:
    try:
        taken_over(asset, track)
    except TracksError as refused:
        return refused.problems
    return ()


def taken_over(asset: FilmAsset, track: FilmTrack) -> Taken:
    return take(
        track.text.encode(),
        language=track.language,
        film_seconds=asset.seconds,
        limits=LIMITS[track.kind],
    )


def carry_tracks(asset: FilmAsset, *, since: int, seconds_before: float) -> None:
    """Only where the new version is as long as the one before; else somebody must look."""
    if abs(asset.seconds - seconds_before) > SAME_LENGTH_SECONDS:
        return
    FilmTrack.objects.bulk_create(_carried(asset, since))


def _carried(asset: FilmAsset, since: int) -> Iterator[FilmTrack]:
    for offered in offered_tracks(asset):
        track = offered.track
        if track.version == since and not offered.problems:
            text = taken_over(asset, track).vtt
            yield FilmTrack(
                asset=asset,
                version=asset.version,
                language=track.language,
                kind=track.kind,
                text=text,
            )


def carry_consents(asset: FilmAsset, *, day: date) -> None:
    """Of everybody whose yes still holds: who took it back is not in the new version."""
    version = asset.version_to_make
    FilmConsent.objects.filter(asset=asset, version=version).delete()
    held = FilmConsent.objects.filter(asset=asset, version=asset.version)
    gone = held.gone_on(day).values("pk")
    FilmConsent.objects.bulk_create(
        FilmConsent(
            asset=asset,
            version=version,
            who=row.who,
            what_for=row.what_for,
            given_on=row.given_on,
            until=row.until,
        )
        for row in held.exclude(pk__in=gone)
    )
