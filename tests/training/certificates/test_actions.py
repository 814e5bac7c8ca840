"""Certificates are given once, keep their words, and can be withdrawn and replaced."""

from __future__ import annotations

from dataclasses import replace as changed
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from tests.factories.awards import (
    ETHICS,
    NOON,
    make_award,
    make_completion,
    make_sign_off,
)
from training.audit.models import StaffAct
from training.certificates import actions
from training.certificates.actions import issue_due, recognise, replace, withdraw
from training.certificates.errors import NotStandingError
from training.certificates.models import Award, CertificateFile
from training.certificates.queries import has_current
from training.certificates.snapshot import Snapshot

LATER = NOON + timedelta(days=3)


def test_nothing_is_given_before_the_course_is_done(learner) -> None:
    make_sign_off(learner)

    assert issue_due(learner=learner, course=ETHICS, at=NOON) is None
    assert Award.objects.count() == 0


def test_nothing_is_given_before_the_task_is_signed(learner) -> None:
    make_completion(learner)
    make_sign_off(learner, passed=False)

    assert issue_due(learner=learner, course=ETHICS, at=NOON) is None


def test_a_sign_off_that_was_taken_back_does_not_count(learner, trainer) -> None:
    make_completion(learner)
    sign_off = make_sign_off(learner)
    sign_off.voided_at, sign_off.voided_by, sign_off.void_reason = NOON, trainer, "Wrong person"
    sign_off.save()

    assert issue_due(learner=learner, course=ETHICS, at=NOON) is None


def test_a_course_without_a_task_needs_no_sign_off(learner) -> None:
    course = changed(ETHICS, task=None)
    make_completion(learner)

    assert issue_due(learner=learner, course=course, at=NOON) is not None


def test_what_is_given_is_true(learner) -> None:
    make_completion(learner, minutes=95)
    make_sign_off(learner, passed=False, minutes=15)
    make_sign_off(learner, minutes=20)

    award = issue_due(learner=learner, course=ETHICS, at=NOON)

    assert award is not None
    facts = Snapshot.from_dict(award.snapshot).facts
    assert facts.name == "Lena"
    assert facts.public_title == "Peer Researcher: Ethics"
    assert facts.public_outcomes == ETHICS.public_outcomes
    assert facts.issuer == "Turnstone"
    assert facts.study_minutes == 95
    assert facts.practice_minutes == 35
    assert facts.issued_on == date(2026, 11, 25)
    assert facts.valid_until == date(2027, 11, 25)
    assert award.valid_until == date(2027, 11, 25)
    assert award.shows_name is False


def test_a_certificate_of_an_example_group_says_so(learner, cohort) -> None:
    cohort.organisation.is_example = True
    cohort.organisation.save()

    award = make_award(learner)

    assert award.snapshot["facts"]["issuer"] == "Turnstone (Example)"


def test_the_day_is_the_one_on_the_calendar_in_london(learner) -> None:
    half_past_midnight_in_summer = datetime(2026, 7, 1, 23, 30, tzinfo=UTC)

    award = make_award(learner, at=half_past_midnight_in_summer)

    assert award.snapshot["facts"]["issued_on"] == "2026-07-02"
    assert award.valid_until == date(2027, 7, 2)


def test_numbers_hold_130_and_50_random_bits(learner, fellow_learner) -> None:
    one, other = make_award(learner), make_award(fellow_learner)

    assert [len(one.number), len(one.short_code)] == [26, 10]
    assert one.number != other.number
    assert one.short_code != other.short_code


def test_asking_again_gives_the_same_certificate(learner) -> None:
    first = make_award(learner)

    assert issue_due(learner=learner, course=ETHICS, at=LATER) == first
    assert Award.objects.count() == 1


def test_a_snapshot_does_not_change_when_names_do(learner, cohort) -> None:
    award = make_award(learner)
    before = Award.objects.get().snapshot

    learner.called = "Somebody Else"
    learner.save()
    cohort.organisation.public_name = "Another name"
    cohort.organisation.save()
    renamed = changed(ETHICS, public_title="Another title", public_outcomes=("Other",))
    issue_due(learner=learner, course=renamed, at=LATER)

    assert Award.objects.get().snapshot == before
    assert Award.objects.get() == award


def test_a_real_site_that_nobody_else_can_reach_gives_none(learner, settings) -> None:
    settings.BASE_URL = "http://localhost:8000"
    make_completion(learner)
    make_sign_off(learner)

    assert issue_due(learner=learner, course=ETHICS, at=NOON) is None

    settings.BASE_URL = "https://alongside.example"

    assert issue_due(learner=learner, course=ETHICS, at=LATER) is not None


def test_the_demo_gives_certificates_on_this_machine(learner, settings) -> None:
    settings.BASE_URL, settings.DEMO = "http://localhost:8000", True

    assert make_award(learner).number


