"""A package whose pages are wrong is refused whole, with the file and the item."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from courses.packages.keys import starter_key
from tests.factories.packages import key_of, page_file, problems, text_block, write_package

pytestmark = pytest.mark.django_db

NOT_A_SLUG = "Enter a valid “slug” consisting of Unicode letters, numbers, underscores, or hyphens."
NOWHERE = key_of("nowhere")


def quiz_file(**question: Any) -> dict[str, Any]:
    said = {
        "text": "Which one?",
        "if_right": "Yes.",
        "if_not_yet": "Look again.",
        "options": [
            {"id": key_of("one"), "value": {"text": "This", "right": True}},
            {"id": key_of("two"), "value": {"text": "That"}},
        ],
        **question,
    }
    return {
        "key": key_of("quiz"),
        "type": "quiz",
        "parent": str(starter_key("ETH")),
        "title": "Quiz",
        "slug": "a-quiz",
        "code": "ABC",
        "questions": [{"id": key_of("question"), "type": "multiple_choice", "value": said}],
    }


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"format": "1"}, "package.yaml, format: must be 1"),
        (
            {"format": 2},
            "package.yaml, format: made by a newer version of this site. Update this site first",
        ),
        ({"name": "Big Name"}, "package.yaml, name: must be small letters, digits and hyphens"),
        ({"title": ""}, "package.yaml, title: must be words"),
        ({"language": "cy"}, "package.yaml, language: must be the first language of this site"),
        ({"pages": []}, "package.yaml, pages: must be a list of files"),
        ({"pages": ["9.yaml"]}, "package.yaml, pages 1: there is no file 9.yaml"),
        ({"pages": ["1.yaml", "1.yaml"]}, "package.yaml, pages 1: 1.yaml is there twice"),
        (
            {"site": {"door": "x"}},
            "package.yaml, site: may name: home, wellbeing_page, privacy_page",
        ),
    ],
)
def test_a_manifest_that_is_wrong_is_refused(
    tmp_path: Path, said: dict[str, Any], told: str
) -> None:
    assert problems(write_package(tmp_path, page_file("tea"), **said)) == (told,)


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"key": None}, "1.yaml, key: has no id"),
        ({"key": "tea"}, "1.yaml, key: 'tea' is not a UUID"),
        ({"type": "page"}, "1.yaml, type: there is no kind of page 'page'"),
        ({"colour": "red"}, "1.yaml: does not know the name colour"),
        ({"title": 5}, "1.yaml, title: must be words; put them in quotes"),
        ({"safety_critical": "yes"}, "1.yaml, safety_critical: must be true or false"),
        ({"parent": NOWHERE}, f"1.yaml, parent: there is no page {NOWHERE} before this one"),
        (
            {"parent": str(starter_key("ETH"))},
            "1.yaml, parent: this kind of page cannot stand there",
        ),
        ({"parent": None}, "1.yaml, parent: this kind of page cannot stand there"),
        ({"slug": ""}, "1.yaml, slug: This field cannot be blank."),
        ({"slug": "two words"}, f"1.yaml, slug: {NOT_A_SLUG}"),
        ({"body": "words"}, "1.yaml, body: must be a list"),
        ({"body": ["words"]}, "1.yaml, body 1: must hold names with values, and an id"),
        ({"body": [{"type": "text", "value": "x"}]}, "1.yaml, body 1: has no id"),
        (
            {"body": [{"id": key_of("b"), "type": "html"}]},
            "1.yaml, body 1: there is no block of the kind 'html'",
        ),
        (
            {"body": [text_block("a", "x"), text_block("a", "y")]},
            f"1.yaml, body 2: the id {key_of('a text')} is there twice",
        ),
        (
            {"body": [text_block("a", f"[x](page:{NOWHERE})")]},
            f"1.yaml, body 1 text: there is nothing with the key {NOWHERE}",
        ),
    ],
)
def test_a_page_that_is_wrong_is_refused_by_name(
    tmp_path: Path, changed: dict[str, Any], told: str
) -> None:
    assert problems(write_package(tmp_path, page_file("tea", **changed))) == (told,)


def test_every_problem_is_told_at_once(tmp_path: Path) -> None:
    folder = write_package(tmp_path, page_file("tea", key=None), page_file("milk", type="page"))

    assert problems(folder) == (
        "1.yaml, key: has no id",
        "2.yaml, type: there is no kind of page 'page'",
    )


def test_two_pages_may_not_share_an_address(tmp_path: Path) -> None:
    folder = write_package(tmp_path, page_file("tea"), page_file("milk", slug="tea"))

    assert problems(folder) == ("2.yaml, slug: tea is there twice",)


def test_an_option_without_an_id_is_refused(tmp_path: Path) -> None:
    options = [{"value": {"text": "This", "right": True}}, {"value": {"text": "That"}}]

    assert problems(write_package(tmp_path, quiz_file(options=options))) == (
        "1.yaml, questions 1 multiple_choice options 1: has no id",
    )


@pytest.mark.parametrize(
    ("right", "told"),
    [
        ((False, False), "no answer is marked as right."),
        ((True, True), "2 answers are marked as right. Only one may be."),
    ],
)
def test_a_question_that_nobody_can_answer_is_refused(
    tmp_path: Path, right: tuple[bool, bool], told: str
) -> None:
    options = [
        {"id": key_of(text), "value": {"text": text, "right": is_right}}
        for text, is_right in zip(("This", "That"), right, strict=True)
    ]

    assert problems(write_package(tmp_path, quiz_file(options=options))) == (
        f"1.yaml, questions 1 options: Choose one: {told}",
    )


def test_a_lesson_that_helps_must_be_there(tmp_path: Path) -> None:
    assert problems(write_package(tmp_path, quiz_file(helps=NOWHERE))) == (
        "1.yaml, questions 1 multiple_choice helps: there is nothing with the key " + NOWHERE,
    )


def test_a_picture_that_is_not_on_this_site_is_refused(tmp_path: Path) -> None:
    value = {"picture": NOWHERE, "text": "Two cups."}
    body = [{"id": key_of("b"), "type": "picture_words", "value": value}]

    assert problems(write_package(tmp_path, page_file("tea", body=body)))[0] == (
        f"1.yaml, body 1 picture_words picture: there is nothing with the key {NOWHERE}"
    )
