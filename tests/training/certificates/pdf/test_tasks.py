"""The worker makes the file; when it could not, the next call does."""

from __future__ import annotations

import pytest

from tests.factories.awards import ETHICS, NOON, make_award
from training.certificates.actions import make_missing_files, recognise, spell_name
from training.certificates.models import Award, CertificateFile
from training.certificates.pdf.tasks import make_certificate

LETTER_OF_NO_FONT = "\u0378"


@pytest.fixture
def award(learner) -> Award:
    """Given, and its file not made yet: this test is inside a transaction."""
    return make_award(learner)


@pytest.fixture
def odd_award(learner) -> Award:
    learner.called = f"Zed {LETTER_OF_NO_FONT}"
    learner.save()
    award = make_award(learner)
    make_certificate.call(str(award.pk))
    award.refresh_from_db()
    return award


def test_the_file_is_made_when_the_certificate_is_stored(
    learner, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        award = make_award(learner)

    assert bytes(CertificateFile.objects.get(award=award).pdf).startswith(b"%PDF-1.7")


def test_making_it_again_keeps_one_file(award) -> None:
    make_certificate.call(str(award.pk))
    make_certificate.call(str(award.pk))

    assert CertificateFile.objects.count() == 1


def test_an_award_that_was_erased_meanwhile_is_left_alone(award) -> None:
    pk = str(award.pk)
    award.delete()

    make_certificate.call(pk)

    assert CertificateFile.objects.count() == 0


def test_what_is_missing_is_asked_for_again(award, django_capture_on_commit_callbacks) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        assert make_missing_files() == 1

    assert CertificateFile.objects.filter(award=award).count() == 1
    assert make_missing_files() == 0


def test_recognised_training_has_no_file_to_make(trainer, administrator) -> None:
    recognise(
        learner=trainer,
        course=ETHICS,
        by=administrator,
        why="Course of 2024",
        valid_until=NOON.date(),
        at=NOON,
    )

    assert make_missing_files() == 0


def test_a_name_without_a_font_asks_for_a_spelling_and_not_again(odd_award) -> None:
    assert odd_award.needs_spelling
    assert CertificateFile.objects.count() == 0
    assert make_missing_files() == 0


def test_with_a_spelling_the_file_is_made(odd_award, django_capture_on_commit_callbacks) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        spell_name(award=odd_award, spelling="Zed")

    odd_award.refresh_from_db()
    assert (odd_award.needs_spelling, odd_award.spelling) == (False, "Zed")
    assert CertificateFile.objects.filter(award=odd_award).count() == 1
