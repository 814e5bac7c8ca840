"""Gentle reminders: once, only for who learns now, and by an e-mail that says nothing."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.core import mail
from django.core.management import call_command
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.factories.awards import make_award
from tests.factories.people import make_person
from tests.factories.sets import make_meeting, make_set
from tests.factories.words import make_note
from training.accounts.models import User
from training.certificates.models import Award
from training.enrolment.models import Cohort, Enrolment
from training.learning.queries.reminders import due_reminders
from training.messages.actions.reminders import choose_reminders, claim_mail
from training.messages.models import Reminder, ReminderChoice

NOON = datetime(2026, 3, 20, 12, 0, tzinfo=UTC)
DAY = timedelta(days=1)
NEUTRAL = re.compile(r"prison|probation|course|lesson|note|group|learn[^/]|certificate|lena", re.I)


@pytest.fixture
def clock(db: None) -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


@pytest.fixture
def mailed(learner: User) -> User:
    choose_reminders(person=learner, in_product=True, by_email=True, email="lena@example.org")
    return learner


def text(response: object) -> str:
    return html.unescape(response.content.decode())  # type: ignore[attr-defined] # a response


def kinds(person: User) -> list[str]:
    return list(Reminder.objects.filter(person=person).values_list("kind", flat=True))


def joined(person: User, days: int) -> None:
    Enrolment.objects.filter(learner=person).update(joined_at=NOON - days * DAY)


def test_after_a_week_of_quiet_one_reminder_waits_and_goes_when_put_away(
    learner: User, learner_client: Client, clock: time_machine.Traveller
) -> None:
    joined(learner, 8)
    learner.last_login = None
    learner.save()

    for _round in range(2):
        call_command("remind")

    assert kinds(learner) == ["go-on"]
    assert "You can go on where you were." in text(learner_client.get("/learn/"))
    assert mail.outbox == []
    learner_client.post(f"/me/reminders/{Reminder.objects.get().pk}/seen/")
    assert "You can go on where you were." not in text(learner_client.get("/learn/"))


@pytest.mark.parametrize("why", ["paused", "finished", "left", "closed", "new", "nothing"])
def test_nobody_is_reminded_who_is_not_learning_or_has_nothing_left(
    learner: User, cohort: Cohort, clock: time_machine.Traveller, why: str
) -> None:
    joined(learner, 5 if why == "new" else 30)
    User.objects.update(last_login=None)
    if why in {"paused", "finished"}:
        learner.enrolments.update(state=why)
    if why == "left":
        learner.enrolments.update(left_at=NOON)
    if why == "closed":
        Cohort.objects.update(closed_at=NOON)
    if why == "nothing":
        Cohort.objects.update(course_keys=[])

    call_command("remind")

    assert kinds(learner) == []


def test_turned_off_inside_the_product_nothing_shows(
    learner: User, learner_client: Client, clock: time_machine.Traveller
) -> None:
    joined(learner, 8)
    User.objects.update(last_login=None)
    call_command("remind")

    learner_client.post("/me/reminders/", {})

    assert "You can go on where you were." not in text(learner_client.get("/learn/"))


def test_a_meeting_of_the_set_stands_on_the_home_until_its_day_is_over(
    learner: User, learner_client: Client, trainer: User, clock: time_machine.Traveller
) -> None:
    found = make_set(trainer, [learner])
    make_meeting(found, on=date(2026, 3, 22))
    make_meeting(found, on=date(2026, 3, 23))

    call_command("remind")

    assert kinds(learner) == ["meeting"]
    assert "Your set meets on Sunday, 22 March." in text(learner_client.get("/learn/"))
    clock.move_to(NOON + 3 * DAY)
    assert "Your set meets on Sunday" not in text(learner_client.get("/learn/"))


def test_who_paused_or_left_the_set_is_not_asked_to_its_meeting(
    learner: User, fellow_learner: User, trainer: User, clock: time_machine.Traveller
) -> None:
    found = make_set(trainer, [learner, fellow_learner])
    make_meeting(found, on=date(2026, 3, 21))
    learner.enrolments.update(state="paused")
    found.members.filter(person=fellow_learner).update(left_at=NOON)

    call_command("remind")

    assert not Reminder.objects.filter(kind="meeting").exists()


def test_the_e_mail_says_that_something_waits_and_nothing_else(
    mailed: User, trainer: User, clock: time_machine.Traveller
) -> None:
    with time_machine.travel(NOON - 2 * DAY, tick=False):
        make_note(mailed, trainer, "Well done with the interview")

    for _round in range(3):
        call_command("remind")

    (sent,) = mail.outbox
    assert (sent.to, sent.subject) == (["lena@example.org"], "Something new waits for you")
    words = sent.subject + sent.body.split("no-more/")[0] + sent.from_email
    assert NEUTRAL.findall(words) == []
    assert "Well done" not in sent.body
    assert sent.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


def test_a_second_e_mail_comes_three_days_later_at_the_earliest_and_never_for_old_news(
    mailed: User, trainer: User, clock: time_machine.Traveller
) -> None:
    joined(mailed, 8)
    User.objects.update(last_login=None)
    call_command("remind")
    assert len(mail.outbox) == 1
    make_note(mailed, trainer)

    clock.move_to(NOON + 2 * DAY)
    call_command("remind")
    assert len(mail.outbox) == 1
    assert sorted(kinds(mailed)) == ["go-on", "note"]

    clock.move_to(NOON + 4 * DAY)
    call_command("remind")
    assert len(mail.outbox) == 1


@pytest.mark.parametrize("why", ["no", "no-address", "night"])
def test_no_e_mail_goes_to_who_did_not_ask_gave_no_address_or_sleeps(
    learner: User, clock: time_machine.Traveller, why: str
) -> None:
    choose_reminders(
        person=learner,
        in_product=True,
        by_email=why != "no",
        email="" if why == "no-address" else "lena@example.org",
    )
    joined(learner, 8)
    User.objects.update(last_login=None)
    if why == "night":
        clock.move_to(NOON.replace(hour=22))

    call_command("remind")

    assert kinds(learner) == ["go-on"]
    assert mail.outbox == []


def test_of_two_who_send_at_once_one_has_the_right(
    mailed: User, clock: time_machine.Traveller
) -> None:
    Reminder.objects.create(person=mailed, kind="go-on", cycle="x", made_at=NOON)
    choice = str(ReminderChoice.objects.get().pk)

    assert claim_mail(choice_id=choice, at=NOON) is not None
    assert claim_mail(choice_id=choice, at=NOON) is None


def test_an_e_mail_that_could_not_go_is_tried_again(
    mailed: User, clock: time_machine.Traveller, settings: object
) -> None:
    joined(mailed, 8)
    User.objects.update(last_login=None)
    working = settings.EMAIL_BACKEND  # type: ignore[attr-defined] # of pytest-django
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"  # type: ignore[attr-defined] # as above
    settings.EMAIL_PORT = 9  # type: ignore[attr-defined] # nobody listens there
    call_command("remind")
    assert ReminderChoice.objects.get().mailed_at is None

    settings.EMAIL_BACKEND = working  # type: ignore[attr-defined] # as above
    call_command("remind")

    assert len(mail.outbox) == 1


def test_the_link_stops_e_mails_without_signing_in_and_names_nobody(
    mailed: User, clock: time_machine.Traveller
) -> None:
    joined(mailed, 8)
    User.objects.update(last_login=None)
    call_command("remind")
    address = re.search(r"http://testserver(/no-more/\S+)", mail.outbox[0].body)
    assert address

    looked = Client().get(address[1])
    assert "Stop these e-mails" in text(looked)
    assert "Lena" not in text(looked)
    assert ReminderChoice.objects.get().by_email is True
    forged = Client().post(address[1].replace("/no-more/", "/no-more/x"))
    assert "You get no more of these e-mails" in text(forged)
    assert ReminderChoice.objects.get().by_email is True

    done = Client(enforce_csrf_checks=True).post(address[1], {"List-Unsubscribe": "One-Click"})

    assert "You get no more of these e-mails" in text(done)
    assert ReminderChoice.objects.get().by_email is False
    assert Client().get("/learn/").status_code == 302


def test_by_e_mail_needs_an_address_and_what_was_typed_stays(
    learner: User, learner_client: Client
) -> None:
    wrong = learner_client.post("/me/reminders/", {"by_email": "on", "email": "lena@"})
    assert 'value="lena@"' in text(wrong)
    assert "This is no e-mail address." in text(wrong)
    none = learner_client.post("/me/reminders/", {"by_email": "on", "email": ""})
    assert "Write your e-mail address, or take the tick away." in text(none)
    assert ReminderChoice.objects.count() == 0

    learner_client.post("/me/reminders/", {"by_email": "on", "email": "lena@example.org"})

    learner.refresh_from_db()
    choice = ReminderChoice.objects.get()
    assert (choice.in_product, choice.by_email) == (False, True)
    assert learner.email == "lena@example.org"


def test_without_a_mail_server_nobody_is_offered_e_mails(
    learner_client: Client, settings: object
) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"  # type: ignore[attr-defined] # of pytest-django

    page = text(learner_client.get("/me/reminders/"))

    assert "Remind me here" in page
    assert "e-mail" not in page.split("<main")[1].split("</main>")[0]


def test_a_certificate_near_its_end_is_told_by_e_mail_alone(
    mailed: User, learner_client: Client, clock: time_machine.Traveller
) -> None:
    award = make_award(mailed)
    Award.objects.filter(pk=award.pk).update(valid_until=date(2026, 4, 10))

    call_command("remind")

    assert kinds(mailed) == ["certificate"]
    assert len(mail.outbox) == 1


@pytest.mark.parametrize("many", [1, 3])
def test_finding_who_is_due_costs_the_same_for_one_and_three(
    many: int, cohort: Cohort, trainer: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(many):
        person = make_person(f"p{number}", cohort=cohort)
        choose_reminders(person=person, in_product=True, by_email=True, email="p@example.org")
        make_note(person, trainer)
    due_reminders(NOON + 400 * DAY)

    with django_assert_num_queries(14):
        found = due_reminders(NOON + 400 * DAY)

    assert sorted(one.kind for one in found) == sorted(["go-on", "note"] * many)
