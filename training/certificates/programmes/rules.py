"""What the certificate of a programme asks for. Pure: no database, no clock."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from uuid import UUID

from django.utils.translation import gettext as _

from courses.outline import ProgrammeOutline
from training.lib.requirements import (
    AllOf,
    AtLeast,
    Named,
    Requirement,
    Rule,
    RuleError,
    is_met,
    problems,
    requirements,
)

CERTIFICATE = "certificate"
FEWEST_COURSES = 2
"""A programme of one course gives nothing that the course does not give."""

NamedRules = Mapping[str, Rule]


def certificate_of(key: UUID) -> Requirement:
    """A current certificate of a course, or of another programme."""
    return Requirement(CERTIFICATE, {"of": str(key)})


def all_courses(programme: ProgrammeOutline) -> Rule | None:
    if len(programme.courses) < FEWEST_COURSES:
        return None
    return AllOf(tuple(certificate_of(course) for course in programme.courses))


def key_in(requirement: Requirement) -> UUID | None:
    """Of which course or programme it asks for a certificate."""
    try:
        return UUID(str(requirement.params.get("of", "")))
    except ValueError:
        return None


def among(current: Collection[UUID]) -> Callable[[Requirement], bool]:
    """The facts: of what somebody holds a current certificate."""
    return lambda requirement: requirement.kind == CERTIFICATE and key_in(requirement) in current


def is_earned(rule: Rule, current: Collection[UUID], named: NamedRules) -> bool:
    """A rule that cannot be decided gives nobody a certificate."""
    try:
        return is_met(rule, among(current), named)
    except RuleError:
        return False


def asked_for(rule: Rule, named: NamedRules) -> list[UUID]:
    """The courses and programmes that the rule speaks of; none where it cannot be read."""
    try:
        found = requirements(rule, named)
    except RuleError:
        return []
    return [key for one in found if (key := key_in(one))]


def flat(rule: Rule, named: NamedRules) -> Rule:
    """The rule as it is kept with an award: each name is followed, so that nothing moves later."""
    if isinstance(rule, Named):
        return flat(named[rule.key], named)
    if isinstance(rule, Requirement):
        return rule
    parts = tuple(flat(part, named) for part in rule.parts)
    return AllOf(parts) if isinstance(rule, AllOf) else AtLeast(rule.count, parts)


def wrong_with(
    rules: Mapping[UUID, Rule], courses: Collection[UUID], titles: Mapping[UUID, str]
) -> list[str]:
    """In words. The certificate of another programme stands for the rule of that programme."""

    def named(rule: Rule) -> Rule:
        if isinstance(rule, Named):
            return Named(_title(rule.key, rules, titles))
        if isinstance(rule, AllOf):
            return AllOf(tuple(named(part) for part in rule.parts))
        if isinstance(rule, AtLeast):
            return AtLeast(rule.count, tuple(named(part) for part in rule.parts))
        key = key_in(rule)
        if rule.kind != CERTIFICATE or key in courses:
            return rule
        if key is not None and key in rules:
            return Named(titles[key])
        return Requirement(_("a course that is not there"))

    words = {titles[key]: named(rule) for key, rule in rules.items()}
    return problems(words, {CERTIFICATE})


def _title(key: str, rules: Mapping[UUID, Rule], titles: Mapping[UUID, str]) -> str:
    return next((titles[known] for known in rules if str(known) == key), key)
