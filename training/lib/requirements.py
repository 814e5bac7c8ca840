"""What a person needs for something, as a tree of requirements: all of, or at least some of.

A tree is plain data (`from_dict`, `to_dict`), so a charity changes a rule without code. This
module knows neither people nor certificates: who asks brings the facts, and words for each kind.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

DEEPEST = 12
"""Levels of a tree that is read in: nobody follows more, and a hostile file cannot exhaust us."""

WIDEST = 24
"""Ways to meet a rule that are compared at once; of more, the shortest ones are kept."""


class RuleError(Exception):
    """A rule cannot be read, or cannot be decided; the message may be shown to staff."""


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing that is so or not: `kind` says what, `params` which one, or how many."""

    kind: str
    params: Mapping[str, str | int] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class AllOf:
    parts: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class AtLeast:
    count: int
    parts: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """Whatever the rule of this name asks for."""

    key: str


Rule = Requirement | AllOf | AtLeast | Named
Rules = Mapping[str, Rule]
Facts = Callable[[Requirement], bool] | Mapping[Requirement, bool]
"""In a mapping, what is not there is not so."""

NO_RULES: Rules = {}
Way = dict[Requirement, None]
"""Requirements that are enough together: a set that keeps the order of the rule."""


@dataclass(frozen=True, slots=True)
class Words:
    """A rule read out: a line, and the lines that belong under it."""

    text: str
    parts: tuple[Words, ...] = ()

    def __str__(self) -> str:
        return "\n".join(self.lines())

    def lines(self, indent: str = "") -> Iterator[str]:
        yield indent + self.text
        for part in self.parts:
            yield from part.lines(indent + "  ")


def is_met(rule: Rule, facts: Facts, named: Rules = NO_RULES) -> bool:
    """`RuleError` where a name is unknown or leads back to itself."""
    return _is_met(rule, _asked(facts), named, ())


def missing(rule: Rule, facts: Facts, named: Rules = NO_RULES) -> tuple[Requirement, ...]:
    """The fewest requirements that would be enough, in the order of the rule; none when it is met.

    Of several ways that are as short, the first in the rule. In one of very many choices it may not
    be the shortest of all, but no part of it can be left out. `RuleError` where no way is enough.
    """
    holds = _asked(facts)
    ways = _ways(rule, holds, named, ())
    if not ways:
        raise RuleError(_("Nobody can meet this rule."))
    way = set(ways[0])
    for one in ways[0]:
        rest = way - {one}
        if _is_met(rule, _also(rest, holds), named, ()):
            way = rest
    return tuple(one for one in ways[0] if one in way)


def steps_left(rule: Rule, facts: Facts, named: Rules = NO_RULES) -> int:
    """How many requirements are missing."""
    return len(missing(rule, facts, named))


def requirements(rule: Rule, named: Rules = NO_RULES) -> tuple[Requirement, ...]:
    """Every requirement that the rule speaks of, each once, in its order."""
    return tuple(dict.fromkeys(_leaves(rule, named, ())))


def problems(rules: Rules, kinds: Collection[str]) -> list[str]:
    """In words, all that would keep people from meeting these rules; `kinds` can be met."""
    found = [problem for key, rule in rules.items() for problem in _wrong_in(key, rule, kinds)]
    found += [
        _("“%(rule)s” asks for “%(other)s”, which is not a rule.") % {"rule": key, "other": other}
        for key, rule in rules.items()
        for other in _names(rule)
        if other not in rules
    ]
    circles = [key for key in rules if key in _reached_from(key, rules)]
    return found + [_("“%(rule)s” leads back to itself.") % {"rule": key} for key in circles]


def in_words(
    rule: Rule, phrase: Callable[[Requirement], str], name_of: Callable[[str], str] = str
) -> Words:
    """`phrase` says one requirement, `name_of` the name of another rule."""
    if isinstance(rule, Requirement):
        return Words(phrase(rule))
    if isinstance(rule, Named):
        return Words(_("All that “%(rule)s” asks for") % {"rule": name_of(rule.key)})
    parts = tuple(in_words(part, phrase, name_of) for part in rule.parts)
    if len(parts) == 1:
        return parts[0]
    if isinstance(rule, AllOf) or rule.count == len(parts):
        return Words(_("All of these:"), parts)
    text = ngettext("At least %(count)d of these:", "At least %(count)d of these:", rule.count)
    return Words(text % {"count": rule.count}, parts)


def to_dict(rule: Rule) -> dict[str, Any]:
    """Only text, numbers, lists and dicts, as JSON would give them back."""
    if isinstance(rule, Requirement):
        return {"need": rule.kind, "with": dict(rule.params)}
    if isinstance(rule, Named):
        return {"rule": rule.key}
    parts = [to_dict(part) for part in rule.parts]
    return {"all": parts} if isinstance(rule, AllOf) else {"at_least": rule.count, "of": parts}


def from_dict(data: object, *, depth: int = DEEPEST) -> Rule:
    """What `to_dict` gave. `RuleError` says what cannot be read."""
    if depth == 0:
        raise RuleError(_("This rule has too many levels."))
    if not isinstance(data, dict):
        raise RuleError(_("Each part of a rule is an object, not %(part)r.") % {"part": data})
    match data:
        case {"need": str(kind), **rest} if kind and rest.keys() <= {"with"}:
            return Requirement(kind, _params(rest.get("with", {})))
        case {"rule": str(key), **rest} if key and not rest:
            return Named(key)
        case {"at_least": int(count), "of": list(parts), **rest} if not (
            rest or isinstance(count, bool)
        ):
            return AtLeast(count, _parts(parts, depth))
        case {"all": list(parts), **rest} if not rest:
            return AllOf(_parts(parts, depth))
    raise RuleError(_("This part of a rule cannot be read: %(part)r.") % {"part": data})


