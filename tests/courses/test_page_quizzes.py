"""A quiz page becomes all that is needed to ask and to mark."""

from __future__ import annotations

import pytest
from pytest_django import DjangoCaptureOnCommitCallbacks
from wagtail_localize.models import StringTranslation, TranslationSource
from wagtail_localize.operations import translate_object

from courses import catalogue
from courses.content_keys import QuizKey
from courses.models import QuizPage
from courses.outline import QuizSpec
from tests.factories import blocks
from tests.factories.outlines import key
from tests.factories.pages import make_course, make_locale, publish

pytestmark = pytest.mark.django_db

QUIZ = QuizKey(key("talk quiz 1"))


def spec(language: str = "en") -> QuizSpec:
    found = catalogue.quiz(QUIZ, language)
    assert found is not None
    return found


def page() -> QuizPage:
    return QuizPage.objects.get(translation_key=QUIZ, locale__language_code="en")


def test_every_type_of_question_can_be_asked_and_marked() -> None:
    make_course("talk", lessons=1)

    quiz = spec()

    assert (quiz.key, quiz.title, quiz.language) == (QUIZ, "Talk quiz 1", "en")
    one, some, claim, order, match, story = quiz.questions
    assert [question.kind for question in quiz.questions] == [
        "multiple_choice",
        "multiple_select",
        "true_false",
        "ordering",
        "matching",
        "scenario",
    ]
    assert one.key == key("talk quiz 1 one")
    assert one.text == "What about talk quiz 1 one?"
    assert (one.right, one.not_yet, one.must, one.choose) == ("Yes.", "Look again.", False, 1)
    assert [(option.key, option.right) for option in one.options] == [
        (key("talk quiz 1 one option 1"), False),
        (key("talk quiz 1 one option 2"), True),
        (key("talk quiz 1 one option 3"), False),
    ]
    assert (some.must, some.choose) == (True, 2)
    assert [(option.text, option.right) for option in claim.options] == [
        ("True", False),
        ("False", True),
    ]
    assert [option.text for option in order.options] == ["First", "Second", "Third"]
    assert [(pair.left, pair.right) for pair in match.pairs] == [
        ("Know", "facts"),
        ("Choose", "freedom"),
    ]
    assert [option.right for option in story.options] == [False, False, False, True]


def test_a_spec_survives_being_stored() -> None:
    make_course("talk", lessons=1)

    assert QuizSpec.from_dict(spec().to_dict()) == spec()


def test_a_variant_takes_over_the_place_of_its_question() -> None:
    make_course("talk", lessons=1)
    quiz = page()
    quiz.questions[1].value["helps"] = str(key("talk lesson 1.1"))
    quiz.variants = [blocks.variant("talk quiz 1 some", "instead")]
    publish(quiz)

    (variant,) = spec().variants

    assert variant.key == key("instead")
    assert variant.variant_of == key("talk quiz 1 some")
    assert variant.must is True
    assert variant.helps == key("talk lesson 1.1")


def test_a_variant_of_a_question_that_is_gone_is_left_out() -> None:
    make_course("talk", lessons=1)
    quiz = page()
    quiz.variants = [blocks.variant("no such question", "instead")]
    publish(quiz)

    assert spec().variants == ()


def test_an_edit_makes_another_version() -> None:
    make_course("talk", lessons=1)
    before = spec().sha256
    quiz = page()
    quiz.questions[0].value["if_right"] = "Well seen."
    revision = quiz.save_revision()
    assert spec().sha256 == before

    revision.publish()

    assert spec().sha256 != before


def test_a_quiz_that_is_not_translated_is_asked_as_written() -> None:
    course = make_course("talk", lessons=1)
    for tree in course.get_descendants(inclusive=True):
        tree.specific.copy_for_translation(make_locale("cy"), copy_parents=True, alias=True)

    assert spec("cy") == spec("en")


def test_a_translated_quiz_is_asked_in_its_language_with_the_same_keys(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    make_course("talk", lessons=1)
    welsh = make_locale("cy")
    translate_object(page(), [welsh])
    source = TranslationSource.objects.get_for_instance(page())
    for segment in source.stringsegment_set.filter(string__data="First"):
        StringTranslation.objects.create(
            translation_of=segment.string, locale=welsh, context=segment.context, data="Yn gyntaf"
        )
    with django_capture_on_commit_callbacks(execute=True):
        source.translations.get(target_locale=welsh).save_target(publish=True)

    welsh_quiz, english_quiz = spec("cy"), spec("en")

    assert welsh_quiz.language == "cy"
    assert [option.text for option in welsh_quiz.questions[3].options] == [
        "Yn gyntaf",
        "Second",
        "Third",
    ]
    assert [
        (question.key, [option.key for option in question.options], question.must)
        for question in welsh_quiz.questions
    ] == [
        (question.key, [option.key for option in question.options], question.must)
        for question in english_quiz.questions
    ]


def test_a_quiz_that_is_not_live_is_not_asked() -> None:
    make_course("talk", lessons=1)
    page().unpublish()

    assert catalogue.quiz(QUIZ, "en") is None