def test_the_constraint_refuses_a_second_standing_award(learner) -> None:
    award = make_award(learner)
    second = Award(
        learner=learner,
        award_key=award.award_key,
        cycle=award.cycle,
        number="0" * 26,
        short_code="0" * 10,
        snapshot=award.snapshot,
        issued_at=NOON,
    )

    with pytest.raises(IntegrityError), transaction.atomic():
        second.save(force_insert=True)


def test_a_withdrawn_certificate_does_not_come_back_by_itself(learner, administrator) -> None:
    award = make_award(learner)

    withdraw(award=award, reason="in-error", by=administrator, why="Issued in error", at=LATER)

    assert issue_due(learner=learner, course=ETHICS, at=LATER) is None
    award.refresh_from_db()
    assert award.withdrawn_at == LATER
    assert award.withdrawn_by == administrator
    assert award.withdrawn_why == "Issued in error"


def test_a_new_sign_off_after_a_withdrawal_earns_a_new_certificate(learner, administrator) -> None:
    old = make_award(learner)
    withdraw(award=old, reason="in-error", by=administrator, why="Issued in error", at=LATER)
    make_sign_off(learner, at=LATER + timedelta(days=1))

    new = issue_due(learner=learner, course=ETHICS, at=LATER + timedelta(days=1))

    assert new is not None
    assert new.number != old.number


def test_withdrawing_twice_keeps_the_first_reason(learner, administrator) -> None:
    award = make_award(learner)
    withdraw(award=award, reason="in-error", by=administrator, why="First", at=NOON)

    withdraw(award=award, reason="in-error", by=administrator, why="Second", at=LATER)

    assert (award.withdrawn_why, award.withdrawn_at) == ("First", NOON)


def test_a_withdrawal_without_a_reason_is_refused(learner, administrator) -> None:
    award = make_award(learner)

    with pytest.raises(IntegrityError), transaction.atomic():
        withdraw(award=award, reason="in-error", by=administrator, why="", at=NOON)


def test_a_replaced_certificate_leads_to_one_with_the_right_name(learner) -> None:
    old = make_award(learner)

    new = replace(award=old, name="Lena Nowak", at=LATER)

    assert old.replaced_by == new
    assert old.replaced_at == LATER
    assert old.snapshot["facts"]["name"] == "Lena"
    assert new.snapshot["facts"]["name"] == "Lena Nowak"
    assert new.snapshot["words"] == old.snapshot["words"]
    assert (new.cycle, new.valid_until, new.issued_at) == (1, old.valid_until, old.issued_at)
    assert new.number != old.number
    assert issue_due(learner=learner, course=ETHICS, at=LATER) == new


def test_a_certificate_is_replaced_once(learner) -> None:
    old = make_award(learner)
    replace(award=old, name="Lena Nowak", at=LATER)

    with pytest.raises(NotStandingError):
        replace(award=old, name="Lena Again", at=LATER)

    assert Award.objects.count() == 2


def test_recognised_training_counts_and_prints_nothing(trainer, administrator) -> None:
    award = recognise(
        learner=trainer,
        course=ETHICS,
        by=administrator,
        why="Course of 2024",
        valid_until=date(2027, 1, 31),
        at=NOON,
    )

    assert has_current(trainer, ETHICS.key, date(2027, 1, 31))
    assert not has_current(trainer, ETHICS.key, date(2027, 2, 1))
    assert award.recognised_by == administrator
    assert list(Award.objects.printed()) == []
    assert CertificateFile.objects.count() == 0


def test_recognising_the_same_twice_is_once_and_longer_is_a_new_cycle(
    trainer, administrator
) -> None:
    def until(day: date) -> Award:
        return recognise(
            learner=trainer,
            course=ETHICS,
            by=administrator,
            why="Course of 2024",
            valid_until=day,
            at=NOON,
        )

    assert until(date(2027, 1, 31)) == until(date(2027, 1, 31))
    assert until(date(2028, 1, 31)).cycle == 2


def test_a_recognised_trainer_who_does_the_course_gets_a_certificate(
    trainer, administrator
) -> None:
    recognise(
        learner=trainer,
        course=ETHICS,
        by=administrator,
        why="Course of 2024",
        valid_until=date(2027, 1, 31),
        at=NOON,
    )

    award = make_award(trainer)

    assert (award.ground, award.cycle) == ("course", 2)


def test_a_withdrawn_award_is_not_current(learner, administrator) -> None:
    award = make_award(learner)
    assert has_current(learner, ETHICS.key, date(2026, 11, 25))

    withdraw(award=award, reason="in-error", by=administrator, why="Issued in error", at=LATER)

    assert not has_current(learner, ETHICS.key, date(2026, 11, 25))


def test_whoever_opens_the_file_of_another_leaves_a_note(learner, administrator) -> None:
    award = make_award(learner)
    CertificateFile.objects.create(award=award, pdf=b"%PDF-", made_at=NOON)

    assert actions.open_file(award=award, by=learner, at=NOON) == b"%PDF-"
    assert StaffAct.objects.count() == 0
    assert actions.open_file(award=award, by=administrator, at=NOON) == b"%PDF-"
    assert [act.act for act in StaffAct.objects.all()] == ["opened a certificate"]
