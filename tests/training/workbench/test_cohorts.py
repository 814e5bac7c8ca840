"""Groups are opened, changed, staffed and closed."""

from __future__ import annotations

from django.test import Client

from courses.outline import CourseOutline
from tests.factories.people import make_organisation, make_person, make_staff
from tests.training.workbench.conftest import SignedIn, at
from training.accounts.models import User
from training.audit.models import StaffAct
from training.enrolment.models import Cohort, CohortStaff
from training.organisations.models import Organisation, Role


def _group(course: CourseOutline, **changes: object) -> dict[str, object]:
    fields = {
        "organisation": make_organisation().pk,
        "site": "",
        "name": "Wednesday",
        "public_name": "Wednesday group",
        "courses": [str(course.key)],
        "opens_on": "2026-11-01",
        "closes_on": "",
        "safeguarding_lead": "Anwen Price",
        "help_line": "Samaritans, 116 123",
        "staff_employer": "Turnstone",
    }
    return {**fields, **changes}


def test_a_trainer_opens_a_group_and_is_its_trainer(
    course: CourseOutline, trainer: User, trainer_client: Client
) -> None:
    response = trainer_client.post("/admin/training/cohorts/new/", _group(course))

    cohort = Cohort.objects.get(name="Wednesday")
    assert response.url == at("board", cohort.pk)
    assert cohort.course_keys == [str(course.key)]
    assert list(cohort.staff.values_list("person", "kind")) == [(trainer.pk, "trainer")]
    assert StaffAct.objects.filter(act="opened a cohort", object_uuid=cohort.pk).count() == 1


def test_a_group_needs_a_safeguarding_lead_and_a_help_line(
    course: CourseOutline, trainer_client: Client
) -> None:
    typed = _group(course, safeguarding_lead="", help_line="", name="My own words")

    response = trainer_client.post("/admin/training/cohorts/new/", typed)

    assert response.status_code == 200
    assert not Cohort.objects.filter(name="My own words").exists()
    assert 'value="My own words"' in response.content.decode()


def test_the_last_day_is_not_before_the_first(
    course: CourseOutline, trainer_client: Client
) -> None:
    response = trainer_client.post(
        "/admin/training/cohorts/new/", _group(course, closes_on="2026-10-01")
    )

    assert "The last day is before the first day." in response.content.decode()
    assert not Cohort.objects.filter(name="Wednesday").exists()


def test_a_trainer_opens_no_group_for_another_organisation(
    course: CourseOutline, trainer_client: Client
) -> None:
    other = Organisation.objects.create(name="Heron", public_name="Heron")

    response = trainer_client.post(
        "/admin/training/cohorts/new/", _group(course, organisation=other.pk)
    )

    assert response.status_code == 200
    assert not Cohort.objects.filter(name="Wednesday").exists()
    assert "Heron" not in response.content.decode()


def test_a_peer_mentor_opens_no_group(
    course: CourseOutline, peer_mentor: User, signed_in: SignedIn
) -> None:
    client = signed_in(peer_mentor)

    assert client.get("/admin/training/cohorts/new/").status_code == 404
    assert client.post("/admin/training/cohorts/new/", _group(course)).status_code == 404
    assert not Cohort.objects.filter(name="Wednesday").exists()


def test_lone_surrogates_and_nul_are_cleaned_away(
    course: CourseOutline, trainer_client: Client
) -> None:
    trainer_client.post("/admin/training/cohorts/new/", _group(course, name="Wed\x00nes\x07day"))

    assert Cohort.objects.filter(name="Wednesday").exists()


def test_a_course_that_is_not_live_any_more_stays_with_its_group(
    cohort: Cohort, course: CourseOutline, trainer_client: Client
) -> None:
    gone = "11111111-1111-4111-8111-111111111111"
    Cohort.objects.update(course_keys=[gone, str(course.key)])

    trainer_client.post(f"/admin/training/cohorts/edit/{cohort.pk}/", _group(course))

    cohort.refresh_from_db()
    assert cohort.course_keys == [str(course.key), gone]


def test_closing_takes_access_to_its_learners_away_at_once(
    cohort: Cohort, learner: User, trainer: User, trainer_client: Client
) -> None:
    response = trainer_client.post(at("close-cohort", cohort.pk))

    assert response.url == "/admin/training/cohorts/"
    assert trainer_client.get(at("board", cohort.pk)).status_code == 404
    assert "Lena" not in trainer_client.get("/admin/").content.decode()


def test_looking_at_the_closing_page_closes_nothing(cohort: Cohort, trainer_client: Client) -> None:
    trainer_client.get(at("close-cohort", cohort.pk))

    cohort.refresh_from_db()
    assert cohort.closed_at is None


def test_somebody_with_the_role_joins_the_staff_and_may_come_in(
    cohort: Cohort, trainer_client: Client
) -> None:
    person = make_staff("nell", Role.Kind.PEER_MENTOR)

    trainer_client.post(at("staff", cohort.pk), {"person": str(person.pk), "kind": "peer_mentor"})

    client = Client()
    client.force_login(person)
    assert client.get(at("board", cohort.pk)).status_code == 200


def test_somebody_without_the_role_joins_no_staff(
    cohort: Cohort, trainer: User, trainer_client: Client
) -> None:
    outsider = make_person("nell")
    mentor = make_staff("mo", Role.Kind.PEER_MENTOR)

    trainer_client.post(at("staff", cohort.pk), {"person": str(outsider.pk), "kind": "trainer"})
    trainer_client.post(at("staff", cohort.pk), {"person": str(mentor.pk), "kind": "trainer"})

    assert list(cohort.staff.values_list("person", flat=True)) == [trainer.pk]


def test_who_leaves_the_staff_sees_the_group_no_more(
    cohort: Cohort, peer_mentor: User, trainer_client: Client
) -> None:
    place = CohortStaff.objects.get(person=peer_mentor)

    trainer_client.post(at("end-place", cohort.pk, place.pk))

    client = Client()
    client.force_login(peer_mentor)
    assert client.get(at("board", cohort.pk)).status_code == 404
