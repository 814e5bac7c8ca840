"""A trainer puts up a notice; the group sees it until each has read it."""

from __future__ import annotations

import html
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from tests.factories.people import make_person
from tests.factories.words import make_notice
from training.accounts.models import User
from training.audit.models import StaffAct
from training.enrolment.models import Cohort
from training.lib.clock import now, today
from training.messages.actions.notices import mark_notice_read
from training.messages.models import Notice, NoticeReading
from training.messages.queries.notices import notices_of

NOON = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)


def text(response: object) -> str:
    return html.unescape(response.content.decode())  # type: ignore[attr-defined] # a response


def board_of(cohort: Cohort) -> str:
    return reverse("workbench:notices", args=[cohort.pk])


def sheet(**changes: object) -> dict[str, object]:
    day = today()
    whole = {"notice": uuid4(), "title": "No meeting on Tuesday", "words": "The library is closed."}
    days = {"shown_from": day, "shown_until": day + timedelta(days=3)}
    return {**whole, **days, **changes}


def test_a_notice_sent_twice_is_one_and_the_group_sees_it(
    cohort: Cohort, learner_client: Client, trainer_client: Client, other_learner: User
) -> None:
    sent = sheet()

    for _press in range(2):
        assert trainer_client.post(board_of(cohort), sent).status_code == 302

    assert Notice.objects.count() == 1
    assert StaffAct.objects.filter(act="put up a notice").count() == 1
    home = text(learner_client.get("/learn/"))
    assert "No meeting on Tuesday" in home
    assert "The library is closed." in home
    stranger = Client()
    stranger.force_login(other_learner)
    assert "No meeting on Tuesday" not in text(stranger.get("/learn/"))


def test_it_goes_from_the_home_of_who_has_read_it(
    cohort: Cohort, trainer: User, learner_client: Client, fellow_learner: User
) -> None:
    notice = make_notice(cohort, trainer)

    for _press in range(2):
        assert learner_client.post(f"/notices/{notice.pk}/read/")["Location"] == "/learn/"

    assert NoticeReading.objects.count() == 1
    assert "No meeting" not in text(learner_client.get("/learn/"))
    fellow = Client()
    fellow.force_login(fellow_learner)
    assert "No meeting" in text(fellow.get("/learn/"))


@pytest.mark.parametrize("state", ["over", "later", "down", "invited", "left"])
def test_it_is_seen_only_on_its_days_and_by_who_is_in_the_group(
    cohort: Cohort, trainer: User, learner: User, learner_client: Client, state: str
) -> None:
    notice = make_notice(cohort, trainer, days=-1 if state == "over" else 7)
    if state == "later":
        Notice.objects.update(shown_from=today() + timedelta(days=1))
    if state == "down":
        Notice.objects.update(ended_at=NOON)
    if state == "invited":
        learner.enrolments.update(state="invited")
    if state == "left":
        learner.enrolments.update(left_at=NOON)

    assert "No meeting" not in text(learner_client.get("/learn/"))
    assert learner_client.post(f"/notices/{notice.pk}/read/").status_code == 404


def test_trainers_see_how_many_have_read_it_and_the_names_when_they_ask(
    cohort: Cohort, trainer: User, trainer_client: Client, learner: User, fellow_learner: User
) -> None:
    notice = make_notice(cohort, trainer)
    mark_notice_read(notice=notice, reader=learner, at=NOON)
    address = reverse("workbench:notice", args=[notice.pk])

    assert "Read by 1 of 2." in text(trainer_client.get(board_of(cohort)))
    assert "Felix" not in text(trainer_client.get(address))
    page = text(trainer_client.get(f"{address}?people"))
    assert "Lena: has read it" in page
    assert "Felix: not seen yet" in page


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"title": ""}, "Give it a title."),
        ({"words": "a" * 601}, "at most 600 characters"),
        ({"shown_until": "2020-01-01"}, "The last day comes before the first day."),
        ({"shown_from": "2020-01-01", "shown_until": "2020-01-02"}, "This day is over."),
        ({"shown_from": "soon"}, "Enter a valid date."),
    ],
    ids=["title", "long", "backwards", "over", "no-date"],
)
def test_what_cannot_go_up_is_said_and_is_still_there(
    cohort: Cohort, trainer_client: Client, changes: dict[str, object], said: str
) -> None:
    page = text(trainer_client.post(board_of(cohort), sheet(**changes)))

    assert said in page
    assert ("No meeting on Tuesday" in page) or changes == {"title": ""}
    assert Notice.objects.count() == 0


def test_a_sheet_for_those_without_a_screen_names_the_group_as_outside(
    cohort: Cohort, trainer: User, trainer_client: Client
) -> None:
    Cohort.objects.update(name="HMP group", public_name="Heron group")
    notice = make_notice(cohort, trainer)

    sheet_of = text(trainer_client.get(reverse("workbench:notice-sheet", args=[notice.pk])))

    paper = sheet_of.split('<article class="desk__paper">')[1].split("</article>")[0]
    assert "Heron group" in paper
    assert "We meet again in a week." in paper
    assert "HMP" not in paper


def test_taking_it_down_is_noted_once(
    cohort: Cohort, trainer: User, trainer_client: Client, learner_client: Client
) -> None:
    notice = make_notice(cohort, trainer)

    for _press in range(2):
        trainer_client.post(reverse("workbench:take-down-notice", args=[notice.pk]))

    assert StaffAct.objects.filter(act="took down a notice").count() == 1
    assert "No meeting" not in text(learner_client.get("/learn/"))


@pytest.mark.parametrize("many", [1, 3])
def test_the_list_costs_the_same_with_one_notice_and_three(
    many: int, cohort: Cohort, trainer: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(many):
        notice = make_notice(cohort, trainer, f"Notice {number}")
        person = make_person(f"p{number}", cohort=cohort)
        mark_notice_read(notice=notice, reader=person, at=NOON)

    with django_assert_num_queries(3):
        assert len(notices_of(cohort, now())) == many
