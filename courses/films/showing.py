"""How a film, or some of its chapters, stands on a page before anybody plays it. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from courses.films.spec import Chapter, FilmSpec, MediaFile, Pause, Said, Track

SOUND, DESCRIBED = "audio", "described"
FIRST_CHOICE = "360"
"""Good enough on a phone, and a third of the data of the largest."""
NOT_PLAYED = {"burned", "poster"}


@dataclass(frozen=True, slots=True)
class Part:
    """A chapter with what is said in it, and the pause that ends it."""

    chapter: Chapter | None
    said: tuple[Said, ...]
    pauses: tuple[Pause, ...]


@dataclass(frozen=True, slots=True)
class Showing:
    """`file` is what plays; None where the film has no files. `begins` is where it would begin.

    `captions` is the language of the captions that are on: empty where there are none.
    """

    film: FilmSpec
    file: MediaFile | None
    start: float
    end: float
    begins: float
    captions: str

    @property
    def is_whole(self) -> bool:
        return self.start == 0 and self.end == self.film.seconds

    @property
    def seconds(self) -> float:
        return self.end - self.start

    @property
    def size(self) -> str:
        return self.file.kind if self.file else ""

    @property
    def source(self) -> str:
        """With the span as a media fragment, by which a browser alone begins and stops."""
        if self.file is None:
            return ""
        if self.is_whole:
            return f"{self.file.url}#t={self.begins:g}" if self.begins else self.file.url
        return f"{self.file.url}#t={self.begins:g},{self.end:g}"

    @property
    def sizes(self) -> tuple[MediaFile, ...]:
        """The ways to watch, the smallest pictures first, then sound alone."""
        sound = self.film.file(SOUND)
        return (*self.film.renditions, *([sound] if sound else []))

    @property
    def described(self) -> MediaFile | None:
        return self.film.file(DESCRIBED)

    @property
    def caption_tracks(self) -> tuple[Track, ...]:
        return tuple(track for track in self.film.tracks if track.kind == "captions")

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        return tuple(one for one in self.film.chapters if self._holds(one.start))

    @property
    def last_chapter(self) -> Chapter | None:
        return self.chapters[-1] if self.chapters else None

    @property
    def anchor(self) -> str:
        """Its name on a page that may hold several."""
        return f"film-{self.film.key.hex[:8]}-{self.start:g}"

    @property
    def parts(self) -> tuple[Part, ...]:
        return tuple(self._parts())

    def _parts(self) -> Iterator[Part]:
        chapters = self.chapters
        before = chapters[0].start if chapters else self.end
        early = self._said(self.start, before)
        if early:
            yield Part(None, early, ())
        for chapter in chapters:
            pauses = (one for one in self.film.pauses if chapter.start < one.at <= chapter.end)
            yield Part(chapter, self._said(chapter.start, chapter.end), tuple(pauses))

    def _said(self, start: float, end: float) -> tuple[Said, ...]:
        return tuple(one for one in self.film.transcript if start <= one.start < end)

    def _holds(self, seconds: float) -> bool:
        return self.start <= seconds < self.end


def showing(
    film: FilmSpec,
    *,
    first: int | None = None,
    last: int | None = None,
    size: str = "",
    at: float | None = None,
    language: str = "",
) -> Showing:
    """The span from chapter `first` to `last`; what is not there is taken as not said."""
    from_chapter = film.chapter(first) if first else None
    to_chapter = film.chapter(last) if last else None
    start = from_chapter.start if from_chapter else 0.0
    end = to_chapter.end if to_chapter and to_chapter.end > start else film.seconds
    begins = at if at is not None and start <= at < end else start
    return Showing(film, _file(film, size), start, end, begins, _captions(film, language))


def _file(film: FilmSpec, size: str) -> MediaFile | None:
    if size and size not in NOT_PLAYED and (chosen := film.file(size)):
        return chosen
    smallest = next(iter(film.renditions), None)
    return film.file(FIRST_CHOICE) or smallest or film.file(SOUND)


def _captions(film: FilmSpec, language: str) -> str:
    written = [track.language for track in film.tracks if track.kind == "captions"]
    wished = (language, film.transcript_language, *written)
    return next((one for one in wished if one in written), "")
