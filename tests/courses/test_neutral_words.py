"""What a certificate may show never hints at a record."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from courses.models import CoursePublicOutcome
from courses.neutral_words import telling_word
from tests.factories.pages import make_empty_course


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Peer Researcher: Ethics", None),
        ("Says what is private, and what is not.", None),
        ("Consent and essence", None),
        ("For people in prisons", "prison"),
        ("Work with ex-offenders", "offend"),
        ("Stop reoffending", "offend"),
        ("CONVICTED", "convict"),
        ("At HMP Larkfield", "hmp"),
        ("One sentence", "sentence"),
        ("Recalled", "recall"),
        ("On licence", "licence"),
    ],
)
def test_a_word_with_any_ending_is_found(text: str, word: str | None) -> None:
    assert telling_word(text) == word


@pytest.mark.django_db
@pytest.mark.parametrize("field", ["public_title", "public_for", "certificate"])
def test_telling_words_are_refused_where_a_certificate_shows_them(field: str) -> None:
    course = make_empty_course("talk")
    setattr(course, field, "Research on Probation")

    with pytest.raises(ValidationError) as refused:
        course.full_clean()

    assert list(refused.value.message_dict) == [field]


def test_a_public_outcome_with_a_telling_word_is_refused() -> None:
    with pytest.raises(ValidationError, match="Do not use “prison” here"):
        CoursePublicOutcome(text="Speaks in prisons.").clean()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("field", "words"),
    [("title", "Life in prison"), ("slug", "on-probation"), ("seo_title", "Convicted")],
)
def test_no_page_has_a_telling_word_in_its_name_or_address(field: str, words: str) -> None:
    course = make_empty_course("talk")
    setattr(course, field, words)

    with pytest.raises(ValidationError) as refused:
        course.full_clean()

    assert list(refused.value.message_dict) == [field]
