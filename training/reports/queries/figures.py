"""The numbers of an organisation in one period, as they may be given out."""

from __future__ import annotations

import secrets
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.conf import settings
from django.db.models import Min, QuerySet
from django.utils.timezone import localdate

from training.accounts.models import User
from training.certificates.models import Award
from training.enrolment.models import Enrolment
from training.lib.small_numbers import protected, shown
from training.organisations.models import Organisation
from training.progress.models import CourseCompletion, StepCompletion
from training.reports.rules import Period, Stay, counted, place_on

MEASURES = ("started", "finished", "certified")
BREAKDOWNS = ("place", "language", "month")
Line = list[str | int | None]
Figures = dict[str, dict[str, int | list[Line] | None]]
Shuffle = Callable[[int], list[int]]


@dataclass(frozen=True, slots=True)
class Counted:
    """One person who did something for the first time."""

    place: str
    language: str
    month: str

    @classmethod
    def of(cls, place: str, language: str, day: date) -> Counted:
        return cls(place, language, day.isoformat()[:7])


def shuffled(count: int) -> list[int]:
    places = list(range(count))
    secrets.SystemRandom().shuffle(places)
    return places


def figures_of(organisation: Organisation, period: Period) -> Figures:
    """Five queries, however many people there are."""
    members = _members(organisation)
    stays, languages = _stays(members), dict(_languages(members))
    people = {
        measure: list(_counted(first, stays, languages, period))
        for measure, first in _first_times(members).items()
    }
    lines = {name: lines_of(name, people.values()) for name in BREAKDOWNS}
    return publishable(people, lines, shuffle=shuffled)


def publishable(
    people: Mapping[str, Sequence[Counted]],
    lines: Mapping[str, Sequence[str]],
    *,
    shuffle: Shuffle,
) -> Figures:
    """All that is too small is None. A line that is there has somebody in it, in some measure."""
    found: Figures = {}
    for measure, counted_people in people.items():
        found[measure] = {"whole": shown(len(counted_people))}
        for name in BREAKDOWNS:
            values = (getattr(person, name) for person in counted_people)
            parts = counted(values, lines[name])
            kept = protected(parts, order=shuffle(len(parts)), least=1)
            found[measure][name] = [list(pair) for pair in zip(lines[name], kept, strict=True)]
    return found


def _members(organisation: Organisation) -> QuerySet[Enrolment]:
    """Places that somebody took: an invitation alone is none."""
    places = Enrolment.objects.filter(cohort__organisation=organisation)
    return places.exclude(state=Enrolment.State.INVITED)


def _stays(members: QuerySet[Enrolment]) -> Mapping[UUID, list[Stay]]:
    stays: defaultdict[UUID, list[Stay]] = defaultdict(list)
    rows = members.values_list("learner", "cohort__site__name", "joined_at", "left_at")
    for learner, site, joined, left in rows:
        stays[learner].append(Stay(site or "", joined, left))
    return stays


def _languages(members: QuerySet[Enrolment]) -> Iterable[tuple[UUID, str]]:
    """The language that each chose; "" for one in which the site is not offered."""
    offered = set(settings.OFFERED_LANGUAGES)
    people = User.objects.filter(pk__in=members.values("learner"))
    for learner, language in people.values_list("pk", "language"):
        yield learner, language if language in offered else ""


def _first_times(members: QuerySet[Enrolment]) -> dict[str, dict[UUID, datetime]]:
    """When each member did it for the first time, wherever that was."""
    learners = members.values("learner")
    steps = StepCompletion.objects.counting().filter(learner__in=learners)
    courses = CourseCompletion.objects.filter(learner__in=learners, voided_at=None)
    awards = Award.objects.printed().filter(learner__in=learners, withdrawn_at=None)
    return {
        "started": _first(steps, "completed_at"),
        "finished": _first(courses, "completed_at"),
        "certified": _first(awards, "issued_at"),
    }


def _first(rows: QuerySet[StepCompletion] | QuerySet[CourseCompletion] | QuerySet[Award],
           moment: str) -> dict[UUID, datetime]:  # fmt: skip
    return dict(rows.order_by().values_list("learner").annotate(first=Min(moment)))


def _counted(
    first: Mapping[UUID, datetime],
    stays: Mapping[UUID, Sequence[Stay]],
    languages: Mapping[UUID, str],
    period: Period,
) -> Iterable[Counted]:
    for learner, at in first.items():
        place = place_on(stays[learner], at)
        day = localdate(at)
        if place is not None and period.holds(day):
            yield Counted.of(place, languages[learner], day)


def lines_of(name: str, measures: Iterable[Sequence[Counted]]) -> list[str]:
    """Those with somebody who is among enough people to be shown at all.

    None where that would give people away: as many people as lines is one person in each.
    """
    enough = [people for people in measures if shown(len(people)) is not None]
    lines = sorted({getattr(person, name) for people in enough for person in people})
    return [] if len(lines) > 1 and any(len(one) <= len(lines) for one in enough) else lines
