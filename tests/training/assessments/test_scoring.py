"""Marking each kind of question, and judging a quiz."""

from dataclasses import replace

import pytest

from courses.outline import Option, Pair
from tests.factories.outlines import key, make_choice, make_matching, make_ordering
from training.assessments.scoring import Given, mark, quiz_is_passed


def options_of(question, *numbers):
    return Given(chosen=tuple(question.options[n].key for n in numbers))


@pytest.mark.parametrize("kind", ["multiple_choice", "true_false", "scenario"])
def test_a_single_choice_is_right_when_the_right_option_was_chosen(kind):
    question = make_choice("q", kind=kind, right=(2,))

    assert mark(question, options_of(question, 2)).is_right
    assert not mark(question, options_of(question, 1)).is_right


def test_nothing_chosen_is_not_right():
    question = make_choice("q")

    assert not mark(question, Given()).is_right


@pytest.mark.parametrize(
    ("chosen", "is_right"),
    [((0, 2), True), ((2, 0), True), ((0,), False), ((0, 1), False), ((0, 1, 2), False)],
)
def test_a_select_counts_only_when_wholly_right(chosen, is_right):
    question = make_choice("q", kind="multiple_select", right=(0, 2))

    assert mark(question, options_of(question, *chosen)).is_right is is_right


def test_a_select_says_which_of_the_chosen_were_right():
    question = make_choice("q", kind="multiple_select", right=(0, 2))

    marked = mark(question, options_of(question, 1, 2))

    assert marked.parts == ((question.options[1].key, False), (question.options[2].key, True))


def test_an_order_is_right_only_as_a_whole_and_says_which_places_were():
    question = make_ordering("q", options=3)

    marked = mark(question, options_of(question, 0, 2, 1))

    assert not marked.is_right
    assert [part for _key, part in marked.parts] == [True, False, False]
    assert mark(question, options_of(question, 0, 1, 2)).is_right


def test_an_order_with_a_part_missing_is_not_right():
    question = make_ordering("q", options=3)

    assert not mark(question, options_of(question, 0, 1)).is_right


def test_two_parts_of_an_order_with_the_same_words_may_change_places():
    question = make_ordering("q", options=2)
    same = Option(key("again"), question.options[0].text)
    question = replace(question, options=(*question.options, same))

    assert mark(question, options_of(question, 2, 1, 0)).is_right


def test_a_match_says_which_pairs_were_right():
    question = make_matching("q", pairs=3)
    one, two, three = (pair.key for pair in question.pairs)

    marked = mark(question, Given(pairs={one: one, two: three, three: two}))

    assert not marked.is_right
    assert marked.parts == ((one, True), (two, False), (three, False))
    assert mark(question, Given(pairs={one: one, two: two, three: three})).is_right


def test_a_match_with_a_pair_missing_is_not_right():
    question = make_matching("q", pairs=2)
    one = question.pairs[0].key

    assert not mark(question, Given(pairs={one: one})).is_right


def test_two_pairs_with_the_same_words_on_the_right_match_either_way():
    question = make_matching("q", pairs=2)
    first, second = question.pairs
    twin = Pair(second.key, second.left, first.right)
    question = replace(question, pairs=(first, twin))

    assert mark(question, Given(pairs={first.key: twin.key, twin.key: first.key})).is_right


def test_what_was_given_comes_back_as_it_was_stored():
    question = make_matching("q", pairs=2)
    one, two = (pair.key for pair in question.pairs)
    given = Given(chosen=(one,), pairs={one: two})

    assert Given.from_dict(given.to_dict()) == given


EASY, MUST = make_choice("easy"), make_choice("must", must=True)


@pytest.mark.parametrize(
    ("marked", "passed"),
    [
        ([(EASY, True), (EASY, True), (MUST, True)], True),
        ([(EASY, False), (EASY, True), (MUST, True)], True),
        ([(EASY, False), (EASY, False), (MUST, True)], False),
        ([(EASY, True), (EASY, True), (MUST, False)], False),
    ],
)
def test_a_quiz_is_passed_with_one_not_yet_right_at_most_and_every_must_right(marked, passed):
    assert quiz_is_passed(marked) is passed
