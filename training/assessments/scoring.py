"""Mark one answer, and judge a whole quiz. No database, no clock."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from courses.content_keys import OptionKey
from courses.outline import Question

NOT_YET_RIGHT_ALLOWED = 1
"""A quiz is passed with at most one question not yet right (curriculum, section 5.0)."""


@dataclass(frozen=True, slots=True)
class Given:
    """A choice, by option keys: `chosen` for choices and, in their order, for ordering.

    `pairs` is for matching: the key of the pair on the left to the key of the one on the right.
    """

    chosen: tuple[OptionKey, ...] = ()
    pairs: Mapping[OptionKey, OptionKey] = field(default_factory=dict)

    def to_dict(self) -> dict[str, object]:
        return {
            "chosen": [str(key) for key in self.chosen],
            "pairs": {str(left): str(right) for left, right in self.pairs.items()},
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, object]) -> Given:
        chosen, pairs = data.get("chosen", []), data.get("pairs", {})
        assert isinstance(chosen, list)  # noqa: S101 - stored by to_dict
        assert isinstance(pairs, dict)  # noqa: S101 - stored by to_dict
        return cls(
            chosen=tuple(OptionKey(UUID(key)) for key in chosen),
            pairs={OptionKey(UUID(a)): OptionKey(UUID(b)) for a, b in pairs.items()},
        )


@dataclass(frozen=True, slots=True)
class Mark:
    """`parts` says of each option that was given, in the order given, whether it was right."""

    is_right: bool
    parts: tuple[tuple[OptionKey, bool], ...]


def mark(question: Question, given: Given) -> Mark:
    """Select, order and match count when they are wholly right."""
    return MARKERS[question.kind](question, given)


def _mark_choice(question: Question, given: Given) -> Mark:
    right = {option.key for option in question.options if option.right}
    parts = tuple((key, key in right) for key in given.chosen)
    return Mark(is_right=set(given.chosen) == right, parts=parts)


def _mark_order(question: Question, given: Given) -> Mark:
    """Two options with the same words may stand in either's place."""
    text = {option.key: option.text for option in question.options}
    right = [option.text for option in question.options]
    placed = zip(given.chosen, right, strict=False)
    parts = tuple((key, text.get(key) == words) for key, words in placed)
    is_right = len(given.chosen) == len(right) and all(part for _key, part in parts)
    return Mark(is_right=is_right, parts=parts)


def _mark_pairs(question: Question, given: Given) -> Mark:
    """Two pairs with the same words on the right may be matched with either."""
    words = {pair.key: pair.right for pair in question.pairs}
    parts = tuple(
        (pair.key, words.get(given.pairs.get(pair.key, OptionKey(UUID(int=0)))) == pair.right)
        for pair in question.pairs
    )
    return Mark(is_right=all(part for _key, part in parts), parts=parts)


MARKERS: Mapping[str, Callable[[Question, Given], Mark]] = {
    "multiple_choice": _mark_choice,
    "multiple_select": _mark_choice,
    "true_false": _mark_choice,
    "scenario": _mark_choice,
    "ordering": _mark_order,
    "matching": _mark_pairs,
}


def quiz_is_passed(marked: Iterable[tuple[Question, bool]]) -> bool:
    """At most one question is not yet right, and none that must be."""
    not_yet = [question for question, is_right in marked if not is_right]
    held = any(question.must for question in not_yet)
    return len(not_yet) <= NOT_YET_RIGHT_ALLOWED and not held
