"""People are invited from a list: looked at first, then once."""

from __future__ import annotations

import html
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from courses.outline import CourseOutline
from tests.factories.people import make_cohort
from tests.training.workbench.conftest import at
from training.accounts.models import User
from training.audit.models import StaffAct
from training.enrolment.models import Cohort, Enrolment, EnrolmentChange

LIST = "name,language,offence\nSam,en,secret\nÉlodie,cy,\n=1+1,en,\nSam,en,\nLi,xx,\n,en,\n"


def look(client: Client, cohort: Cohort, content: str) -> str:
    sent = {"file": SimpleUploadedFile("people.csv", content.encode())}
    return html.unescape(client.post(at("invitations", cohort.pk), sent).content.decode())


def token(page: str) -> str:
    found = re.search(r'name="list" value="([^"]+)"', page)
    assert found is not None
    return found[1]


def test_a_list_is_looked_at_before_anybody_is_invited(
    cohort: Cohort, trainer_client: Client
) -> None:
    before = User.objects.count()

    page = look(trainer_client, cohort, LIST)

    assert "2 people can be invited" in page
    assert "4 rows are not taken" in page
    assert "A name cannot begin with “=”." in page
    assert "This name is in row 2 of this list." in page
    assert "We do not have this language." in page
    assert "There is no name." in page
    assert User.objects.count() == before


def test_columns_that_we_do_not_ask_for_are_not_kept_and_that_is_said(
    cohort: Cohort, trainer_client: Client
) -> None:
    page = look(trainer_client, cohort, LIST)

    assert "These columns are not read, and nothing of them is kept: offence." in page
    assert "secret" not in page


def test_people_on_the_list_are_invited_once_however_often_it_is_sent(
    cohort: Cohort, trainer: User, trainer_client: Client
) -> None:
    sent = {"list": token(look(trainer_client, cohort, LIST))}

    trainer_client.post(at("invitations", cohort.pk), sent)
    trainer_client.post(at("invitations", cohort.pk), sent)

    places = Enrolment.objects.filter(cohort=cohort, state="invited")
    assert sorted(places.values_list("learner__called", "learner__language")) == [
        ("Sam", "en"),
        ("Élodie", "cy"),
    ]
    assert EnrolmentChange.objects.filter(state="invited", by=trainer).count() == 2
    assert StaffAct.objects.filter(act="invited people from a list").count() == 1


def test_names_can_be_pasted(cohort: Cohort, trainer_client: Client) -> None:
    page = trainer_client.post(at("invitations", cohort.pk), {"pasted": "Sam\nJo B.\n"})

    assert "2 people can be invited" in page.content.decode()


def test_a_comma_in_a_pasted_name_is_part_of_the_name(
    cohort: Cohort, trainer_client: Client
) -> None:
    sent = {"pasted": "Price, Jo\nSam\n"}
    page = trainer_client.post(at("invitations", cohort.pk), sent).content.decode()

    assert "2 people can be invited" in page
    assert "<td>Price, Jo</td>" in page


def test_a_pasted_table_is_read_by_its_columns(cohort: Cohort, trainer_client: Client) -> None:
    sent = {"pasted": "Language\tName\ncy\tSam\n"}
    page = trainer_client.post(at("invitations", cohort.pk), sent).content.decode()

    assert "<td>Sam</td><td>cy</td>" in page


def test_nothing_beside_a_name_is_dropped_without_a_word(
    cohort: Cohort, trainer_client: Client
) -> None:
    page = look(trainer_client, cohort, "Sam\nPrice, Jo\n")
    assert "1 person can be invited" in page
    assert "We do not have this language." in page

    wider = look(trainer_client, cohort, "Sam\nPrice, Jo, cy\n")
    assert "No column is called “name”. Put that word above the names." in wider


def test_somebody_who_is_in_the_group_already_is_not_invited_again(
    cohort: Cohort, learner: User, trainer_client: Client
) -> None:
    page = look(trainer_client, cohort, f"name\n{learner.called.upper()}\n")

    assert "This name is in this group." in page
    assert "Nobody on this list can be invited." in page


def test_a_list_without_names_is_refused_and_what_was_pasted_is_still_there(
    cohort: Cohort, trainer_client: Client
) -> None:
    page = trainer_client.post(at("invitations", cohort.pk), {"pasted": "a,b,c\n1,2,3"})

    words = html.unescape(page.content.decode())
    assert "No column is called “name”. Put that word above the names." in words
    assert "a,b,c" in words


