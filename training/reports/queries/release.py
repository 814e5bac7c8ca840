"""A release in words: tables with their pictures, rows for a file, and what each word means."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from training.lib.bars import STRIP_HEIGHT, Strip, strips_of
from training.lib.spreadsheets import Cell
from training.reports.models import Release
from training.reports.queries.figures import BREAKDOWNS, MEASURES
from training.reports.rules import Period

MEASURE_WORDS = {
    "started": gettext_lazy("Started"),
    "finished": gettext_lazy("Finished a course"),
    "certified": gettext_lazy("Got a certificate"),
}
BREAKDOWN_WORDS = {
    "place": gettext_lazy("By place"),
    "language": gettext_lazy("By language"),
    "month": gettext_lazy("By month"),
}
HIDDEN = gettext_lazy("not shown")


@dataclass(frozen=True, slots=True)
class TableLine:
    words: str
    counts: Sequence[int | None]


@dataclass(frozen=True, slots=True)
class Picture:
    id: str
    title: str
    strips: Sequence[Strip]

    @property
    def height(self) -> int:
        return STRIP_HEIGHT * len(self.strips)


@dataclass(frozen=True, slots=True)
class Table:
    title: str
    lines: Sequence[TableLine]
    pictures: Sequence[Picture]


def is_example(release: Release) -> bool:
    """Made-up people are never taken for real ones."""
    return settings.DEMO or release.reported_year.organisation.is_example


def period_words(period: Period) -> str:
    if not period.quarter:
        return str(period.year)
    first, last = period.months[0], period.months[-1]
    return f"{date_format(first, 'F')} – {date_format(last, 'F Y')}"


def totals_of(release: Release) -> list[tuple[str, int | None]]:
    figures = release.figures
    return [(str(words), figures[name]["whole"]) for name, words in MEASURE_WORDS.items()]


def tables_of(release: Release) -> list[Table]:
    return [_table(release.figures, name) for name in BREAKDOWNS]


def _table(figures: Any, name: str) -> Table:
    lines = [
        TableLine(
            words=_line_words(name, key),
            counts=[figures[measure][name][number][1] for measure in MEASURES],
        )
        for number, (key, _count) in enumerate(figures[MEASURES[0]][name])
    ]
    title = str(BREAKDOWN_WORDS[name])
    pictures = [
        Picture(
            id=f"{name}-{measure}",
            title=f"{MEASURE_WORDS[measure]}. {title}",
            strips=strips_of([(line.words, line.counts[number]) for line in lines]),
        )
        for number, measure in enumerate(MEASURES)
    ]
    return Table(title=title, lines=lines, pictures=pictures)


def _line_words(name: str, key: str) -> str:
    if name == "month":
        return date_format(date.fromisoformat(f"{key}-01"), "F Y")
    if name == "language":
        return str(dict(settings.LANGUAGES).get(key) or _("Another language"))
    return key or _("No place named")


def release_rows(release: Release) -> Iterator[list[Cell]]:
    """One number on each row, and a word where it is not shown."""
    yield [_("Period"), _("Measure"), _("Breakdown"), _("Line"), _("People")]
    when = period_words(release.period)
    for measure, words in MEASURE_WORDS.items():
        figures = release.figures[measure]
        yield [when, str(words), _("All"), _("All"), _cell(figures["whole"])]
        for name in BREAKDOWNS:
            for key, count in figures[name]:
                line = _line_words(name, key)
                yield [when, str(words), str(BREAKDOWN_WORDS[name]), line, _cell(count)]


def _cell(count: int | None) -> Cell:
    return str(HIDDEN) if count is None else count


def definitions() -> list[tuple[str, str]]:
    """What each word of a report means, as it is printed with it."""
    return [
        (
            str(MEASURE_WORDS["started"]),
            _("A person finished a first step of any course in this period. It is counted once."),
        ),
        (
            str(MEASURE_WORDS["finished"]),
            _("A person finished a whole course for the first time in this period."),
        ),
        (
            str(MEASURE_WORDS["certified"]),
            _(
                "A person was given a first certificate in this period, and it was not withdrawn."
                " Earlier training that was only recognised is not counted."
            ),
        ),
        (
            _("Person"),
            _(
                "Somebody with a place in a group of this organisation on that day. Those invited"
                " who never came are not counted. Who finished in this period may have started"
                " in an earlier one, so one number less another is not a number of people."
            ),
        ),
        (_("Place"), _("Where the group met that the person had joined first.")),
        (_("Language"), _("The language that the person chose for this site.")),
        (_("Month"), _("The month in which it happened.")),
        (
            _("Not shown"),
            _(
                "Fewer than 5 people, none among them; or a number from which such a small one"
                " could be worked out. A line with nobody in any column is left out."
            ),
        ),
        (
            _("Fixed"),
            _(
                "The numbers were counted once, on the day that is named, and stay. What is"
                " entered later does not change them. A year is reported in quarters or as a"
                " whole, never both."
            ),
        ),
    ]


def definition_rows() -> Iterator[list[Cell]]:
    yield [_("Word"), _("What it means")]
    for word, meaning in definitions():
        yield [word, meaning]
