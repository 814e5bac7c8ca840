"""Who applied hears that there is an answer, and who sits on a panel that somebody waits."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.test import Client

from tests.factories.network import (
    NOON,
    apply_for,
    confirm_identity,
    make_lead,
    make_panel,
    make_peer,
    ready_for_associate,
    say_both,
)
from training.accounts.models import User
from training.messages.models import Reminder
from training.network.rules import Level, Verdict

pytestmark = pytest.mark.django_db
ANSWER = "Your application has an answer."
PANEL = "You are on a panel. Somebody waits for your word."


def home_of(person: User) -> str:
    with time_machine.travel(NOON, tick=False):
        call_command("remind", verbosity=0)
        client = Client()
        client.force_login(person)
        return client.get("/learn/").content.decode()


def test_a_panel_hears_of_its_seat_and_the_applicant_of_the_answer_each_once() -> None:
    asha, lead, peer = ready_for_associate(), make_lead(), make_peer()
    confirm_identity(asha, by=lead)
    seats = make_panel(apply_for(asha, Level.ASSOCIATE), staff=lead, peer=peer)

    assert PANEL in home_of(peer)
    assert ANSWER not in home_of(asha)

    say_both(seats, Verdict.NOT_YET)

    page = home_of(asha)
    assert ANSWER in page
    assert "/network/" in page
    assert PANEL not in page
    home_of(asha)
    assert Reminder.objects.filter(person=asha, kind="network").count() == 1
    assert Reminder.objects.filter(person=peer, kind="network").count() == 1


def test_an_old_answer_is_no_news() -> None:
    before = NOON - timedelta(days=15)
    asha, lead, peer = ready_for_associate(at=before), make_lead(), make_peer()
    confirm_identity(asha, by=lead, at=before)
    seats = make_panel(
        apply_for(asha, Level.ASSOCIATE, at=before), staff=lead, peer=peer, at=before
    )
    say_both(seats, Verdict.NOT_YET, at=before)

    assert ANSWER not in home_of(asha)