def _parts(parts: Sequence[object], depth: int) -> tuple[Rule, ...]:
    return tuple(from_dict(part, depth=depth - 1) for part in parts)


def _params(data: object) -> dict[str, str | int]:
    if isinstance(data, dict) and all(
        isinstance(name, str) and isinstance(value, str | int) and not isinstance(value, bool)
        for name, value in data.items()
    ):
        return dict(data)
    raise RuleError(
        _("What a need is about is text or whole numbers, not %(part)r.") % {"part": data}
    )


def _asked(facts: Facts) -> Callable[[Requirement], bool]:
    if isinstance(facts, Mapping):
        return lambda requirement: facts.get(requirement, False)
    return facts


def _also(
    given: Collection[Requirement], holds: Callable[[Requirement], bool]
) -> Callable[[Requirement], bool]:
    return lambda requirement: requirement in given or holds(requirement)


def _followed(key: str, named: Rules, path: tuple[str, ...]) -> Rule:
    """`path` are the names that led here."""
    if key in path:
        raise RuleError(_("“%(rule)s” leads back to itself.") % {"rule": key})
    if key not in named:
        raise RuleError(_("There is no rule “%(rule)s”.") % {"rule": key})
    return named[key]


def _is_met(
    rule: Rule, holds: Callable[[Requirement], bool], named: Rules, path: tuple[str, ...]
) -> bool:
    if isinstance(rule, Requirement):
        return holds(rule)
    if isinstance(rule, Named):
        return _is_met(_followed(rule.key, named, path), holds, named, (*path, rule.key))
    met = sum(_is_met(part, holds, named, path) for part in rule.parts)
    return met >= (len(rule.parts) if isinstance(rule, AllOf) else rule.count)


def _ways(
    rule: Rule, holds: Callable[[Requirement], bool], named: Rules, path: tuple[str, ...]
) -> list[Way]:
    """What could be done to meet the rule, the shortest first; no way where nothing is enough."""
    if isinstance(rule, Requirement):
        return [{}] if holds(rule) else [{rule: None}]
    if isinstance(rule, Named):
        return _ways(_followed(rule.key, named, path), holds, named, (*path, rule.key))
    parts = [_ways(part, holds, named, path) for part in rule.parts]
    return _ways_to(rule.count if isinstance(rule, AtLeast) else len(parts), parts)


def _ways_to(count: int, parts: Sequence[list[Way]]) -> list[Way]:
    """`reached[n]` are the ways to meet n of the parts looked at so far, or `count` where more."""
    reached: list[list[Way]] = [[{}], *([] for _more in range(max(count, 0)))]
    for left, part in zip(range(len(parts) - 1, -1, -1), parts, strict=True):
        for met in range(len(reached) - 1, max(count - left - 1, 0), -1):
            joined = [{**before, **way} for before in reached[met - 1] for way in part]
            reached[met] = _shortest([*reached[met], *joined])
    return reached[-1]


def _shortest(ways: Iterable[Way]) -> list[Way]:
    """The sort is stable: of two that are as short, the one that the rule names first."""
    kept: list[Way] = []
    for way in sorted(ways, key=len):
        if not any(other.keys() <= way.keys() for other in kept):
            kept.append(way)
        if len(kept) == WIDEST:
            break
    return kept


def _leaves(rule: Rule, named: Rules, path: tuple[str, ...]) -> Iterator[Requirement]:
    if isinstance(rule, Requirement):
        yield rule
    elif isinstance(rule, Named):
        yield from _leaves(_followed(rule.key, named, path), named, (*path, rule.key))
    else:
        for part in rule.parts:
            yield from _leaves(part, named, path)


def _names(rule: Rule) -> Iterator[str]:
    if isinstance(rule, Named):
        yield rule.key
    elif isinstance(rule, AllOf | AtLeast):
        for part in rule.parts:
            yield from _names(part)


def _reached_from(key: str, rules: Rules) -> set[str]:
    """The rules that this one asks for, and those that they ask for. Any circle ends the walk."""
    found: set[str] = set()
    waiting = list(_names(rules[key]))
    while waiting:
        name = waiting.pop()
        if name not in found and name in rules:
            found.add(name)
            waiting.extend(_names(rules[name]))
    return found


def _wrong_in(key: str, rule: Rule, kinds: Collection[str]) -> Iterator[str]:
    if isinstance(rule, Requirement) and rule.kind not in kinds:
        yield _("“%(rule)s” asks for “%(kind)s”, which nobody can have.") % {
            "rule": key,
            "kind": rule.kind,
        }
    if isinstance(rule, AllOf | AtLeast):
        if isinstance(rule, AllOf) and not rule.parts:
            yield _("“%(rule)s” has an empty list.") % {"rule": key}
        if isinstance(rule, AtLeast) and not 1 <= rule.count <= len(rule.parts):
            has = {"rule": key, "count": rule.count, "parts": len(rule.parts)}
            yield _("“%(rule)s” asks for %(count)d of %(parts)d.") % has
        for part in rule.parts:
            yield from _wrong_in(key, part, kinds)
