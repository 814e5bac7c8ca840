"""Codes of sheets, and from the letters on paper to an answer. No database, no clock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from uuid import UUID

from courses.content_keys import OptionKey
from courses.outline import Question
from training.assessments.rules import shown_options, shown_right_sides
from training.assessments.scoring import Given
from training.lib.codes import LETTERS, plain_code

CODE_LETTERS = 4
"""And one to check them. A code is short because it is typed for each sheet, and opens nothing by
itself: only the trainers of a group find its sheets."""

WEIGHTS = (1, 3, 5, 7)
"""Odd, so that one wrong letter always shows."""

PRINTED = "ABCDEFGHIJKLMNOP"
UNREADABLE = "?"


def with_check(letters: str) -> str:
    total = sum(
        weight * LETTERS.index(letter) for weight, letter in zip(WEIGHTS, letters, strict=True)
    )
    return letters + LETTERS[total % len(LETTERS)]


def code_is_whole(code: str) -> bool:
    """`code` as `plain_code` gives it: long enough, and no letter of it is wrong."""
    return (
        len(code) == CODE_LETTERS + 1
        and set(code) <= set(LETTERS)
        and with_check(code[:CODE_LETTERS]) == code
    )


def meant_code(typed: str) -> str:
    return plain_code(typed)


def printed_order(sheet: UUID, question: Question, *, secret: str) -> tuple[OptionKey, ...]:
    """The options of a question, or its right sides, as this sheet shows them: A, B, C."""
    if question.kind == "matching":
        return tuple(pair.key for pair in shown_right_sides(sheet, question, secret=secret))
    return tuple(option.key for option in shown_options(sheet, question, secret=secret))


def letters_wanted(question: Question) -> int:
    """How many letters are a whole answer."""
    return {"ordering": len(question.options), "matching": len(question.pairs)}.get(
        question.kind, question.choose
    )


class Slip(Enum):
    """What is wrong with letters that were keyed in."""

    TOO_FEW = "too few"
    TOO_MANY = "too many"
    NOT_PRINTED = "not printed"
    TWICE = "twice"


@dataclass(frozen=True, slots=True)
class Keyed:
    """`given` is empty for an answer that is not there or cannot be read."""

    given: Given
    slip: Slip | None = None


def plain_letters(typed: str) -> str:
    """`typed` as letters: "1-c 2-a" is "CA"."""
    return "".join(c for c in typed.upper() if (c.isascii() and c.isalpha()) or c == UNREADABLE)


def keyed_answer(question: Question, order: Sequence[OptionKey], typed: str) -> Keyed:
    """What the letters stand for on this sheet."""
    letters = plain_letters(typed)
    if not letters.strip(UNREADABLE):
        return Keyed(Given())
    slip = _slip(question, len(order), letters)
    if slip:
        return Keyed(Given(), slip)
    places = dict(zip(PRINTED, order, strict=False))
    if question.kind == "matching":
        lefts = (pair.key for pair in question.pairs)
        pairs = {
            left: places[letter]
            for left, letter in zip(lefts, letters, strict=True)
            if letter != UNREADABLE
        }
        return Keyed(Given(pairs=pairs))
    return Keyed(Given(chosen=tuple(places[letter] for letter in letters if letter in places)))


def _slip(question: Question, printed: int, letters: str) -> Slip | None:
    read = [letter for letter in letters if letter != UNREADABLE]
    if any(letter not in PRINTED[:printed] for letter in read):
        return Slip.NOT_PRINTED
    if len(letters) != letters_wanted(question):
        return Slip.TOO_FEW if len(letters) < letters_wanted(question) else Slip.TOO_MANY
    if question.kind != "matching" and len(set(read)) < len(read):
        return Slip.TWICE
    return None


def letters_of(question: Question, order: Sequence[OptionKey], given: Given) -> str:
    """The letters that stand for an answer on this sheet; the other way round."""
    names: Mapping[OptionKey, str] = dict(zip(order, PRINTED, strict=False))
    if question.kind == "matching":
        if not given.pairs:
            return ""
        keys = [given.pairs.get(pair.key) for pair in question.pairs]
        return "".join(names.get(key, UNREADABLE) if key else UNREADABLE for key in keys)
    return "".join(names.get(key, UNREADABLE) for key in given.chosen)


def key_presses(letters: int, *, from_the_list: bool = False) -> int:
    """To key in a sheet with so many letters: its code and Enter, the letters, and Enter."""
    to_open = 1 if from_the_list else CODE_LETTERS + 2
    return to_open + letters + 1
