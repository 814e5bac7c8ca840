"""A trainer prints the certificates of a group in one file, each in its holder's language."""

from __future__ import annotations

import re
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.core.management import call_command
from django.test import Client

from tests.factories.awards import ETHICS, make_award
from tests.factories.people import make_person
from training.accounts.models import User
from training.audit.models import StaffAct
from training.certificates.models import Award, CertificateFile, CertificatePrint
from training.certificates.prints.actions import forget_old_prints
from training.certificates.prints.tasks import make_print
from training.enrolment.models import Cohort, Enrolment
from training.lib.clock import now


@pytest.fixture
def group(cohort: Cohort) -> Cohort:
    cohort.course_keys = [str(ETHICS.key)]
    cohort.save()
    return cohort


def printable(person: User) -> Award:
    award = make_award(person, at=now())
    CertificateFile.objects.create(award=award, pdf=b"%PDF", made_at=now())
    return award


@pytest.fixture
def desk(trainer: User) -> Client:
    client = Client()
    client.force_login(trainer)
    return client


def address(cohort: Cohort) -> str:
    return f"/admin/training/cohorts/{cohort.pk}/certificates/"


def ask(desk: Client, cohort: Cohort, awards: list[Award], print_id: UUID) -> None:
    data = {"print_id": str(print_id), "awards": [str(award.pk) for award in awards]}
    desk.post(address(cohort), data)
    make_print.func(str(print_id))


def test_the_certificates_of_a_group_come_in_one_file_a_page_each(
    group: Cohort, learner: User, desk: Client
) -> None:
    welsh = make_person("llyr", cohort=group)
    User.objects.filter(pk=welsh.pk).update(language="cy")
    awards, print_id = [printable(learner), printable(User.objects.get(pk=welsh.pk))], uuid4()

    ask(desk, group, awards, print_id)

    assert (
        "2 certificates are ready."
        in desk.get(f"/admin/training/certificates/{print_id}/").content.decode()
    )
    file = desk.get(f"/admin/training/certificates/{print_id}/file/")
    assert file["Content-Disposition"] == 'attachment; filename="certificates.pdf"'
    assert file.content.startswith(b"%PDF-1.7")
    assert len(re.findall(rb"/Type\s*/Page\b", file.content)) == 2
    assert StaffAct.objects.filter(act="printed certificates").count() == 1


def test_only_what_is_current_and_of_who_is_in_the_group_is_offered(
    group: Cohort, learner: User, other_learner: User, desk: Client
) -> None:
    gone, late = make_person("gwen", cohort=group), make_person("lars", cohort=group)
    for person in (learner, other_learner, gone, late):
        printable(person)
    Enrolment.objects.filter(learner=gone).update(left_at=now())
    Award.objects.filter(learner=late).update(valid_until=now().date() - timedelta(days=1))

    page = desk.get(address(group)).content.decode()

    assert "Lena: Peer Researcher: Ethics" in page
    assert [name for name in ("Gwen", "Lars", other_learner.get_full_name()) if name in page] == []


def test_a_certificate_of_another_group_is_refused(
    group: Cohort, learner: User, other_learner: User, desk: Client
) -> None:
    printable(learner)
    other, print_id = printable(other_learner), uuid4()

    ask(desk, group, [other], print_id)

    assert CertificatePrint.objects.count() == 0


def test_what_was_withdrawn_meanwhile_is_not_printed(
    group: Cohort, learner: User, desk: Client
) -> None:
    award, print_id = printable(learner), uuid4()
    ask(desk, group, [award], print_id)
    Award.objects.update(withdrawn_at=now(), withdrawn_for="asked", withdrawn_why="Asked")

    make_print.func(str(print_id))

    here = f"/admin/training/certificates/{print_id}/"
    assert "There is nothing to print." in desk.get(here).content.decode()
    assert desk.get(f"{here}file/").status_code == 404


def test_a_form_that_is_sent_twice_is_one_print(group: Cohort, learner: User, desk: Client) -> None:
    award, print_id = printable(learner), uuid4()

    ask(desk, group, [award], print_id)
    ask(desk, group, [award], print_id)

    assert CertificatePrint.objects.count() == 1


def test_the_file_is_kept_for_a_day(group: Cohort, learner: User, desk: Client) -> None:
    print_id = uuid4()
    ask(desk, group, [printable(learner)], print_id)
    call_command("forget_certificate_prints")
    assert CertificatePrint.objects.count() == 1

    forget_old_prints(at=now() + timedelta(days=1, minutes=1))

    assert CertificatePrint.objects.count() == 0


@pytest.mark.parametrize("people", [1, 3])
def test_the_list_costs_the_same_with_one_and_with_three(
    group: Cohort, desk: Client, people: int, django_assert_num_queries
) -> None:
    for number in range(people):
        printable(make_person(f"person-{number}", cohort=group))
    desk.get(address(group))

    with django_assert_num_queries(13):
        desk.get(address(group))
