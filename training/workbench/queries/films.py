"""How films do: who watches, where people stop, and what they answer. Nobody is named.

The numbers are those of the whole site: a film is for everybody, also without an account.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from django.db.models import QuerySet, Sum
from django.db.models.functions import TruncMonth
from django.http import Http404
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from courses.content_keys import FilmKey, QuestionKey, QuizKey
from courses.films import delivery
from courses.films.delivery import FilmSpec, written
from courses.outline import QuizSpec
from training.accounts.models import User
from training.assessments.models import FilmAnswer
from training.assessments.scoring import Given
from training.assessments.statistics import QuestionNumbers, Response, numbers_of
from training.lib.bars import Bar, bars_of
from training.lib.small_numbers import shown, shown_parts
from training.lib.spreadsheets import Cell
from training.progress.actions.films import BIN_SECONDS
from training.progress.models import FilmStop, FilmUse
from training.screenings.queries import MonthTotal, totals_by_month
from training.workbench.queries.questions import may_see_numbers

ALONE = ("views", "watched", "read")
BINS_IN_A_MINUTE = 60 // BIN_SECONDS

Name = TypeVar("Name", date, int)


@dataclass(frozen=True, slots=True)
class FilmLine:
    """Counts are None where they are too small to be shown."""

    film: FilmSpec
    views: int | None
    watched: int | None
    read: int | None


@dataclass(frozen=True, slots=True)
class Month:
    """`month` is its first day, None for all of them together. None is too small to be shown.

    `sessions` and `people` are those of groups, `useful` what they gave from 1 to 5.
    """

    month: date | None
    views: int | None
    watched: int | None
    read: int | None
    sessions: int | None
    people: int | None
    useful: float | None = None


@dataclass(frozen=True, slots=True)
class FilmNumbers:
    film: FilmSpec
    months: Sequence[Month]
    total: Month
    month_bars: Sequence[Bar]
    stop_bars: Sequence[Bar]
    questions: Sequence[QuestionNumbers]


def film_lines(user: User) -> list[FilmLine]:
    """All films that can be played now. One query for their numbers."""
    _or_404(user)
    rows = _sums(FilmUse.objects.values_list("film_key"))
    nothing = dict.fromkeys(ALONE, 0)
    found = [(film, rows.get(film.key, nothing)) for film in delivery.films(get_language() or "")]
    return [
        FilmLine(film, shown(row["views"]), shown(row["watched"]), shown(row["read"]))
        for film, row in found
    ]


def film_numbers(user: User, key: UUID) -> FilmNumbers:
    """Four queries, whatever there is to count."""
    _or_404(user)
    film = delivery.film(FilmKey(key), get_language() or "")
    if film is None:
        raise Http404
    months, total = _months(_alone(film), {one.month: one for one in totals_by_month(film.key)})
    return FilmNumbers(
        film=film,
        months=months,
        total=total,
        month_bars=bars_of([(_name(one.month), one.views) for one in reversed(months)]),
        stop_bars=bars_of(_stops(film), named=BINS_IN_A_MINUTE),
        questions=numbers_of(_asked(film), _responses(film)),
    )


def film_rows(numbers: FilmNumbers) -> list[list[Cell]]:
    """By month, for a spreadsheet. What is too small to be shown is an empty cell."""
    head = [_("Month"), _("Views"), _("Watched"), _("Read"), _("Group sessions")]
    rows: list[list[Cell]] = [[*head, _("People in groups"), _("Useful, from 1 to 5")]]
    for one in (*numbers.months, numbers.total):
        month = one.month.isoformat()[:7] if one.month else _("All months")
        counts = (one.views, one.watched, one.read, one.sessions, one.people, one.useful)
        rows.append([month, *("" if count is None else count for count in counts)])
    return rows


def _or_404(user: User) -> None:
    if not may_see_numbers(user):
        raise Http404


def _alone(film: FilmSpec) -> dict[date, dict[str, int]]:
    rows = FilmUse.objects.filter(film_key=film.key).annotate(month=TruncMonth("day"))
    return _sums(rows.values_list("month"))


def _sums(rows: QuerySet[FilmUse, Any]) -> dict[Any, dict[str, int]]:
    """By the one value of each row."""
    summed = rows.annotate(*(Sum(name) for name in ALONE)).order_by()
    return {key: dict(zip(ALONE, counts, strict=True)) for key, *counts in summed}


def _months(
    alone: Mapping[date, Mapping[str, int]], groups: Mapping[date, MonthTotal]
) -> tuple[list[Month], Month]:
    """The latest first. A month that is hidden cannot be found as what is left of the total."""
    every = sorted({*alone, *groups}, reverse=True)
    counts = {
        **{name: {day: alone.get(day, {}).get(name, 0) for day in every} for name in ALONE},
        "people": {day: groups[day].people if day in groups else 0 for day in every},
    }
    parts = {name: _parts(days) for name, days in counts.items()}
    groups_shown = {day: one for day, one in groups.items() if parts["people"][day] is not None}
    months = [_month(day, parts, groups_shown.get(day)) for day in every]
    whole = {name: shown(sum(days.values())) for name, days in counts.items()}
    are_all = len(groups_shown) == len(groups)
    return months, Month(
        month=None,
        views=whole["views"],
        watched=whole["watched"],
        read=whole["read"],
        sessions=sum(one.sessions for one in groups.values()) if are_all else None,
        people=whole["people"],
    )


def _month(
    day: date, parts: Mapping[str, Mapping[date, int | None]], group: MonthTotal | None
) -> Month:
    return Month(
        month=day,
        views=parts["views"][day],
        watched=parts["watched"][day],
        read=parts["read"][day],
        sessions=group.sessions if group else None,
        people=parts["people"][day],
        useful=group.useful_average if group else None,
    )


def _parts(counts: Mapping[Name, int]) -> dict[Name, int | None]:
    """Of what is there at all: a nought beside a small number would not hide it."""
    there = {name: count for name, count in counts.items() if count}
    found = shown_parts(there, sum(there.values()))
    return {name: found.get(name) for name in counts}


def _name(month: date | None) -> str:
    return date_format(month, "M Y") if month else ""


def _stops(film: FilmSpec) -> list[tuple[str, int | None]]:
    """How often people stopped in each ten seconds of the version that is shown now."""
    rows = FilmStop.objects.filter(film_key=film.key, version=film.version)
    counts = dict(rows.values_list("second", "count"))
    steps = {second: counts.get(second, 0) for second in range(0, int(film.seconds), BIN_SECONDS)}
    return [(written(second), count) for second, count in _parts(steps).items()]


def _asked(film: FilmSpec) -> QuizSpec:
    """The questions of a film, as a quiz asks them."""
    questions = tuple(pause.question for pause in film.pauses if pause.question)
    return QuizSpec(QuizKey(film.key), film.title, film.language, questions)


def _responses(film: FilmSpec) -> list[Response]:
    """The first answer of each person, but for those with an option that is gone."""
    known = {
        pause.question.key: {option.key for option in pause.question.options}
        for pause in film.pauses
        if pause.question
    }
    rows = FilmAnswer.objects.filter(film_key=film.key, question_key__in=known).order_by()
    values = rows.values_list("learner", "question_key", "given", "is_right")
    every = (
        Response(person, QuestionKey(question), Given.from_dict(given), is_right)
        for person, question, given, is_right in values
    )
    return [one for one in every if set(one.given.chosen) <= known[one.question]]
