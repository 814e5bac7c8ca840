"""Whatever happens in whatever order: the four come first, and what was earned stays."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from django.db import transaction
from hypothesis import given
from hypothesis import strategies as st

from tests.factories.awards import NOON
from tests.factories.outlines import key
from tests.factories.pages import make_course, make_programme
from tests.factories.people import make_person
from tests.training.certificates.test_programmes import FOUR, earn
from training.accounts.models import User
from training.certificates.actions import replace, withdraw
from training.certificates.models import Award
from training.learning.actions import catch_up

EVENTS = st.sampled_from([*FOUR, "end ethics", "renew ethics", "withdraw", "round", "replace"])


def _standing() -> list[Award]:
    """Withdrawn ones too: they are history."""
    return list(Award.objects.filter(ground="programme", replaced_at=None))


def _end(until: date) -> None:
    Award.objects.standing().filter(award_key=key("ethics")).update(valid_until=until)


def _withdraw(staff: User, at: datetime) -> None:
    for award in _standing():
        withdraw(award=award, reason="code", why="A breach", by=staff, at=at)


def _replace(at: datetime) -> None:
    for award in _standing():
        if not award.withdrawn_at:
            replace(award=award, name=f"Lena {at.hour}", at=at)


def _happens(event: str, learner: User, staff: User, at: datetime) -> None:
    acts: dict[str, Callable[[], object]] = {
        "end ethics": lambda: _end(date(2026, 11, 1)),
        "renew ethics": lambda: _end(date(2028, 11, 1)),
        "round": lambda: catch_up(at=at),
        "withdraw": lambda: _withdraw(staff, at),
        "replace": lambda: _replace(at),
    }
    if event in acts:
        acts[event]()
    elif not Award.objects.filter(award_key=key(event)).exists():
        earn(learner, event, at=at)


@pytest.mark.django_db
@given(history=st.lists(EVENTS, max_size=12))
def test_no_order_of_events_gives_it_without_the_four_or_takes_it_away(history: list[str]) -> None:
    with transaction.atomic():
        programme = make_programme("research")
        for name in FOUR:
            make_course(name, programme=programme, task=[], lessons=1, quiz=False)
        learner, staff = make_person("lena"), make_person("ann")
        had: list[datetime] = []
        for hours, event in enumerate(history):
            _happens(event, learner, staff, NOON + timedelta(hours=hours))

            has = _standing()
            assert len(has) <= int(set(FOUR) <= set(history[: hours + 1]))
            assert [award.issued_at for award in has][: len(had)] == had
            had = [award.issued_at for award in has]
        transaction.set_rollback(True)
