"""Which periods there are, who is counted when and where, and how long a module took."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import median

from courses.outline import ModuleOutline

WHOLE_YEAR = 0
MONTHS_IN_A_QUARTER = 3
SITTING = timedelta(hours=1)
"""Two steps that were finished further apart were not done in one go."""
TOO_QUICK = timedelta(minutes=1)
"""Steps that come one upon another were entered, from paper or by a list, and not done then."""


@dataclass(frozen=True, slots=True)
class Period:
    """A quarter of a calendar year from 1 to 4, or all of it: WHOLE_YEAR."""

    year: int
    quarter: int

    @property
    def months(self) -> list[date]:
        """The first day of each."""
        count = MONTHS_IN_A_QUARTER if self.quarter else 12
        first = (self.quarter - 1) * MONTHS_IN_A_QUARTER if self.quarter else 0
        return [date(self.year, first + number + 1, 1) for number in range(count)]

    @property
    def last_day(self) -> date:
        month = self.months[-1]
        return month.replace(day=calendar.monthrange(month.year, month.month)[1])

    def holds(self, day: date) -> bool:
        return self.months[0] <= day <= self.last_day

    def is_over_on(self, day: date) -> bool:
        return self.last_day < day


@dataclass(frozen=True, slots=True)
class Stay:
    """From when to when somebody had a place in a group that meets at `place` ("" for none)."""

    place: str
    joined: datetime
    left: datetime | None

    def covers(self, at: datetime) -> bool:
        return self.joined <= at and (self.left is None or at <= self.left)


def place_on(stays: Iterable[Stay], at: datetime) -> str | None:
    """Where somebody is counted for what they did then; None where they had no place with us."""
    covering = [stay for stay in stays if stay.covers(at)]
    return min(covering, key=lambda stay: stay.joined).place if covering else None


def counted(values: Iterable[str], lines: Sequence[str]) -> list[int]:
    """How many there are of each of `lines`, in their order."""
    every = list(values)
    return [every.count(line) for line in lines]


@dataclass(frozen=True, slots=True)
class ModuleTime:
    """Of those who have done the whole module; None where nobody has."""

    begun: int
    done: int
    minutes: int | None
    days: int | None


def minutes_of_steps(
    finished: Mapping[str, datetime], planned: Mapping[str, int]
) -> dict[str, float]:
    """About how long each step took somebody, by the steps that they finished one after another.

    Only the end of a step is stored. So it is the time since the step before, if that is between
    a minute and an hour; otherwise what the step is planned to take.
    """
    found: dict[str, float] = {}
    before: datetime | None = None
    for key, at in sorted(finished.items(), key=lambda item: item[1]):
        took = at - before if before else None
        in_one_go = took is not None and TOO_QUICK <= took <= SITTING
        found[key] = took / timedelta(minutes=1) if took and in_one_go else planned.get(key, 0)
        before = at
    return found


def time_of_module(
    module: ModuleOutline,
    finished: Iterable[Mapping[str, datetime]],
    minutes: Iterable[Mapping[str, float]],
) -> ModuleTime:
    """`finished` and `minutes` say of each learner, by the key of a step, when and how long."""
    wanted = _wanted(module)
    every = {str(step.key) for step in module.steps}
    begun, took, days = 0, [], []
    for ends, lengths in zip(finished, minutes, strict=True):
        mine = every & ends.keys()
        begun += bool(mine)
        if mine and wanted <= mine:
            took.append(sum(lengths[key] for key in mine))
            moments = [ends[key] for key in mine]
            days.append((max(moments).date() - min(moments).date()).days + 1)
    return ModuleTime(
        begun=begun,
        done=len(took),
        minutes=round(median(took)) if took else None,
        days=round(median(days)) if days else None,
    )


def _wanted(module: ModuleOutline) -> set[str]:
    """The required steps; where there is none, all."""
    required = {str(step.key) for step in module.steps if step.required}
    return required or {str(step.key) for step in module.steps}
