"""What a try asks, in which order it shows it, and when the next may begin."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from tests.factories.outlines import (
    key,
    make_choice,
    make_matching,
    make_ordering,
    make_quiz,
    make_task,
)
from training.assessments.rules import (
    draw,
    marks_are_whole,
    may_try,
    next_try_at,
    questions_of,
    shown_options,
    shown_right_sides,
    task_is_passed,
    token,
    would_be_lost,
)

SECRET = "a secret of the tests"
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
PLAIN, MUST = make_choice("plain"), make_choice("must", must=True)
VARIANT = make_choice("variant", variant_of="must")
QUIZ = make_quiz(PLAIN, MUST, variants=(VARIANT,))
TRY = key("try")


def test_the_next_try_begins_ten_minutes_after_the_last_one_ended():
    assert next_try_at(NOON) == datetime(2026, 3, 2, 12, 10, tzinfo=UTC)
    assert not may_try(NOON, at=NOON + timedelta(minutes=9, seconds=59))
    assert may_try(NOON, at=NOON + timedelta(minutes=10))


def test_the_first_try_begins_at_once():
    assert next_try_at(None) is None
    assert may_try(None, at=NOON)


@pytest.mark.parametrize(
    ("tries_before", "asked"), [(0, "must"), (1, "variant"), (2, "must"), (3, "variant")]
)
def test_a_must_question_takes_turns_with_its_variant(tries_before, asked):
    assert draw(QUIZ, tries_before=tries_before) == (PLAIN.key, key(asked))


def test_a_variant_must_be_right_where_its_original_must():
    assert [q.must for q in questions_of(QUIZ, [PLAIN.key, VARIANT.key])] == [False, True]


def test_a_try_keeps_the_order_of_its_options():
    question = make_choice("q", options=6)

    assert shown_options(TRY, question, secret=SECRET) == shown_options(
        TRY, question, secret=SECRET
    )


def test_true_and_false_are_never_mixed():
    question = make_choice("q", options=2, kind="true_false")

    shown = {shown_options(key(f"{n}"), question, secret=SECRET) for n in range(50)}

    assert shown == {question.options}


@pytest.mark.parametrize("options", [2, 3])
def test_an_order_never_starts_right(options):
    question = make_ordering("q", options=options)

    shown = [shown_options(key(f"{n}"), question, secret=SECRET) for n in range(200)]

    assert question.options not in shown


def test_a_token_differs_by_try_option_side_and_secret():
    question = make_choice("q")
    one, two = (option.key for option in question.options[:2])

    tokens = {
        token(TRY, question, one, "option", secret=SECRET),
        token(key("other try"), question, one, "option", secret=SECRET),
        token(TRY, question, two, "option", secret=SECRET),
        token(TRY, question, one, "left", secret=SECRET),
        token(TRY, question, one, "option", secret="another secret"),
    }

    assert len(tokens) == 5
    assert not any(str(one)[:8] in made for made in tokens)


def _share(hits: int, tries: int) -> float:
    return hits / tries


TRIES = 4000
FOUR_SIGMA = 4 * (0.25 * 0.75 / TRIES) ** 0.5


def _tries() -> list[UUID]:
    return [key(f"guess {n}") for n in range(TRIES)]


@pytest.mark.parametrize("right", [0, 3])
@pytest.mark.parametrize("place", [0, 1, 2, 3])
def test_who_guesses_by_place_does_no_better_than_chance(right, place):
    question = make_choice("q", right=(right,))

    hits = sum(shown_options(t, question, secret=SECRET)[place].right for t in _tries())

    assert abs(_share(hits, TRIES) - 0.25) < FOUR_SIGMA


@pytest.mark.parametrize("pick", [min, max])
def test_who_guesses_by_token_does_no_better_than_chance(pick):
    question = make_choice("q", right=(1,))

    def guess(attempt: UUID) -> bool:
        by_token = {
            token(attempt, question, o.key, "option", secret=SECRET): o for o in question.options
        }
        return by_token[pick(by_token)].right

    hits = sum(guess(attempt) for attempt in _tries())

    assert abs(_share(hits, TRIES) - 0.25) < FOUR_SIGMA


def test_a_token_has_one_length():
    question = make_choice("q")

    made = {
        len(token(t, question, o.key, "option", secret=SECRET))
        for t in _tries()[:50]
        for o in question.options
    }

    assert made == {20}


def test_who_matches_by_place_or_by_token_does_no_better_than_chance():
    question = make_matching("q", pairs=4)
    first = question.pairs[0]
    by_place = by_token = 0
    for attempt in _tries():
        rights = shown_right_sides(attempt, question, secret=SECRET)
        by_place += rights[0] == first
        by_token += (
            min(rights, key=lambda pair: token(attempt, question, pair.key, "right", secret=SECRET))
            == first
        )

    assert abs(_share(by_place, TRIES) - 0.25) < FOUR_SIGMA
    assert abs(_share(by_token, TRIES) - 0.25) < FOUR_SIGMA


def test_every_order_but_the_right_one_comes_about():
    question = make_ordering("q", options=3)

    shown = Counter(shown_options(t, question, secret=SECRET) for t in _tries())

    assert len(shown) == 5
    assert question.options not in shown


def test_a_task_is_passed_with_enough_marks_and_no_starred_line_at_nothing():
    task = make_task(lines=4, starred=1, pass_total=6)
    one, two, three, four = (line.key for line in task.lines)

    assert task_is_passed(task, {one: 1, two: 2, three: 2, four: 1})
    assert not task_is_passed(task, {one: 1, two: 2, three: 1, four: 1})
    assert not task_is_passed(task, {one: 0, two: 2, three: 2, four: 2})


def test_marks_are_whole_when_each_line_has_0_1_or_2():
    task = make_task(lines=2)
    one, two = (line.key for line in task.lines)

    assert marks_are_whole(task, {one: 0, two: 2})
    assert not marks_are_whole(task, {one: 0})
    assert not marks_are_whole(task, {one: 0, two: 3})
    assert not marks_are_whole(task, {one: 0, two: 1, key("elsewhere"): 1})


def test_words_would_be_lost_when_the_new_ones_do_not_hold_them():
    assert would_be_lost("I felt heard.", "Something else.")
    assert not would_be_lost("I felt heard.", "I felt heard. She nodded.")
    assert not would_be_lost("  ", "Something else.")
