"""Letters say in words what is right and not yet, and nothing that shames or tells."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from courses import catalogue
from courses.content_keys import QuizKey
from courses.outline import ModuleOutline, QuizSpec
from tests.factories.people import make_person
from tests.factories.tries import make_try
from training.enrolment.models import Cohort, Enrolment
from training.letters.pdf.document import _letter as in_words
from training.letters.pdf.document import letters_pdf
from training.letters.queries import Letter, letters_for
from training.letters.rules import module_after
from training.lib.neutral import is_neutral, telling_word

NINE = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)


def _letter(member: Enrolment, module: ModuleOutline) -> Letter:
    return letters_for(member.cohort, [member], module, None)[0]


def test_a_letter_says_each_question_as_it_was_asked_and_what_to_read_again(
    member: Enrolment, module: ModuleOutline, quiz: QuizSpec
) -> None:
    make_try(member.learner, quiz, at=NINE, wrong=(1,))

    letter = _letter(member, module)

    first, *others = quiz.questions
    assert [said.words for said in letter.not_yet] == [first.text]
    assert [said.words for said in letter.right] == [question.text for question in others]
    assert letter.not_yet[0].more == first.not_yet
    assert letter.not_yet[0].again == catalogue.titles([first.helps], "en")[first.helps]
    assert letter.module == module.title
    assert letter.following == catalogue.outlines()[0].modules[2].title


def test_the_last_try_counts_and_only_since_the_day_that_was_chosen(
    member: Enrolment, module: ModuleOutline, quiz: QuizSpec
) -> None:
    make_try(member.learner, quiz, at=NINE, wrong=(1, 2, 3))
    make_try(member.learner, quiz, at=NINE + timedelta(days=1))

    assert _letter(member, module).is_passed
    assert _letter(member, module).not_yet == ()
    assert letters_for(member.cohort, [member], module, date(2026, 3, 5)) == []


def test_no_letter_has_points_in_it(
    member: Enrolment, module: ModuleOutline, quiz: QuizSpec
) -> None:
    make_try(member.learner, quiz, at=NINE, wrong=(1, 2, 3))

    said = in_words(_letter(member, module), "Tara")

    assert said["opening"] == [
        "Here are your answers to the questions about "
        "“Saying yes freely (informed consent)”, of 3 March 2026.",
        "Thank you. This part is not done yet, and you can answer again when you like.",
    ]


def test_a_letter_is_in_the_language_of_who_gets_it(
    member: Enrolment, module: ModuleOutline, quiz: QuizSpec, settings
) -> None:
    settings.OFFERED_LANGUAGES = ["en", "cy"]
    member.learner.language = "cy"
    make_try(member.learner, quiz, at=NINE)

    assert (_letter(member, module).language, in_words(_letter(member, module), "")["lang"]) == (
        "cy",
        "cy",
    )
    settings.OFFERED_LANGUAGES = ["en"]
    assert _letter(member, module).language == "en"


def test_no_quiz_of_the_site_puts_a_telling_word_into_a_letter(member: Enrolment) -> None:
    letters = []
    for course in catalogue.outlines():
        for found in course.modules:
            for key in [step.key for step in found.steps if step.kind == "quiz"]:
                spec = catalogue.quiz(QuizKey(UUID(str(key))), "en")
                assert spec is not None
                make_try(member.learner, spec, at=NINE, wrong=(1, 2))
            letters += letters_for(member.cohort, [member], found, None)

    assert len(letters) == 14
    assert [str(in_words(one, "Tara")) for one in letters if not is_neutral(_all(one))] == []


def _all(letter: Letter) -> str:
    return str(in_words(letter, "Tara"))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Before prison", "prison"),
        ("Your PROBATION officer", "PROBATION"),
        ("HMP Leeds", "HMP"),
        ("刑務所で", "刑務所"),
        ("A good listener", ""),
        ("You offered help", ""),
        ("The creator of this", ""),
        ("Cuéntame de la cárcel", "cárcel"),
    ],
)
def test_telling_words_are_found_in_any_case_and_language(words: str, found: str) -> None:
    assert telling_word(words) == found


def test_after_the_last_module_of_a_course_comes_the_next_course() -> None:
    courses = catalogue.outlines()
    last = courses[0].modules[-1].key

    assert module_after(last, courses) == courses[1].modules[0]
    assert module_after(courses[-1].modules[-1].key, courses) is None
    assert module_after(uuid4(), courses) is None


def test_the_file_says_nothing_of_itself_and_each_letter_begins_on_its_own_page(
    member: Enrolment, module: ModuleOutline, quiz: QuizSpec
) -> None:
    member.learner.called = "ゆき"
    make_try(member.learner, quiz, at=NINE)
    letter = _letter(member, module)

    one, two = (_metadata(letters_pdf([letter] * number, member.cohort)) for number in (1, 2))

    assert _pages(two) == 2 * _pages(one) > 0
    assert "Letters" in one
    assert telling_word(one) == ""
    assert "Tuesday" not in one


def _metadata(pdf: bytes) -> str:
    found = re.search(rb"<x:xmpmeta.*</x:xmpmeta>", pdf, re.DOTALL)
    assert found is not None
    return found[0].decode()


def _pages(metadata: str) -> int:
    found = re.search(r"<xmpTPg:NPages>(\d+)<", metadata)
    assert found is not None
    return int(found[1])


@pytest.mark.parametrize("learners", [1, 3])
def test_letters_cost_as_many_queries_for_three_as_for_one(
    learners: int, cohort: Cohort, module: ModuleOutline, quiz: QuizSpec, django_assert_num_queries
) -> None:
    for number in range(learners):
        make_try(make_person(f"p{number}", cohort=cohort), quiz, at=NINE)
    members = list(Enrolment.objects.filter(cohort=cohort).select_related("learner", "cohort"))
    letters_for(cohort, members, module, None)

    with django_assert_num_queries(5):
        assert len(letters_for(cohort, members, module, None)) == learners


# At the desk
