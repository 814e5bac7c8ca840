"""Somebody applies, two people decide, and exactly one outcome comes of it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from tests.factories.network import (
    NOON,
    apply_for,
    confirm_identity,
    make_lead,
    make_panel,
    make_peer,
    ready_for_associate,
    ready_for_full,
    say_both,
)
from tests.factories.people import make_cohort, make_staff
from tests.factories.projects import make_project
from training.certificates.models import Award
from training.network.actions.applications import appeal, keep_draft, send, take_back
from training.network.actions.panel import say, seat_panel
from training.network.actions.preparing import confirm_fact, take_back_fact
from training.network.errors import (
    AlreadySaidError,
    NotForThisLevelError,
    NothingToAppealError,
    NotOnPanelError,
    SomethingIsMissingError,
)
from training.network.models import Application, ConfirmedFact, Membership, Outcome, PanelSeat
from training.network.queries.applications import answer_for, due_on
from training.network.rules import Level, Verdict
from training.organisations.models import Role

pytestmark = pytest.mark.django_db


def test_two_who_say_yes_make_a_member() -> None:
    asha, lead = ready_for_associate(), make_lead()
    confirm_identity(asha, by=lead)
    application = apply_for(asha, Level.ASSOCIATE)

    say_both(make_panel(application, staff=lead, peer=make_peer()), Verdict.YES)

    member = Membership.objects.get(person=asha)
    assert (member.level, member.level_since) == ("associate", date(2026, 11, 25))
    assert list(Outcome.objects.values_list("round", "verdict")) == [(1, "yes")]


def test_what_the_person_can_do_comes_before_sending() -> None:
    asha = ready_for_associate()
    Award.objects.all().delete()
    draft = keep_draft(person=asha, level=Level.ASSOCIATE, words="I like to listen.", at=NOON)

    with pytest.raises(SomethingIsMissingError) as error:
        send(application=draft, at=NOON)

    assert str(error.value) == (
        "Still missing: the certificate “Ethics: doing research that does no harm” and an"
        " identity check by staff."
    )
    assert Application.objects.get().words == "I like to listen."


def test_nobody_says_yes_before_staff_confirmed_who_it_is() -> None:
    application = apply_for(ready_for_associate(), Level.ASSOCIATE)
    staff, _peer = make_panel(application, staff=make_lead(), peer=make_peer())

    with pytest.raises(SomethingIsMissingError):
        say(seat=staff, verdict=Verdict.YES, reasons="", at=NOON)

    assert PanelSeat.objects.exclude(verdict="").count() == 0


def test_a_certificate_that_ran_out_between_two_words_makes_no_member() -> None:
    asha, lead = ready_for_associate(), make_lead()
    confirm_identity(asha, by=lead)
    seats = make_panel(apply_for(asha, Level.ASSOCIATE), staff=lead, peer=make_peer())
    say(seat=seats[0], verdict=Verdict.YES, reasons="", at=NOON)
    Award.objects.update(valid_until=date(2026, 11, 24))

    with pytest.raises(SomethingIsMissingError):
        say(seat=seats[1], verdict=Verdict.YES, reasons="", at=NOON)

    assert Membership.objects.count() == Outcome.objects.count() == 0
    say(seat=seats[1], verdict=Verdict.NOT_YET, reasons="Renew first.", at=NOON)
    assert Outcome.objects.get().verdict == "not-yet"


def test_one_not_yet_is_enough_and_its_reasons_are_told_without_a_name() -> None:
    asha, lead = ready_for_associate(), make_lead()
    confirm_identity(asha, by=lead)
    seats = make_panel(apply_for(asha, Level.ASSOCIATE), staff=lead, peer=make_peer())
    say(seat=seats[0], verdict=Verdict.YES, reasons="", at=NOON)
    say(seat=seats[1], verdict=Verdict.NOT_YET, reasons="One more talk.", at=NOON)

    answer = answer_for(asha)

    assert answer is not None
    assert (answer.is_yes, list(answer.reasons), answer.may_appeal) == (
        False,
        ["One more talk."],
        True,
    )
    assert Membership.objects.count() == 0


def test_the_same_word_twice_is_one_word_and_another_is_refused() -> None:
    asha, lead = ready_for_associate(), make_lead()
    confirm_identity(asha, by=lead)
    seats = make_panel(apply_for(asha, Level.ASSOCIATE), staff=lead, peer=make_peer())
    say(seat=seats[0], verdict=Verdict.YES, reasons="", at=NOON)
    outcome = say(seat=seats[1], verdict=Verdict.YES, reasons="", at=NOON)

    assert say(seat=seats[1], verdict=Verdict.YES, reasons="", at=NOON) == outcome
    with pytest.raises(AlreadySaidError):
        say(seat=seats[1], verdict=Verdict.NOT_YET, reasons="No.", at=NOON)
    assert Outcome.objects.count() == 1


def test_an_appeal_goes_to_two_others_with_a_clock_of_its_own() -> None:
    asha, lead, peer = ready_for_associate(), make_lead(), make_peer()
    confirm_identity(asha, by=lead)
    application = apply_for(asha, Level.ASSOCIATE)
    say_both(make_panel(application, staff=lead, peer=peer), Verdict.NOT_YET)
    later = NOON + timedelta(days=9)

    appeal(application=application, words="I showed it.", at=later)

    application.refresh_from_db()
    assert (application.round, due_on(application)) == (2, date(2027, 1, 6))
    with pytest.raises(NotOnPanelError):
        make_panel(application, staff=lead, peer=make_peer("other-peer"))
    seats = make_panel(application, staff=make_lead("other"), peer=make_peer("third"))
    say_both(seats, Verdict.YES, at=later)
    assert list(Outcome.objects.values_list("round", "verdict")) == [(1, "not-yet"), (2, "yes")]
    assert Membership.objects.get().person == asha


def test_an_appeal_is_for_once_and_only_after_a_not_yet() -> None:
    asha, lead = ready_for_associate(), make_lead()
    confirm_identity(asha, by=lead)
    application = apply_for(asha, Level.ASSOCIATE)
    with pytest.raises(NothingToAppealError):
        appeal(application=application, words="Now.", at=NOON)
    say_both(make_panel(application, staff=lead, peer=make_peer()), Verdict.NOT_YET)
    appeal(application=application, words="Again.", at=NOON)
    application.refresh_from_db()
    seats = make_panel(application, staff=make_lead("b"), peer=make_peer("c"))
    say_both(seats, Verdict.NOT_YET)

    with pytest.raises(NothingToAppealError):
        appeal(application=application, words="And again.", at=NOON)


@pytest.mark.parametrize("who", ["applicant", "learner", "twice"])
def test_a_panel_is_one_of_staff_and_one_peer_and_never_the_applicant(who) -> None:
    asha, lead = ready_for_associate(), make_lead()
    application = apply_for(asha, Level.ASSOCIATE)
    both = make_staff("both", Role.Kind.TRAINER)
    Role.objects.create(
        person=both,
        organisation=Role.objects.all()[0].organisation,
        kind=Role.Kind.PEER_MENTOR,
        starts_on=date(2026, 1, 1),
    )
    chosen = {
        "applicant": (lead, asha),
        "learner": (lead, ready_for_associate("mo")),
        "twice": (both, both),
    }
    staff, peer = chosen[who]

    with pytest.raises(NotOnPanelError):
        seat_panel(application=application, staff=staff, peer=peer, by=lead, at=NOON)

    assert PanelSeat.objects.count() == 0


def test_who_has_spoken_keeps_the_seat_and_the_other_may_be_changed() -> None:
    asha, lead, peer = ready_for_associate(), make_lead(), make_peer()
    confirm_identity(asha, by=lead)
    application = apply_for(asha, Level.ASSOCIATE)
    seats = make_panel(application, staff=lead, peer=peer)
    say(seat=seats[0], verdict=Verdict.YES, reasons="", at=NOON)

    with pytest.raises(AlreadySaidError):
        make_panel(application, staff=make_lead("b"), peer=peer)
    changed = make_panel(application, staff=lead, peer=make_peer("c"))

    assert [seat.person.username for seat in changed] == ["ruth", "c"]
    assert changed[0].verdict == "yes"


def test_a_full_member_shows_a_part_in_a_project_that_staff_confirm() -> None:
    denise, lead = ready_for_full(), make_lead()
    confirm_identity(denise, by=lead)
    application = apply_for(denise, Level.FULL)
    seats = make_panel(application, staff=lead, peer=make_peer())
    with pytest.raises(SomethingIsMissingError):
        say(seat=seats[0], verdict=Verdict.YES, reasons="", at=NOON)
    project = make_project(make_cohort(courses=[]))
    confirm_fact(person=denise, kind="project", project=project, by=lead, at=NOON)

    say_both(seats, Verdict.YES)

    assert Membership.objects.get(person=denise).level == "full"


def test_a_fact_that_was_taken_back_counts_no_more() -> None:
    asha, lead = ready_for_associate(), make_lead()
    confirm_identity(asha, by=lead)
    assert not confirm_fact(person=asha, kind="identity", way="papers", by=lead, at=NOON)
    seats = make_panel(apply_for(asha, Level.ASSOCIATE), staff=lead, peer=make_peer())
    fact = ConfirmedFact.objects.get()

    assert take_back_fact(fact=fact, reason="Another person.", by=lead, at=NOON)
    assert not take_back_fact(fact=fact, reason="Another person.", by=lead, at=NOON)

    with pytest.raises(SomethingIsMissingError):
        say(seat=seats[0], verdict=Verdict.YES, reasons="", at=NOON)


def test_nobody_begins_as_a_mentor() -> None:
    draft = keep_draft(person=ready_for_full(), level=Level.MENTOR, words="", at=NOON)

    with pytest.raises(NotForThisLevelError):
        send(application=draft, at=NOON)


def test_sent_twice_keeps_the_first_clock_and_what_was_taken_back_is_free_again() -> None:
    asha = ready_for_associate()
    application = apply_for(asha, Level.ASSOCIATE)
    send(application=application, at=NOON + timedelta(days=3))

    application.refresh_from_db()
    assert application.asked_at == datetime.fromisoformat("2026-11-25T12:00:00+00:00")
    assert take_back(application=application, at=NOON)
    assert not take_back(application=application, at=NOON)
    assert apply_for(asha, Level.ASSOCIATE).pk != application.pk
