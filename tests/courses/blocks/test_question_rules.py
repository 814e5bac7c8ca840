"""A question that nobody could answer is not published, and its error says what is wrong."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ValidationError

from courses.blocks.bodies import LessonBody, Questions, Task
from courses.blocks.pictures import PictureWordsBlock
from tests.factories import blocks


def problem(block: blocks.Block) -> str:
    """The words of the error that an editor sees for this question."""
    questions = Questions()
    with pytest.raises(ValidationError) as refused:
        questions.clean(questions.to_python([block]))
    return messages(refused.value.as_json_data())


def messages(found: Any) -> str:
    if isinstance(found, dict):
        return " ".join(messages(value) for value in found.values())
    return " ".join(map(messages, found)) if isinstance(found, list) else str(found)


@pytest.mark.parametrize(
    ("block", "words"),
    [
        (blocks.choice("a", right="000"), "Choose one: no answer is marked as right."),
        (
            blocks.choice("a", right="110"),
            "Choose one: 2 answers are marked as right. Only one may be.",
        ),
        (blocks.choice("a", right="1"), "Choose one: give at least two answers."),
        (
            blocks.choice("a", kind="scenario", right="00"),
            "Story with a choice: no answer is marked as right.",
        ),
        (
            blocks.choice("a", kind="multiple_select", right="1100", choose=3),
            "Choose several: it says choose 3, but 2 are marked as right.",
        ),
        (
            blocks.choice("a", kind="multiple_select", right="000", choose=1),
            "Choose several: no answer is marked as right.",
        ),
        (
            blocks.choice("a", kind="multiple_select", right="11", choose=2),
            "Choose several: every answer is right. Add one that is not.",
        ),
        (blocks.true_false("a", answer=""), "This field is required."),
        (blocks.ordering("a", "Only"), "Put in order: give at least two answers."),
        (blocks.ordering("a", "Same", "Same"), "Put in order: two answers say the same."),
        (blocks.matching("a", ("Know", "facts")), "Match: give at least two pairs."),
        (
            blocks.matching("a", ("Know", "facts"), ("Choose", "")),
            "Match: one pair has only one side.",
        ),
        (
            blocks.matching("a", ("Know", "facts"), ("Choose", "facts")),
            "Match: two pairs say the same on one side.",
        ),
    ],
)
def test_the_error_names_the_block_and_what_is_wrong(block: blocks.Block, words: str) -> None:
    assert problem(block) == words


@pytest.mark.parametrize("number", range(6))
def test_a_whole_question_may_be_published(number: int) -> None:
    questions = Questions()
    value = questions.to_python([blocks.questions("quiz")[number]])

    assert questions.clean(value).get_prep_value() == value.get_prep_value()


@pytest.mark.parametrize(
    "block",
    [
        blocks.choice("a", right="000"),
        blocks.choice("a", right="11", text="", if_right=""),
        blocks.choice("a", kind="multiple_select", right="1", choose=None),
        blocks.true_false("a", answer=""),
        blocks.ordering("a", ""),
        blocks.matching("a", ("Know", "")),
    ],
)
def test_half_a_question_may_be_kept_as_a_draft(block: blocks.Block) -> None:
    questions = Questions()

    kept = questions.clean_deferred(questions.to_python([block]))

    assert len(kept) == 1


def test_only_one_activity_of_a_lesson_must_be_done() -> None:
    body = LessonBody()
    both = [blocks.practice("one", required=True), blocks.reflection("two", required=True)]

    with pytest.raises(ValidationError) as refused:
        body.clean(body.to_python(both))

    assert messages(refused.value.as_json_data()) == (
        "Only one activity of a lesson can be one that must be done."
    )
    assert len(body.clean(body.to_python([both[0], blocks.reflection("two")]))) == 2


def test_a_task_cannot_ask_for_more_points_than_its_lines_give() -> None:
    stream = Task()
    task = blocks.task("talk")
    task[0]["value"]["pass_total"] = 5

    with pytest.raises(ValidationError) as refused:
        stream.clean(stream.to_python(task))

    assert messages(refused.value.as_json_data()) == (
        "Task: 5 points are needed, but the lines give 4 at the most."
    )


def test_a_picture_with_words_has_a_picture() -> None:
    block = PictureWordsBlock()
    value = block.to_python({"icon": "", "picture": None, "text": "<p>We ask.</p>"})

    with pytest.raises(ValidationError) as refused:
        block.clean(value)

    assert messages(refused.value.as_json_data()) == (
        "Picture with words: choose one drawing, or one picture of your own."
    )
    assert block.clean_deferred(value)["icon"] == ""
