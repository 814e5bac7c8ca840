"""The pages of a session without scripts: begun, run, printed, looked at and put right."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from courses import catalogue
from courses.content_keys import ModuleKey
from courses.packages.keys import starter_key
from tests.factories.people import make_cohort, make_person, make_staff
from tests.factories.sessions import make_session
from training.accounts.models import User
from training.attendance.models import Attendance, TaughtSession
from training.enrolment.models import Cohort
from training.lib.clock import now
from training.organisations.models import Role
from training.progress.queries import done_steps

MODULE = ModuleKey(starter_key("ETH-1"))


@pytest.fixture
def cohort(db: None) -> Cohort:
    return make_cohort(name="Tuesday group", learners=3)


@pytest.fixture
def client(cohort: Cohort) -> Client:
    found = Client()
    found.force_login(make_staff("tara", Role.Kind.TRAINER, cohort=cohort))
    return found


@pytest.fixture
def people(cohort: Cohort) -> list[User]:
    return [place.learner for place in cohort.enrolments.order_by("learner__username")]


@pytest.fixture
def session(client: Client, cohort: Cohort) -> TaughtSession:
    client.post(_list(cohort), {"session": str(uuid4()), "module": str(MODULE)})
    found = TaughtSession.objects.get()
    TaughtSession.objects.update(opened_at=now() - timedelta(hours=3))
    return found


def _list(cohort: Cohort) -> str:
    return f"/admin/training/cohorts/{cohort.pk}/sessions/"


def _screen(session: TaughtSession, page: str = "") -> str:
    return f"/admin/training/sessions/{session.pk}/{page}"


def words_of(response: Any) -> str:
    return " ".join(str(response.content.decode()).split())


def test_the_next_module_is_chosen_already(client: Client, cohort: Cohort) -> None:
    make_session(cohort, catalogue.outlines()[0])

    page = words_of(client.get(_list(cohort)))

    second = catalogue.outlines()[0].modules[1].key
    assert page.count("checked") == 1
    assert f'value="{second}"' in page[page.index("checked") - 200 : page.index("checked") + 20]


def test_two_presses_and_a_colleague_open_one_session(client: Client, cohort: Cohort) -> None:
    wish = {"session": str(uuid4()), "module": str(MODULE)}
    colleague = Client()
    colleague.force_login(make_staff("theo", Role.Kind.PEER_MENTOR, cohort=cohort))

    answers = [client.post(_list(cohort), wish), client.post(_list(cohort), wish)]
    answers.append(colleague.post(_list(cohort), wish | {"session": str(uuid4())}))

    session = TaughtSession.objects.get()
    assert str(session.pk) == wish["session"]
    assert [answer["Location"] for answer in answers] == [_screen(session)] * 3


def test_nothing_is_opened_without_a_choice(client: Client, cohort: Cohort) -> None:
    page = words_of(client.post(_list(cohort), {"session": str(uuid4())}))

    assert "Choose what you teach today." in page
    assert not TaughtSession.objects.exists()


def test_a_session_has_the_rows_of_the_plan_and_knows_its_break(session: TaughtSession) -> None:
    rows = session.timetable

    assert (len(rows), rows[0].what, rows[0].minutes) == (9, "Welcome", 12)
    assert [row.what for row in rows if row.is_break] == ["Break"]
    assert sum(row.minutes for row in rows if not row.is_break) == 110


def _press(client: Client, session: TaughtSession, *taps: str, token: str = "") -> None:
    for tap in taps:
        client.post(_screen(session), {"token": token or str(uuid4()), "tap": tap})


def test_all_here_and_then_who_is_not(
    client: Client, session: TaughtSession, people: list[User]
) -> None:
    first, second, third = people
    _press(client, session, f"here:{second.pk}::not", "everybody-here")
    _press(client, session, "timer:::5 run 0", f"here:{third.pk}::early 5")

    register = set(Attendance.objects.values_list("learner", "state", "left"))
    assert register == {
        (first.pk, "here", None),
        (second.pk, "not", None),
        (third.pk, "early", 5),
    }
    page = words_of(client.get(_screen(session, "record/")))
    assert [page.count(f">{minutes} minutes<") for minutes in (110, 0, 48)] == [1, 1, 1]


def test_the_same_press_twice_is_one_tap(
    client: Client, session: TaughtSession, people: list[User]
) -> None:
    lesson = catalogue.outlines()[0].modules[0].steps[0].key
    press, token = f"tick:{people[0].pk}:{lesson}:1", str(uuid4())

    _press(client, session, press, press, token=token)

    assert session.taps.count() == 1
    assert done_steps(people[0], [lesson]) == {lesson}


def test_a_lesson_is_ticked_for_all_who_came_and_for_nobody_else(
    client: Client, session: TaughtSession, people: list[User]
) -> None:
    lesson = catalogue.outlines()[0].modules[0].steps[0].key
    _press(client, session, f"here:{people[2].pk}::not", "everybody-here")
    _press(client, session, f"everybody-ticked:{lesson}")

    assert [done_steps(one, [lesson]) == {lesson} for one in people] == [True, True, False]


def test_who_comes_late_is_here_from_the_row_that_is_on(
    client: Client, session: TaughtSession, people: list[User]
) -> None:
    _press(client, session, "timer:::3 run 0", f"came:{people[0].pk}::3")

    late = Attendance.objects.get()
    assert (late.state, late.came, late.minutes_at(now())) == ("here", 3, 76)


def test_the_end_says_up_to_which_row_minutes_count(
    client: Client, session: TaughtSession, people: list[User]
) -> None:
    _press(client, session, "everybody-here", "taught:::2")

    assert {one.minutes_at(now()) for one in Attendance.objects.all()} == {22}
    assert "The session has ended." in words_of(client.get(_screen(session)))


@pytest.mark.parametrize(
    "tap", ["", "x", "everybody-ticked:", "here:::here", "timer:::99999 run 0"]
)
def test_a_button_that_is_not_there_does_nothing(
    client: Client, session: TaughtSession, tap: str
) -> None:
    response = client.post(_screen(session), {"token": "x", "tap": tap, "part": "//else.where"})

    assert (response.status_code, response["Location"]) == (302, _screen(session))
    assert not session.taps.exists()


def test_a_register_is_put_right_and_says_who_did_it(
    client: Client, session: TaughtSession, people: list[User], cohort: Cohort
) -> None:
    _press(client, session, "everybody-here")
    page = client.get(_screen(session, "record/"))
    form = page.context["form"]
    sent = {field.html_name: field.value() for field in form} | {
        f"here-{people[0].pk}": "early",
        f"left-{people[0].pk}": "2",
    }

    client.post(_screen(session, "record/"), sent)
    client.post(_screen(session, "record/"), sent)

    first = Attendance.objects.get(learner=people[0])
    assert (first.state, first.left, first.minutes_at(now())) == ("early", 2, 22)
    assert Attendance.objects.filter(state="here").count() == 2
    assert session.taps.last().by.username == "tara"


def test_an_unknown_row_in_a_register_is_said_kindly(
    client: Client, session: TaughtSession, people: list[User]
) -> None:
    page = client.get(_screen(session, "record/"))
    sent = {field.html_name: field.value() for field in page.context["form"]}

    answer = client.post(_screen(session, "record/"), sent | {f"left-{people[0].pk}": "77"})

    assert answer.status_code == 200
    assert "desk__error" in words_of(answer)


def test_one_print_holds_the_register_the_plan_and_its_cards(
    client: Client, session: TaughtSession
) -> None:
    page = words_of(client.get(_screen(session, "print/")))

    assert page.index("Tuesday-0") < page.index(">Timetable</h3>") < page.index("desk__cut")
    assert "You have waited here many times" in page
    assert f"/admin/training/cohorts/{session.cohort_id}/pack/{MODULE}/" in page


def test_sessions_lead_to_their_groups_and_are_listed_with_who_came(
    client: Client, session: TaughtSession, cohort: Cohort
) -> None:
    _press(client, session, "everybody-here")

    page = words_of(client.get("/admin/training/sessions/"))

    assert _list(cohort) in page
    assert "3 people were here" in page
    assert _list(cohort) in words_of(client.get(f"/admin/training/cohorts/{cohort.pk}/"))
    assert "/admin/training/sessions/" in words_of(client.get("/admin/training/today/"))


@pytest.mark.parametrize("learners", [1, 3])
@pytest.mark.parametrize(("page", "queries"), [("", 10), ("as-it-is/", 10), ("record/", 16)])
def test_a_screen_costs_the_same_for_one_and_for_three(
    page: str, queries: int, learners: int, db: None, django_assert_num_queries: Any
) -> None:
    group = make_cohort(name="Small group", learners=learners)
    trainer = make_staff("sam", Role.Kind.TRAINER, cohort=group)
    client = Client()
    client.force_login(trainer)
    session = make_session(group, catalogue.outlines()[0], by=trainer)
    _press(client, session, "everybody-here")
    client.get(_screen(session, page))

    with django_assert_num_queries(queries):
        client.get(_screen(session, page))


def test_somebody_who_is_in_another_group_finds_nothing(
    session: TaughtSession, cohort: Cohort
) -> None:
    stranger = Client()
    stranger.force_login(make_staff("otis", Role.Kind.TRAINER, cohort=make_cohort(name="Friday")))
    make_person("lone", cohort=cohort)

    for address in (_screen(session), _screen(session, "record/"), _list(cohort)):
        answer = stranger.get(address)
        assert answer.status_code == 404
        assert "Tuesday-0" not in words_of(answer)
