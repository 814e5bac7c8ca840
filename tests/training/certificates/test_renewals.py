"""A certificate that ends is renewed by a refresher: the next cycle, once, from its time on."""

from __future__ import annotations

from dataclasses import replace as changed
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courses.content_keys import QuizKey
from tests.factories.awards import ETHICS, NOON, make_award, make_completion, make_sign_off
from tests.factories.outlines import key
from training.accounts.models import User
from training.assessments.models import Attempt, QuizVersion
from training.certificates.actions import issue_due, recognise, renew_due, replace, withdraw
from training.certificates.models import Award
from training.certificates.renewals import renewal_of
from training.certificates.rules import (
    refresher_is_due,
    refresher_opens_on,
    renewed_until,
)
from training.certificates.snapshot import Snapshot

COURSE = changed(ETHICS, refresher=QuizKey(key("refresher")))
IN_TIME = datetime(2027, 10, 1, 12, 0, tzinfo=UTC)
"""The certificate is given on 25 November 2026 for 12 months: renewed from 26 September 2027."""


def pass_refresher(learner: User, at: datetime, *, passed: bool = True) -> Attempt:
    version, _made = QuizVersion.objects.get_or_create(
        sha256="a" * 64, defaults={"quiz_key": key("refresher"), "language": "en", "spec": {}}
    )
    return Attempt.objects.create(
        learner=learner,
        version=version,
        quiz_key=key("refresher"),
        question_keys=[],
        started_at=at,
        finished_at=at,
        passed=passed,
    )


def renew(learner: User, at: datetime = IN_TIME) -> Award | None:
    return renew_due(learner=learner, course=COURSE, at=at)


@pytest.mark.parametrize(
    ("day", "is_due"),
    [
        (date(2027, 9, 25), False),
        (date(2027, 9, 26), True),
        (date(2027, 11, 25), True),
        (date(2029, 1, 1), True),
    ],
)
def test_it_is_due_from_sixty_days_before_the_end_and_after_it(day: date, is_due: bool) -> None:
    assert refresher_is_due(valid_until=date(2027, 11, 25), day=day) == is_due


def test_what_never_ends_is_never_due() -> None:
    assert refresher_opens_on(None) is None
    assert not refresher_is_due(valid_until=None, day=date(2099, 1, 1))


@pytest.mark.parametrize(
    ("passed_on", "until"),
    [(date(2027, 10, 1), date(2028, 11, 25)), (date(2028, 3, 3), date(2029, 3, 3))],
)
def test_who_renews_early_loses_no_day(passed_on: date, until: date) -> None:
    old_end = date(2027, 11, 25)

    assert renewed_until(passed_on=passed_on, valid_until=old_end, months=12) == until


def test_passing_gives_the_next_cycle_with_the_times_of_the_first(learner: User) -> None:
    first = make_award(learner, COURSE)
    pass_refresher(learner, IN_TIME)

    second = renew(learner)

    assert second is not None
    facts, before = (Snapshot.from_dict(a.snapshot).facts for a in (second, first))
    assert (second.cycle, second.ground) == (2, "course")
    assert second.valid_until == date(2028, 11, 25)
    assert facts.issued_on == date(2027, 10, 1)
    assert (facts.study_minutes, facts.practice_minutes) == (95, 20)
    assert facts.public_title == before.public_title
    assert second.number != first.number
    first.refresh_from_db()
    assert first.replaced_at is None


def test_asking_again_renews_once(learner: User) -> None:
    make_award(learner, COURSE)
    pass_refresher(learner, IN_TIME)
    renew(learner)

    assert renew(learner, IN_TIME + timedelta(days=1)) is None
    assert issue_due(learner=learner, course=COURSE, at=IN_TIME) is not None
    assert Award.objects.count() == 2


def test_nothing_is_renewed_before_the_first_certificate(learner: User) -> None:
    pass_refresher(learner, IN_TIME)
    make_completion(learner, COURSE)

    assert renew(learner) is None

    make_sign_off(learner, COURSE)

    assert renew(learner) is None
    assert Award.objects.count() == 0


def test_recognised_training_alone_is_not_renewed(learner: User, administrator: User) -> None:
    recognise(
        learner=learner,
        course=COURSE,
        by=administrator,
        why="2024",
        valid_until=date(2027, 11, 25),
        at=NOON,
    )
    pass_refresher(learner, IN_TIME)

    assert renew(learner) is None


def test_a_try_that_did_not_pass_renews_nothing(learner: User) -> None:
    make_award(learner, COURSE)
    pass_refresher(learner, IN_TIME, passed=False)

    assert renew(learner) is None


def test_a_pass_that_came_too_early_renews_nothing(learner: User) -> None:
    make_award(learner, COURSE)
    pass_refresher(learner, datetime(2027, 9, 25, 12, 0, tzinfo=UTC))

    assert renew(learner) is None


