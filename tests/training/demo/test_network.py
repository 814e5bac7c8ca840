"""The network of the demo has a member of each level, and something that waits for its lead."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from django.utils.timezone import localdate
from pytest_django import DjangoCaptureOnCommitCallbacks
from pytest_django.fixtures import Settings

from courses import catalogue
from training.accounts.models import User
from training.certificates.models import Award
from training.demo.network import load_network
from training.demo.people import load_people
from training.demo.twelve import load_twelve
from training.lib.clock import now
from training.network.actions.memberships import follow_certificates
from training.network.models import Application, Membership, Opportunity, PortfolioPiece
from training.network.queries.opportunities import open_to, posted, screened_by_mentor
from training.network.queries.people import member_lines, seats_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def at(
    tmp_path: Path,
    settings: Settings,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> datetime:
    settings.DATA_DIR = tmp_path
    at = now()
    load_people(at=at)
    with django_capture_on_commit_callbacks(execute=True):
        load_twelve(at=at)
    load_network(at=at)
    load_network(at=now())
    return at


def test_each_level_has_a_member_who_keeps_up(at: datetime) -> None:
    follow_certificates(at=at)

    members = Membership.objects.active().order_by("person__username")
    assert list(members.values_list("person__called", "level")) == [
        ("Denise O. (Example)", "full"),
        ("Kit B. (Example)", "associate"),
        ("Wes T. (Example)", "mentor"),
    ]
    assert not [line for line in member_lines(_ruth(), localdate(at)) if line.due < localdate(at)]


def test_denise_has_all_certificates_and_that_of_ethics_ends_in_20_days(at: datetime) -> None:
    held = Award.objects.filter(learner__username="denise")
    first = held.get(award_key=catalogue.outlines()[0].key)

    assert held.current_on(localdate(at)).count() == 5
    assert _days_left(first.valid_until, at) == 20


def test_one_application_waits_for_a_panel_of_two(at: datetime) -> None:
    waiting = Application.objects.waiting()
    people = {user.username: user for user in User.objects.all()}

    assert [one.person.called for one in waiting] == ["Moss J. (Example)"]
    assert [len(seats_of(people[name])) for name in ("ruth", "wes", "ife")] == [1, 1, 0]
    assert PortfolioPiece.objects.shown().visible_to(people["wes"]).count() == 4


def test_one_opportunity_is_out_and_one_waits_for_screening(at: datetime) -> None:
    people = {user.username: user for user in User.objects.all()}
    day = localdate(at)

    assert [one.kind for one in open_to(people["denise"], day)] == [Opportunity.Kind.RESEARCH]
    assert [one.kind for one in screened_by_mentor(people["wes"], day)] == [
        Opportunity.Kind.SPEAKING
    ]
    assert [one.is_out for one in posted(people["ruth"])] == [True, False]


def _days_left(until: date | None, at: datetime) -> int:
    assert until is not None
    return (until - localdate(at)) // timedelta(days=1)


def _ruth() -> User:
    return User.objects.get(username="ruth")