def test_a_list_that_somebody_changed_invites_nobody(
    cohort: Cohort, trainer_client: Client
) -> None:
    sent = token(look(trainer_client, cohort, LIST))

    trainer_client.post(at("invitations", cohort.pk), {"list": "x" + sent})

    assert not Enrolment.objects.filter(cohort=cohort, state="invited").exists()


def test_five_hundred_people_cost_as_many_queries_as_one(
    cohort: Cohort, trainer_client: Client, django_assert_max_num_queries: object
) -> None:
    one = token(look(trainer_client, cohort, "name\nSam\n"))
    many = token(look(trainer_client, cohort, "name\n" + "".join(f"P{n}\n" for n in range(500))))

    with django_assert_max_num_queries(31):  # type: ignore[operator] # a fixture of pytest-django
        trainer_client.post(at("invitations", cohort.pk), {"list": one})
    with django_assert_max_num_queries(34):  # type: ignore[operator] # as above
        trainer_client.post(at("invitations", cohort.pk), {"list": many})

    assert Enrolment.objects.filter(cohort=cohort, state="invited").count() == 501


def test_a_trainer_of_another_group_cannot_invite(
    cohort: Cohort, other_trainer: User, client: Client
) -> None:
    client.force_login(other_trainer)

    assert client.post(at("invitations", cohort.pk), {"pasted": "Sam"}).status_code == 404


@pytest.fixture
def invited(cohort: Cohort, trainer_client: Client) -> Enrolment:
    sent = {"list": token(look(trainer_client, cohort, "name\nSam\n"))}
    trainer_client.post(at("invitations", cohort.pk), sent)
    return Enrolment.objects.get(cohort=cohort, state="invited")


def test_an_invited_learner_reads_nothing_of_the_courses_before_saying_yes(
    invited: Enrolment, course: CourseOutline, client: Client
) -> None:
    client.force_login(invited.learner)

    home = client.get("/learn/").content.decode()

    assert "You are invited to Tuesday group." in home
    assert course.title not in home


def test_saying_yes_needs_the_tick_and_opens_the_courses(
    invited: Enrolment, course: CourseOutline, client: Client
) -> None:
    client.force_login(invited.learner)
    there = f"/me/groups/{invited.pk}/come-in/"

    refused = client.post(there, {}).content.decode()
    assert "Tick the box, please. You need to be 18 or over." in refused
    response = client.post(there, {"agreed": "on"})

    assert response.headers["Location"] == "/learn/"
    invited.refresh_from_db()
    assert invited.state == "learning"
    assert User.objects.get(pk=invited.learner_id).agreed_at is not None
    assert course.title in client.get("/learn/").content.decode()


def test_saying_yes_twice_leads_home_and_changes_nothing(
    invited: Enrolment, client: Client
) -> None:
    client.force_login(invited.learner)
    there = f"/me/groups/{invited.pk}/come-in/"

    answers = [client.post(there, {"agreed": "on"}).headers["Location"] for _ in range(2)]

    assert answers == ["/learn/", "/learn/"]
    assert EnrolmentChange.objects.filter(enrolment=invited, state="learning").count() == 1


def test_nobody_says_yes_for_somebody_else(
    invited: Enrolment, other_learner: User, client: Client
) -> None:
    client.force_login(other_learner)

    response = client.post(f"/me/groups/{invited.pk}/come-in/", {"agreed": "on"})

    assert response.status_code == 404
    invited.refresh_from_db()
    assert invited.state == "invited"


def test_an_invitation_into_a_closed_group_is_over(invited: Enrolment, client: Client) -> None:
    Cohort.objects.filter(pk=invited.cohort_id).update(closed_at="2026-03-01T09:00Z")
    client.force_login(invited.learner)

    assert client.get(f"/me/groups/{invited.pk}/come-in/").status_code == 404
    assert "You are invited" not in client.get("/learn/").content.decode()


def test_groups_do_not_share_their_lists(
    invited: Enrolment, trainer_client: Client, cohort: Cohort
) -> None:
    make_cohort(name="Another group")

    page = look(trainer_client, cohort, "name\nSam\n")

    assert "This name is in this group." in page
