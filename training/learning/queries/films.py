"""Where a person stands with a film."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID, uuid5

from django.http import Http404
from django.utils.translation import get_language

from courses.content_keys import FilmKey, QuestionKey
from courses.films import delivery
from courses.films.delivery import Chapter, FilmSpec, Pause, Said
from courses.outline import FilmPart, Question, Step
from training.accounts.models import User
from training.assessments.models import FilmReflection
from training.assessments.queries import film_answers, film_reflection_of
from training.assessments.scoring import Given, mark
from training.certificates.models import Award
from training.learning.queries.marks import Line
from training.progress.models import FilmCompletion, FilmCoverage
from training.progress.rules import TENTHS, film_credit, film_is_watched, inside

NEAR_THE_END_SECONDS = 10
"""Who stopped here begins again: the end card is no place to go on from."""

PERCENT = 100


def film_or_404(key: UUID) -> FilmSpec:
    """In the language of the moment; 404 when it cannot be played now."""
    found = delivery.film(FilmKey(key), get_language() or "")
    if found is None:
        raise Http404
    return found


def pause_or_404(film: FilmSpec, number: int) -> tuple[Pause, Question]:
    """A pause that asks something."""
    pause = next((one for one in film.pauses if one.number == number), None)
    if pause is None or pause.question is None:
        raise Http404
    return pause, pause.question


def asking_of(person: User | None, film: FilmSpec) -> UUID:
    """By which the options of the film's questions are mixed and named: one for each person."""
    return uuid5(film.key, str(person.pk) if person else "anybody")


@dataclass(frozen=True, slots=True)
class Feedback:
    """What an answer was worth. An option that is gone from the film has no line."""

    is_right: bool
    words: str
    lines: Sequence[Line]


def feedback_of(question: Question, given: Given) -> Feedback:
    marked = mark(question, given)
    texts = {option.key: option.text for option in question.options}
    return Feedback(
        is_right=marked.is_right,
        words=question.right if marked.is_right else question.not_yet,
        lines=[Line(texts[key], is_right) for key, is_right in marked.parts if key in texts],
    )


@dataclass
class FilmDesk:
    """A learner and a film. Each part is one query, asked when it is needed."""

    learner: User
    film: FilmSpec

    @cached_property
    def coverages(self) -> list[FilmCoverage]:
        """Of all versions: who watched an earlier one has watched the film."""
        rows = FilmCoverage.objects.visible_to(self.learner)
        return list(rows.filter(film_key=self.film.key))

    @cached_property
    def answers(self) -> Mapping[QuestionKey, Given]:
        return film_answers(self.learner, self.film.key)

    @cached_property
    def reflection(self) -> FilmReflection | None:
        return film_reflection_of(self.learner, self.film.key)

    @cached_property
    def completion(self) -> FilmCompletion | None:
        rows = FilmCompletion.objects.visible_to(self.learner)
        return rows.filter(film_key=self.film.key).first()

    @cached_property
    def record(self) -> Award | None:
        awards = Award.objects.held_by(self.learner).printed().standing()
        return awards.filter(award_key=self.film.key).first()

    @property
    def current(self) -> FilmCoverage | None:
        """What was seen of the version that is shown now."""
        return next((row for row in self.coverages if row.version == self.film.version), None)

    @property
    def credit(self) -> int:
        row = self.current
        if row is None:
            return 0
        passed = (row.last_at - row.first_at).total_seconds()
        return film_credit(row.ranges, passed_seconds=passed)

    @property
    def seen_percent(self) -> int:
        whole = self.film.seconds * TENTHS
        return min(PERCENT, int(PERCENT * self.credit / whole)) if whole else 0

    @property
    def needed_percent(self) -> int:
        return round(PERCENT * self.film.watched_share)

    def seen_enough(self, part: FilmPart) -> bool:
        """Of these chapters, in the version that is shown now."""
        row, chapters = self.current, self.film.chapters
        first = self.film.chapter(part.first or 1)
        last = self.film.chapter(part.last or len(chapters))
        start = first.start if first else 0
        end = last.end if last else self.film.seconds
        if row is None:
            return False
        seen = inside(row.ranges, round(start * TENTHS), round(end * TENTHS))
        passed = (row.last_at - row.first_at).total_seconds()
        credit = film_credit(seen, passed_seconds=passed)
        return film_is_watched(credit, film_seconds=end - start, share=self.film.watched_share)

    @property
    def resume_seconds(self) -> float:
        seconds = self.current.position_tenths / TENTHS if self.current else 0
        return seconds if seconds < self.film.seconds - NEAR_THE_END_SECONDS else 0

    @property
    def is_watched(self) -> bool:
        return any(row.watched_at for row in self.coverages)

    @property
    def is_read(self) -> bool:
        return any(row.read_at for row in self.coverages)

    @property
    def open_pauses(self) -> list[Pause]:
        """Those whose question has no answer yet."""
        asked = (pause for pause in self.film.pauses if pause.question)
        return [pause for pause in asked if pause.question_key not in self.answers]

    @property
    def answered_numbers(self) -> list[int]:
        return [pause.number for pause in self.film.pauses if pause.question_key in self.answers]

    @property
    def kind(self) -> str | None:
        """In which way the session is done; None while something is missing."""
        if not (self.is_watched or self.is_read) or self.reflection is None:
            return None
        if self.film.must_answer and self.open_pauses:
            return None
        return FilmCompletion.Kind.WATCHED if self.is_watched else FilmCompletion.Kind.READ

    def feedback(self, question: Question) -> Feedback | None:
        given = self.answers.get(question.key)
        return feedback_of(question, given) if given else None


def films_to_watch(learner: User, step: Step) -> list[FilmSpec]:
    """Those that a lesson asks for and that are not done. A film that is gone holds up nobody."""
    return [desk.film for desk, part in _films_of(learner, step) if not _is_done(desk, part)]


def _films_of(learner: User, step: Step) -> Iterator[tuple[FilmDesk, FilmPart]]:
    for part in step.films:
        film = delivery.film(part.film, get_language() or "")
        if film is not None:
            yield FilmDesk(learner, film), part


def _is_done(desk: FilmDesk, part: FilmPart) -> bool:
    """Enough of these chapters was seen; or the film was read, or done before."""
    if desk.is_read or desk.seen_enough(part) or desk.completion is not None:
        return True
    return part.first is None and part.last is None and desk.is_watched


@dataclass(frozen=True, slots=True)
class ReadingPause:
    pause: Pause
    feedback: Feedback | None


@dataclass(frozen=True, slots=True)
class ReadingPart:
    """A chapter to read, and the questions that stand at its end."""

    chapter: Chapter
    lines: Sequence[Said]
    pauses: Sequence[ReadingPause]


def reading_parts(desk: FilmDesk) -> list[ReadingPart]:
    film = desk.film
    return [
        ReadingPart(
            chapter=chapter,
            lines=[one for one in film.transcript if chapter.start <= one.start < chapter.end],
            pauses=[
                ReadingPause(pause, desk.feedback(pause.question))
                for pause in film.pauses
                if pause.question and _is_in(pause, chapter)
            ],
        )
        for chapter in film.chapters
    ]


def _is_in(pause: Pause, chapter: Chapter) -> bool:
    """A pause at the border of two chapters belongs to the one that it ends."""
    begins = chapter.start if chapter.number > 1 else -1
    return begins < pause.at <= chapter.end
