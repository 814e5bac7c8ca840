"""Members pause, go on, renew and leave; a certificate that runs out pauses by itself."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.management import call_command
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.factories.network import (
    NOON,
    apply_for,
    make_member,
    ready_for_associate,
)
from training.certificates.models import Award
from training.network.actions.memberships import (
    admit,
    follow_certificates,
    go_on,
    leave,
    pause,
    renew,
)
from training.network.actions.preparing import agree_to_code, note_agreement, save_piece
from training.network.models import (
    Application,
    CodeAgreement,
    Membership,
    PortfolioPiece,
    Renewal,
)
from training.network.queries.facts import programme
from training.network.queries.members import keeping_up
from training.network.rules import Level

pytestmark = pytest.mark.django_db


def state(member: Membership) -> str:
    member.refresh_from_db()
    return str(member.standing.state)


def test_a_certificate_that_ran_out_pauses_and_a_renewed_one_lets_go_on() -> None:
    member = make_member()
    ethics = Award.objects.filter(learner=member.person, award_key__in=programme().first)
    ethics.update(valid_until=date(2026, 11, 26))

    assert follow_certificates(at=NOON + timedelta(days=1)) == 0
    assert follow_certificates(at=NOON + timedelta(days=2)) == 1
    assert follow_certificates(at=NOON + timedelta(days=3)) == 0
    assert state(member) == "paused"
    assert member.lapsed_at == NOON + timedelta(days=2)

    ethics.update(valid_until=date(2027, 11, 26))
    assert follow_certificates(at=NOON + timedelta(days=4)) == 1
    assert state(member) == "active"


def test_an_associate_is_not_paused_for_a_certificate_that_only_full_members_need() -> None:
    associate, full = make_member("a"), make_member("f", level=Level.FULL)
    last = programme().every[-1]
    Award.objects.filter(award_key=last).update(valid_until=date(2026, 11, 1))

    follow_certificates(at=NOON)

    assert (state(associate), state(full)) == ("active", "paused")


def test_the_daily_command_can_run_twice() -> None:
    member = make_member()
    Award.objects.update(valid_until=date(2020, 1, 1))

    call_command("follow_network", verbosity=0)
    member.refresh_from_db()
    first = member.lapsed_at
    call_command("follow_network", verbosity=0)

    assert state(member) == "paused"
    assert member.lapsed_at == first


@pytest.mark.parametrize("members", [1, 3])
def test_looking_at_all_members_costs_three_queries(members, django_assert_num_queries) -> None:
    for number in range(members):
        make_member(f"m{number}")
    programme()

    with django_assert_num_queries(3):
        assert len(list(keeping_up(NOON.date()))) == members


def test_a_wished_pause_ends_only_when_the_member_wishes() -> None:
    member = make_member()
    pause(person=member.person, at=NOON)
    pause(person=member.person, at=NOON + timedelta(days=1))

    follow_certificates(at=NOON + timedelta(days=2))

    assert state(member) == "paused"
    assert member.asked_pause_at == NOON
    go_on(person=member.person, at=NOON)
    assert state(member) == "active"


def test_leaving_ends_all_and_takes_back_what_waits() -> None:
    member = make_member("col")
    apply_for(member.person, Level.FULL)
    pause(person=member.person, at=NOON)

    leave(person=member.person, at=NOON)
    leave(person=member.person, at=NOON + timedelta(days=1))

    assert state(member) == "ended"
    assert (member.ended_at, member.asked_pause_at) == (NOON, None)
    assert Application.objects.waiting().count() == 0
    assert Award.objects.filter(learner=member.person).current_on(NOON.date()).count() == 4


def test_who_comes_back_has_the_same_row_and_a_new_day() -> None:
    member = make_member(level=Level.FULL)
    leave(person=member.person, at=NOON)
    later = NOON + timedelta(days=30)

    admit(person=member.person, level=Level.ASSOCIATE, at=later)

    assert state(member) == "active"
    assert (member.level, member.level_since, member.joined_at, member.ended_at) == (
        "associate",
        date(2026, 12, 25),
        later,
        None,
    )


def test_a_higher_level_keeps_the_day_of_joining_and_a_wished_pause() -> None:
    member = make_member()
    pause(person=member.person, at=NOON)

    admit(person=member.person, level=Level.FULL, at=NOON + timedelta(days=5))

    assert state(member) == "paused"
    assert (member.level, member.joined_at) == ("full", NOON)


def test_renewing_agrees_again_and_is_once_a_day() -> None:
    member = make_member()
    later = NOON + timedelta(days=350)

    renew(person=member.person, words="Silence helps.", at=later)
    renew(person=member.person, words="Silence helps a lot.", at=later)

    member.refresh_from_db()
    assert member.renewed_on == date(2027, 11, 10)
    assert list(Renewal.objects.values_list("words", flat=True)) == ["Silence helps a lot."]
    assert CodeAgreement.objects.filter(agreed_on=date(2027, 11, 10)).count() == 1


def test_an_agreement_on_paper_says_who_witnessed_it_and_is_kept_once(trainer) -> None:
    asha = ready_for_associate()
    CodeAgreement.objects.all().delete()

    for initials in ("TA", "XX"):
        note_agreement(
            person=asha,
            way="aloud",
            on=date(2026, 11, 20),
            witness_initials=initials,
            by=trainer,
            at=NOON,
        )
    agree_to_code(person=asha, on=date(2026, 11, 20))

    found = CodeAgreement.objects.values_list("version", "way", "witness_initials", "entered_by")
    assert list(found) == [(1, "aloud", "TA", trainer.pk)]


def test_a_piece_without_the_tick_or_without_words_is_a_draft(learner) -> None:
    save_piece(person=learner, kind="guide", words="Six questions.", names_removed=False, at=NOON)
    save_piece(person=learner, kind="coded", words="", names_removed=True, at=NOON)
    assert PortfolioPiece.objects.shown().count() == 0

    save_piece(person=learner, kind="guide", words="Six questions.", names_removed=True, at=NOON)

    assert list(PortfolioPiece.objects.shown().values_list("kind", flat=True)) == ["guide"]


DAYS = st.lists(
    st.sampled_from(["lapse", "renew", "pause", "go on", "leave", "associate", "full", "look"]),
    max_size=12,
)


@given(happened=DAYS)
@settings(
    max_examples=25,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_after_the_daily_look_no_active_member_misses_a_certificate(happened, db) -> None:
    """And whatever happens, no certificate is taken."""
    Membership.objects.all().delete()
    Award.objects.all().delete()
    member = make_member(f"p{Membership.objects.count()}-{id(happened)}-{len(happened)}")
    person, awards = member.person, Award.objects.filter(learner=member.person)
    acts = {
        "lapse": lambda at: awards.update(valid_until=date(2026, 1, 1)),
        "renew": lambda at: awards.update(valid_until=date(2030, 1, 1)),
        "pause": lambda at: pause(person=person, at=at),
        "go on": lambda at: go_on(person=person, at=at),
        "leave": lambda at: leave(person=person, at=at),
        "associate": lambda at: admit(person=person, level=Level.ASSOCIATE, at=at),
        "full": lambda at: admit(person=person, level=Level.FULL, at=at),
        "look": lambda at: follow_certificates(at=at),
    }
    for day, one in enumerate(happened):
        acts[one](NOON + timedelta(days=day))
    follow_certificates(at=NOON + timedelta(days=20))

    current = awards.current_on(date(2026, 12, 15)).count()
    assert awards.count() == 4
    assert current == 4 or not Membership.objects.active().exists()
    person.delete()
