"""Codes that are typed, and letters that become answers."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courses.outline import Question
from tests.factories.outlines import make_choice, make_matching, make_ordering
from training.assessments.paper.rules import (
    Slip,
    code_is_whole,
    key_presses,
    keyed_answer,
    letters_of,
    letters_wanted,
    meant_code,
    plain_letters,
    printed_order,
    with_check,
)
from training.assessments.scoring import Given, mark
from training.lib.codes import LETTERS

ONE = make_choice("one", right=(1,))
SOME = make_choice("some", options=5, right=(0, 3), kind="multiple_select")
ORDER = make_ordering("order", options=5)
PAIRS = make_matching("pairs", pairs=4)
SHEET = UUID(int=7)
EVERY_KIND = [ONE, SOME, ORDER, PAIRS, make_choice("tf", options=2, kind="true_false")]
plain_codes = st.text(alphabet=LETTERS, min_size=4, max_size=4)


def right(question: Question) -> Given:
    if question.kind == "matching":
        return Given(pairs={pair.key: pair.key for pair in question.pairs})
    keys = [o.key for o in question.options if o.right or question.kind == "ordering"]
    return Given(chosen=tuple(keys))


@given(plain_codes, st.integers(0, 4), st.sampled_from(LETTERS))
def test_one_wrong_letter_in_a_code_always_shows(plain: str, place: int, letter: str) -> None:
    code = with_check(plain)
    slipped = code[:place] + letter + code[place + 1 :]

    assert code_is_whole(slipped) == (slipped == code)


@pytest.mark.parametrize("typed", ["k0i7", " k0i7", "KO17", "ko l7", "K-0-1-7"])
def test_a_code_is_read_as_it_was_meant(typed: str) -> None:
    assert meant_code(typed) == "K017"


@given(st.uuids(), st.sampled_from(EVERY_KIND))
def test_the_right_letters_are_marked_right_on_every_sheet(sheet: UUID, question: Question) -> None:
    order = printed_order(sheet, question, secret="secret")
    letters = letters_of(question, order, right(question))

    keyed = keyed_answer(question, order, letters.lower())

    assert len(letters) == letters_wanted(question)
    assert keyed.slip is None
    assert mark(question, keyed.given).is_right


@given(st.uuids(), st.sampled_from(EVERY_KIND), st.text("ABCDEFGH?1-, ", max_size=8))
def test_whatever_is_typed_is_an_answer_or_a_slip(
    sheet: UUID, question: Question, typed: str
) -> None:
    order = printed_order(sheet, question, secret="secret")

    keyed = keyed_answer(question, order, typed)

    if keyed.slip is None and plain_letters(typed).strip("?"):
        assert letters_of(question, order, keyed.given).replace("?", "") == plain_letters(
            typed
        ).replace("?", "")
    else:
        assert keyed.given == Given()


@pytest.mark.parametrize(
    ("question", "typed", "slip"),
    [
        (ONE, "E", Slip.NOT_PRINTED),
        (ONE, "AB", Slip.TOO_MANY),
        (SOME, "A", Slip.TOO_FEW),
        (SOME, "AA", Slip.TWICE),
        (ORDER, "ABCD", Slip.TOO_FEW),
        (ORDER, "ABCDA", Slip.TWICE),
        (PAIRS, "ABCDA", Slip.TOO_MANY),
        (PAIRS, "AAAA", None),
        (PAIRS, "A?CD", None),
        (ONE, "?", None),
        (ONE, "", None),
    ],
    ids=lambda value: getattr(value, "kind", str(value)),
)
def test_a_slip_is_told_from_an_answer(question: Question, typed: str, slip: Slip | None) -> None:
    order = printed_order(SHEET, question, secret="secret")

    assert keyed_answer(question, order, typed).slip == slip


def test_pairs_may_be_typed_with_their_numbers() -> None:
    assert plain_letters("1-c 2-a, 3:B") == "CAB"


def test_what_is_not_there_is_not_right() -> None:
    for question in EVERY_KIND:
        assert not mark(question, Given()).is_right


def test_key_presses_are_those_to_open_to_answer_and_to_save() -> None:
    assert key_presses(8) == 15
    assert key_presses(8, from_the_list=True) == 10
