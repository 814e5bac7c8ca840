"""Programmes and their rules, who earned a certificate of one, and the way that is left."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from courses import catalogue
from courses.outline import ProgrammeOutline
from training.certificates.models import Award, ProgrammeRule
from training.certificates.programmes.rules import (
    all_courses,
    among,
    asked_for,
    is_earned,
    key_in,
    wrong_with,
)
from training.lib.requirements import Rule, RuleError, Words, from_dict, in_words, missing


@dataclass(frozen=True, slots=True)
class Programme:
    """`rule` is None where a programme gives no certificate, or its rule cannot be read."""

    outline: ProgrammeOutline
    rule: Rule | None
    is_own: bool
    """Somebody wrote the rule; otherwise it is all courses of the programme."""


def programmes() -> list[Programme]:
    """All live ones, in their order. One query for the rules that somebody wrote."""
    outlines = catalogue.programmes()
    written = {row.programme_key: row for row in ProgrammeRule.objects.all()} if outlines else {}
    return [
        Programme(
            outline=outline,
            rule=_read(written[outline.key]) if outline.key in written else all_courses(outline),
            is_own=outline.key in written,
        )
        for outline in outlines
    ]


def named(found: Iterable[Programme]) -> dict[str, Rule]:
    """The rules by the names under which a rule may refer to another."""
    return {str(one.outline.key): one.rule for one in found if one.rule}


def _read(row: ProgrammeRule) -> Rule | None:
    try:
        return from_dict(row.rule) if row.rule else None
    except RuleError:
        return None


def titles(found: Iterable[Programme]) -> dict[UUID, str]:
    """What courses and programmes are called, for staff."""
    names: dict[UUID, str] = {course.key: course.title for course in catalogue.outlines()}
    return names | {one.outline.key: one.outline.title for one in found}


def problems_with(changed: Programme, rule: Rule) -> list[str]:
    """All that would be wrong with the rules of the site if `changed` asked for `rule`."""
    found = programmes()
    rules: dict[UUID, Rule] = {one.outline.key: one.rule for one in found if one.rule}
    courses = {course.key for course in catalogue.outlines()}
    return wrong_with({**rules, changed.outline.key: rule}, courses, titles(found))


def read_out(rule: Rule, names: Mapping[UUID, str]) -> Words:
    """The rule in plain words."""

    def phrase(key: UUID | None) -> str:
        title = names.get(key) if key else None
        if title is None:
            return _("A certificate of something that is not there")
        return _("A current certificate of “%(title)s”") % {"title": title}

    by_text = {str(key): title for key, title in names.items()}
    return in_words(
        rule,
        lambda requirement: phrase(key_in(requirement)),
        lambda key: by_text.get(key, key),
    )


def who_earned(found: Programme, rules: Mapping[str, Rule], day: date) -> set[UUID]:
    """Everybody who holds all that the programme asks for on `day`. One query."""
    if found.rule is None:
        return set()
    keys = asked_for(found.rule, rules)
    rows = Award.objects.current_on(day).filter(award_key__in=keys)
    held: defaultdict[UUID, set[UUID]] = defaultdict(set)
    for person, key in rows.values_list("learner", "award_key"):
        held[person].add(key)
    return {person for person, has in held.items() if is_earned(found.rule, has, rules)}


@dataclass(frozen=True, slots=True)
class Station:
    """One certificate on the way. `state` is "done", "now" (the next one) or "open"."""

    title: str
    state: str
    url: str


@dataclass(frozen=True, slots=True)
class Way:
    """The way to the certificate of a programme: what is there, what is next, what is left."""

    title: str
    stations: tuple[Station, ...]
    left: int

    @property
    def next(self) -> Station | None:
        return next((station for station in self.stations if station.state == "now"), None)


def ways(
    mine: Collection[Award], began: Collection[UUID], *, language: str, day: date
) -> list[Way]:
    """To each programme of which a course is in `began`, or of which the learner has something.

    `mine` are the awards of the learner. Two queries, and none where there is no programme.
    """
    found = programmes()
    rules = named(found)
    current = current_among(mine, day)
    shown = [
        one
        for one in found
        if one.rule
        and one.outline.key not in current
        and (set(asked_for(one.rule, rules)) & (set(began) | current))
    ]
    keys = {key for one in shown if one.rule for key in asked_for(one.rule, rules)}
    links = catalogue.links([*keys, *(one.outline.key for one in shown)], language) if keys else {}
    return [way for one in shown if (way := _way(one, rules, current, links))]


def current_among(awards: Iterable[Award], day: date) -> set[UUID]:
    """Of what these awards are a current certificate on `day`."""
    return {
        award.award_key
        for award in awards
        if not (award.replaced_at or award.withdrawn_at)
        and (award.valid_until is None or award.valid_until >= day)
    }


def _way(
    one: Programme,
    rules: Mapping[str, Rule],
    current: Collection[UUID],
    links: Mapping[UUID, catalogue.Link],
) -> Way | None:
    if one.rule is None:
        return None
    try:
        lacking = [key_in(each) for each in missing(one.rule, among(current), rules)]
    except RuleError:
        return None
    states = dict.fromkeys(current, "done") | dict.fromkeys(lacking[:1], "now")
    stations = [
        Station(links[key].title, states.get(key, "open"), links[key].url)
        for key in asked_for(one.rule, rules)
        if key in links
    ]
    title = links[one.outline.key].title if one.outline.key in links else one.outline.title
    return Way(title=title, stations=tuple(stations), left=len(lacking))
