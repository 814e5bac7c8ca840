"""What each level needs, as a tree that is read out in words. Pure: no database, no clock."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from training.lib.requirements import (
    AllOf,
    AtLeast,
    Requirement,
    Rule,
    is_met,
    missing,
    requirements,
)
from training.network.rules import Level, counts_still, months_later

MONTHS_OF_A_CODE = 12
PORTFOLIO_PIECES = 4
FINISHED_PROJECTS_OF_A_MENTOR = 3
MONTHS_BEFORE_MENTOR = 12
MEETINGS_OF_A_SET = 0
"""Meetings of an action learning set that a full member needs. Section 2.2 asks for none; a
charity that does sets it here, and the tree, the page and the words follow."""

OF_STAFF = frozenset({"identity", "workshop", "project", "finished projects"})
"""What only staff can confirm: somebody may apply before it is done."""


@dataclass(frozen=True, slots=True)
class Programme:
    """The courses of the site: those that others stand on, all of them, and the watched tasks."""

    first: tuple[UUID, ...]
    every: tuple[UUID, ...]
    watched: tuple[UUID, ...]
    titles: Mapping[UUID, str]


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a person on a day. `tasks` are those that a trainer signed off."""

    day: date
    certificates: frozenset[UUID] = frozenset()
    tasks: frozenset[UUID] = frozenset()
    pieces: int = 0
    meetings: int = 0
    agreed_on: date | None = None
    has_identity: bool = False
    did_workshop: bool = False
    real_projects: int = 0
    mock_projects: int = 0
    finished_projects: int = 0
    level: Level | None = None
    level_since: date | None = None


def rule_of(level: Level, programme: Programme) -> Rule:
    """Section 2.2 of the curriculum."""
    if level == Level.ASSOCIATE:
        return AllOf((*_certificates(programme.first), _code(), Requirement("identity")))
    if level == Level.FULL:
        return AllOf(
            (
                *_certificates(programme.every),
                *(Requirement("sign-off", {"task": str(task)}) for task in programme.watched),
                Requirement("portfolio", {"pieces": PORTFOLIO_PIECES}),
                *_meetings(),
                _code(),
                Requirement("identity"),
                AtLeast(
                    1,
                    (
                        Requirement("project", {"kind": "real"}),
                        Requirement("project", {"kind": "mock"}),
                    ),
                ),
            )
        )
    return AllOf(
        (
            *_certificates(programme.every),
            _code(),
            Requirement("level", {"level": Level.FULL.value, "months": MONTHS_BEFORE_MENTOR}),
            Requirement("finished projects", {"count": FINISHED_PROJECTS_OF_A_MENTOR}),
            Requirement("workshop"),
        )
    )


def _certificates(courses: tuple[UUID, ...]) -> tuple[Requirement, ...]:
    return tuple(Requirement("certificate", {"course": str(course)}) for course in courses)


def _code() -> Requirement:
    return Requirement("code", {"months": MONTHS_OF_A_CODE})


def _meetings() -> tuple[Requirement, ...]:
    if not MEETINGS_OF_A_SET:
        return ()
    return (Requirement("meetings", {"count": MEETINGS_OF_A_SET}),)


def stays(level: Level, programme: Programme) -> Rule:
    """What a member keeps up: where one of these runs out, the membership is paused."""
    needed = requirements(rule_of(level, programme))
    return AllOf(tuple(one for one in needed if one.kind == "certificate"))


Asked = Mapping[str, str | int]

HOLDS: Mapping[str, Callable[[Facts, Asked], bool]] = {
    "certificate": lambda facts, asked: UUID(str(asked["course"])) in facts.certificates,
    "sign-off": lambda facts, asked: UUID(str(asked["task"])) in facts.tasks,
    "portfolio": lambda facts, asked: facts.pieces >= int(asked["pieces"]),
    "meetings": lambda facts, asked: facts.meetings >= int(asked["count"]),
    "code": lambda facts, asked: (
        facts.agreed_on is not None
        and counts_still(facts.agreed_on, facts.day, int(asked["months"]))
    ),
    "identity": lambda facts, asked: facts.has_identity,
    "workshop": lambda facts, asked: facts.did_workshop,
    "project": lambda facts, asked: bool(
        facts.real_projects if asked["kind"] == "real" else facts.mock_projects
    ),
    "finished projects": lambda facts, asked: facts.finished_projects >= int(asked["count"]),
    "level": lambda facts, asked: (
        facts.level == asked["level"]
        and facts.level_since is not None
        and facts.day >= months_later(facts.level_since, int(asked["months"]))
    ),
}
"""How each kind of requirement is decided."""


def asked_of(facts: Facts) -> Callable[[Requirement], bool]:
    return lambda requirement: HOLDS[requirement.kind](facts, requirement.params)


def meets(rule: Rule, facts: Facts) -> bool:
    return is_met(rule, asked_of(facts))


def left_to_do(rule: Rule, facts: Facts) -> tuple[Requirement, ...]:
    return missing(rule, asked_of(facts))


def may_send(rule: Rule, facts: Facts) -> bool:
    """Whether all that the person can do is done. What staff confirm may come after."""
    return all(requirement.kind in OF_STAFF for requirement in left_to_do(rule, facts))


def phrase(requirement: Requirement, programme: Programme) -> str:
    """One requirement in words: what there is to have, without a verb."""
    asked = requirement.params
    match requirement.kind:
        case "certificate":
            title = programme.titles.get(UUID(str(asked["course"])), "")
            return _("the certificate “%(title)s”") % {"title": title}
        case "sign-off":
            title = programme.titles.get(UUID(str(asked["task"])), "")
            return _("a trainer’s sign-off for “%(title)s”") % {"title": title}
        case "level":
            months = int(asked["months"])
            words = ngettext(
                "%(months)d month as a full member", "%(months)d months as a full member", months
            )
            return words % {"months": months}
        case kind:
            return _counted(kind, asked)


def _counted(kind: str, asked: Asked) -> str:
    count = int(asked.get("pieces") or asked.get("count") or 1)
    words = {
        "portfolio": ngettext(
            "%(count)d piece in the portfolio", "%(count)d pieces in the portfolio", count
        ),
        "meetings": ngettext(
            "%(count)d meeting of an action learning set",
            "%(count)d meetings of an action learning set",
            count,
        ),
        "finished projects": ngettext(
            "%(count)d finished project", "%(count)d finished projects", count
        ),
    }
    if kind in words:
        return words[kind] % {"count": count}
    if kind == "project":
        real = asked["kind"] == "real"
        return _("a part in a project") if real else _("a part in a practice project")
    return {
        "code": _("a yes to the code of conduct"),
        "identity": _("an identity check by staff"),
        "workshop": _("the mentor workshop"),
    }[kind]


KINDS = frozenset(HOLDS)


def in_a_sentence(parts: list[str]) -> str:
    """Empty for none."""
    if len(parts) < 2:  # noqa: PLR2004 - one needs no "and"
        return "".join(parts)
    return _("%(first)s and %(last)s") % {"first": ", ".join(parts[:-1]), "last": parts[-1]}
