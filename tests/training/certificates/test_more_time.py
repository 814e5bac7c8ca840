"""Who could not renew in time gets 60 more days, once, and nothing says why."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client

from tests.factories.awards import make_award
from tests.training.certificates.test_renewals import COURSE, pass_refresher, renew
from training.accounts.models import User
from training.certificates.actions import give_more_time, withdraw
from training.certificates.errors import NoMoreTimeError
from training.certificates.models import Award
from training.certificates.rules import may_have_more_time

LAST_DAY = datetime(2027, 11, 25, 12, 0, tzinfo=UTC)


@pytest.fixture
def award(learner: User) -> Award:
    return make_award(learner, COURSE)


@pytest.mark.parametrize(
    ("days", "may"), [(-31, False), (-30, True), (0, True), (60, True), (61, False)]
)
def test_it_is_given_from_thirty_days_before_to_sixty_days_after_the_end(
    days: int, may: bool
) -> None:
    day = date(2027, 11, 25) + timedelta(days=days)

    assert may_have_more_time(valid_until=date(2027, 11, 25), is_given=False, day=day) is may


def test_it_moves_the_last_day_once(award: Award) -> None:
    give_more_time(award=award, at=LAST_DAY)

    assert (award.valid_until, award.grace_given_at) == (date(2028, 1, 24), LAST_DAY)
    with pytest.raises(NoMoreTimeError):
        give_more_time(award=award, at=datetime(2028, 1, 24, 12, 0, tzinfo=UTC))


def test_the_check_page_reads_only_until_when_it_is_valid(award: Award, client: Client) -> None:
    Award.objects.filter(pk=award.pk).update(valid_until=date(2026, 11, 26))
    award.refresh_from_db()
    before = client.get(f"/verify/{award.number}/").content.decode()

    give_more_time(award=award, at=datetime(2026, 11, 26, 12, 0, tzinfo=UTC))

    after = client.get(f"/verify/{award.number}/").content.decode()
    assert after == before.replace("26 November 2026", "25 January 2027")


def test_a_renewal_counts_from_the_day_that_was_printed(award: Award, learner: User) -> None:
    give_more_time(award=award, at=LAST_DAY - timedelta(days=30))
    pass_refresher(learner, LAST_DAY - timedelta(days=20))

    renewed = renew(learner, LAST_DAY)

    assert renewed is not None
    assert renewed.valid_until == date(2028, 11, 25)


def test_a_withdrawn_one_gets_no_more_time(award: Award, administrator: User) -> None:
    withdraw(award=award, reason="asked", why="Asked", by=administrator, at=LAST_DAY)

    with pytest.raises(NoMoreTimeError):
        give_more_time(award=award, at=LAST_DAY)
    assert award.valid_until == date(2027, 11, 25)


def test_too_early_it_is_refused(award: Award) -> None:
    with pytest.raises(NoMoreTimeError):
        give_more_time(award=award, at=LAST_DAY - timedelta(days=31))