def test_a_pass_that_was_taken_back_renews_nothing(learner: User, trainer: User) -> None:
    make_award(learner, COURSE)
    attempt = pass_refresher(learner, IN_TIME)
    attempt.voided_at, attempt.voided_by, attempt.void_reason = IN_TIME, trainer, "Wrong person"
    attempt.save()

    assert renew(learner) is None


def test_somebody_elses_pass_renews_nothing(learner: User, fellow_learner: User) -> None:
    make_award(learner, COURSE)
    pass_refresher(fellow_learner, IN_TIME)

    assert renew(learner) is None


def test_a_withdrawn_certificate_does_not_come_back_by_itself(
    learner: User, administrator: User
) -> None:
    make_award(learner, COURSE)
    pass_refresher(learner, IN_TIME)
    second = renew(learner)
    assert second is not None
    withdraw(award=second, reason="in-error", by=administrator, why="Issued in error", at=IN_TIME)

    assert renew(learner, IN_TIME + timedelta(days=1)) is None


def test_each_year_has_its_own_refresher(learner: User) -> None:
    make_award(learner, COURSE)
    for year in (2027, 2028, 2029):
        at = datetime(year, 11, 20, 12, 0, tzinfo=UTC)
        pass_refresher(learner, at)
        renew(learner, at)

    assert list(Award.objects.order_by("cycle").values_list("cycle", "valid_until")) == [
        (1, date(2027, 11, 25)),
        (2, date(2028, 11, 25)),
        (3, date(2029, 11, 25)),
        (4, date(2030, 11, 25)),
    ]


def test_a_new_name_changes_nothing_about_when_it_is_renewed(learner: User) -> None:
    new = replace(award=make_award(learner, COURSE), name="Lena Nowak", at=NOON)

    found = renewal_of(Award.objects.all(), COURSE, date(2027, 9, 26))

    assert found is not None
    assert (found.award, found.opens_on, found.is_due) == (new, date(2027, 9, 26), True)


@given(days=st.lists(st.integers(0, 1500), max_size=6), seed=st.integers(0, 50))
def test_the_end_only_ever_moves_on(days: list[int], seed: int) -> None:
    end = date(2027, 11, 25)
    for day in sorted(days):
        passed_on = date(2026, 11, 25) + timedelta(days=day + seed)
        if refresher_is_due(valid_until=end, day=passed_on):
            later = renewed_until(passed_on=passed_on, valid_until=end, months=12)
            assert later is not None
            assert later > max(end, passed_on)
            end = later


BY_TASK = changed(ETHICS, refresher=None, certificate_needs=key("other course"))


def renew_by_task(learner: User, at: datetime = IN_TIME) -> Award | None:
    return renew_due(learner=learner, course=BY_TASK, at=at)


def hold_what_it_needs(learner: User) -> Award:
    return make_award(learner, changed(ETHICS, key=key("other course"), validity_months=36))


def test_a_task_that_is_watched_once_more_renews_a_course_without_a_refresher(
    learner: User,
) -> None:
    hold_what_it_needs(learner)
    make_award(learner, BY_TASK)
    assert renew_by_task(learner) is None
    make_sign_off(learner, BY_TASK, passed=False, at=IN_TIME)
    assert renew_by_task(learner) is None
    make_sign_off(learner, BY_TASK, at=IN_TIME)

    second = renew_by_task(learner)

    assert second is not None
    assert (second.cycle, second.valid_until) == (2, date(2028, 11, 25))
    assert renew_by_task(learner, IN_TIME + timedelta(days=1)) is None


def test_a_task_that_was_watched_before_its_time_renews_nothing(learner: User) -> None:
    hold_what_it_needs(learner)
    make_award(learner, BY_TASK)
    make_sign_off(learner, BY_TASK, at=NOON + timedelta(days=20))

    assert renew_by_task(learner) is None


def test_nothing_is_renewed_while_what_it_needs_is_not_current(learner: User) -> None:
    needed = hold_what_it_needs(learner)
    make_award(learner, BY_TASK)
    make_sign_off(learner, BY_TASK, at=IN_TIME)
    Award.objects.filter(pk=needed.pk).update(valid_until=date(2027, 9, 1))
    assert renew_by_task(learner) is None

    Award.objects.filter(pk=needed.pk).update(valid_until=date(2029, 9, 1))

    assert renew_by_task(learner) is not None


def test_the_page_says_which_task_a_trainer_watches(learner: User) -> None:
    hold_what_it_needs(learner)
    award = make_award(learner, BY_TASK)

    found = renewal_of([award], BY_TASK, IN_TIME.date())

    assert found is not None
    assert found.task == "The talk"
    assert found.is_due
