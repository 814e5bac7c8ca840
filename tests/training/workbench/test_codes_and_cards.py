"""Codes and cards are shown once, printed, and closed."""

from __future__ import annotations

import re
from datetime import timedelta

from django.test import Client

from tests.factories.people import make_person, make_staff
from tests.training.workbench.conftest import SignedIn, at
from training.accounts.cards import new_card, token_of
from training.accounts.models import SignInCard, User
from training.enrolment.models import Cohort, Enrolment, JoinCode
from training.enrolment.queries import find_code
from training.lib.clock import now, today
from training.organisations.models import Role


def _make_code(client: Client, cohort: Cohort) -> str:
    last_day = (today() + timedelta(days=7)).isoformat()
    response = client.post(at("codes", cohort.pk), {"people": 14, "last_day": last_day})
    found = re.search(r'desk__code">([0-9A-Z-]{11})<', response.content.decode())
    assert found is not None
    return found.group(1)


def test_a_code_is_shown_once_and_lets_people_in(cohort: Cohort, trainer_client: Client) -> None:
    code = _make_code(trainer_client, cohort)

    assert find_code(code, at=now()).cohort == cohort
    listed = trainer_client.get(at("codes", cohort.pk)).content.decode()
    assert code not in listed
    assert code.replace("-", "") not in listed
    assert "used 0 of 14" in listed


def test_a_closed_code_lets_nobody_in(cohort: Cohort, trainer_client: Client) -> None:
    _make_code(trainer_client, cohort)
    made = JoinCode.objects.get()

    trainer_client.post(at("close-code", made.pk))

    made.refresh_from_db()
    assert made.ends_at <= now()


def test_a_code_of_another_group_is_not_there(
    cohort: Cohort, trainer_client: Client, other_trainer: User, signed_in: SignedIn
) -> None:
    _make_code(trainer_client, cohort)
    made = JoinCode.objects.get()

    response = signed_in(other_trainer).post(at("close-code", made.pk))

    assert response.status_code == 404
    made.refresh_from_db()
    assert made.ends_at > now()


def test_a_code_for_nobody_or_for_yesterday_is_not_made(
    cohort: Cohort, trainer_client: Client
) -> None:
    yesterday = (today() - timedelta(days=1)).isoformat()

    trainer_client.post(at("codes", cohort.pk), {"people": 0, "last_day": today().isoformat()})
    trainer_client.post(at("codes", cohort.pk), {"people": 3, "last_day": yesterday})

    assert not JoinCode.objects.exists()


def test_new_cards_void_the_old_and_keep_the_picture(
    cohort: Cohort, member: Enrolment, trainer_client: Client
) -> None:
    new_card(holder=member.learner, picture="fish", at=now())
    old = SignInCard.objects.get()

    page = trainer_client.post(
        at("cards", cohort.pk), {"members": [str(member.pk)], "sure": "on"}
    ).content.decode()

    old.refresh_from_db()
    card = SignInCard.objects.get(voided_at=None)
    assert old.voided_at is not None
    assert card.picture == "fish"
    assert "Lena" in page
    assert token_of(card.pk) not in trainer_client.get(at("cards", cohort.pk)).content.decode()


def test_cards_are_made_only_after_the_tick(
    cohort: Cohort, member: Enrolment, trainer_client: Client
) -> None:
    response = trainer_client.post(at("cards", cohort.pk), {"members": [str(member.pk)]})

    assert "Tick this box to go on." in response.content.decode()
    assert not SignInCard.objects.exists()


def test_a_card_for_a_member_of_another_group_is_not_made(
    cohort: Cohort, other_learner: User, trainer_client: Client
) -> None:
    other = Enrolment.objects.get(learner=other_learner)

    trainer_client.post(at("cards", cohort.pk), {"members": [str(other.pk)], "sure": "on"})

    assert not SignInCard.objects.exists()


def test_a_lost_card_is_void_in_one_tap(member: Enrolment, trainer_client: Client) -> None:
    new_card(holder=member.learner, picture="fish", at=now())

    trainer_client.post(at("void-card", member.pk))

    assert not SignInCard.objects.filter(voided_at=None).exists()


def test_a_new_card_has_the_picture_that_was_tapped(
    member: Enrolment, trainer_client: Client
) -> None:
    trainer_client.post(at("card", member.pk), {"picture": "leaf"})

    assert SignInCard.objects.get(voided_at=None).picture == "leaf"


def test_an_unknown_picture_makes_no_card(member: Enrolment, trainer_client: Client) -> None:
    response = trainer_client.post(at("card", member.pk), {"picture": "../etc"})

    assert response.status_code == 200
    assert not SignInCard.objects.exists()


def test_a_new_passphrase_is_shown_once_and_works(
    member: Enrolment, trainer_client: Client
) -> None:
    page = trainer_client.post(at("passphrase", member.pk)).content.decode()
    words = re.findall(r'desk__code">([^<]+)<', page)[1]

    member.learner.refresh_from_db()
    assert member.learner.check_password(words)
    assert words not in trainer_client.get(at("passphrase", member.pk)).content.decode()


def test_a_trainer_never_gets_into_the_account_of_a_colleague(
    cohort: Cohort, trainer_client: Client
) -> None:
    colleague = make_staff("cass", Role.Kind.ADMINISTRATOR)
    place = Enrolment.objects.create(learner=colleague, cohort=cohort, joined_at=now())
    before = colleague.password

    statuses = [
        trainer_client.post(at("passphrase", place.pk)).status_code,
        trainer_client.post(at("card", place.pk), {"picture": "cat"}).status_code,
    ]
    trainer_client.post(at("cards", cohort.pk), {"members": [str(place.pk)], "sure": "on"})

    colleague.refresh_from_db()
    assert statuses == [404, 404]
    assert colleague.password == before
    assert not SignInCard.objects.exists()


def test_a_card_carries_only_neutral_names(
    cohort: Cohort, member: Enrolment, trainer_client: Client
) -> None:
    Cohort.objects.update(name="Wing B, HMP Example", public_name="Tuesday group")

    page = trainer_client.post(
        at("cards", cohort.pk), {"members": [str(member.pk)], "sure": "on"}
    ).content.decode()

    sheet = page[page.index('class="desk__sheet"') : page.index("</ul>", page.index("desk__sheet"))]
    assert "Tuesday group" in sheet
    assert "HMP" not in sheet


def test_a_person_who_joined_later_has_a_card_of_their_own(
    cohort: Cohort, trainer_client: Client
) -> None:
    first, second = (make_person(name, cohort=cohort) for name in ("petra", "quinn"))
    members = [str(place.pk) for place in Enrolment.objects.filter(cohort=cohort)]

    trainer_client.post(at("cards", cohort.pk), {"members": members, "sure": "on"})

    holders = set(SignInCard.objects.filter(voided_at=None).values_list("holder", flat=True))
    assert holders == {first.pk, second.pk}
