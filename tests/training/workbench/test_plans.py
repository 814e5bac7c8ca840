"""Trainers read and print their plans; nobody who learns ever sees one."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from courses import catalogue
from courses.content_keys import ModuleKey
from courses.models import ModulePage
from courses.packages.keys import starter_key
from tests.factories.people import make_cohort, make_person, make_staff
from training.organisations.models import Role

pytestmark = pytest.mark.django_db

MODULE = ModuleKey(starter_key("ETH-3"))
LIST = "/admin/training/plans/"
PLAN = f"{LIST}{MODULE}/"
ONLY_IN_PLANS = ("slow count of five", "tablets saved up", "KEEP PRIVATE: already known")


@pytest.fixture
def trainer_client() -> Client:
    client = Client()
    client.force_login(make_staff("tia", Role.Kind.TRAINER))
    return client


def words_of(response: Any) -> str:
    return str(response.content.decode())


def test_a_trainer_finds_all_plans_by_course(trainer_client: Client) -> None:
    page = words_of(trainer_client.get(LIST))

    assert page.count(f'href="{LIST}') == 14
    assert page.index("ETH-1 · What is peer research?") < page.index("PRE-3 · Making it stick")


def test_a_plan_has_its_ten_headings_in_order(trainer_client: Client) -> None:
    page = words_of(trainer_client.get(PLAN))

    headings = (
        ">Aim</h3>",
        ">Room and kit</h3>",
        ">Before</h3>",
        ">Timetable</h3>",
        ">Exercise</h3>",
        ">Including everyone</h3>",
        ">What may come up, and what to do</h3>",
        ">Sign today</h3>",
        ">On a wing, without screen or slides</h3>",
        ">Print</h3>",
    )
    places = [page.index(heading) for heading in headings]
    assert places == sorted(places)
    assert "KEEP PRIVATE: already known" in page


def test_cards_to_cut_leave_out_what_is_for_the_trainer(trainer_client: Client) -> None:
    page = words_of(trainer_client.get(f"{PLAN}cards/"))

    assert "I did time for burglary" in page
    assert "already known" not in page
    assert "KEEP PRIVATE" not in page


@pytest.mark.parametrize("kind", [Role.Kind.NETWORK_LEAD, Role.Kind.PARTNER_CONTACT])
def test_staff_who_run_no_group_read_no_plan(kind: Role.Kind) -> None:
    client = Client()
    client.force_login(make_staff("nora", kind))

    for address in (LIST, PLAN, f"{PLAN}cards/"):
        response = client.get(address)
        assert response.status_code in {403, 404}
        assert not any(words in words_of(response) for words in ONLY_IN_PLANS)


def test_a_learner_reads_the_module_without_its_plan() -> None:
    course = starter_key("ETH")
    client = Client()
    client.force_login(make_person("dora", cohort=make_cohort(courses=[course])))
    module = ModulePage.objects.in_source_language().get(translation_key=MODULE)

    pages = [client.get(module.url), client.get("/learn/"), client.get(PLAN)]
    pages += [client.get(child.url) for child in module.get_children().live()]

    assert pages[0].status_code == 200
    assert pages[2].status_code == 403
    for page in pages:
        assert not any(words in words_of(page) for words in ONLY_IN_PLANS)


def test_what_learners_side_counts_knows_no_plan() -> None:
    outline = catalogue.outlines()[0]

    assert not any(words in str(outline.to_dict()) for words in ONLY_IN_PLANS)


def test_the_list_costs_the_same_however_many_plans_there_are(
    trainer_client: Client, django_assert_num_queries: Any
) -> None:
    trainer_client.get(LIST)
    with django_assert_num_queries(10):
        trainer_client.get(LIST)

    for page in ModulePage.objects.in_source_language().exclude(translation_key=MODULE):
        page.plan = []
        page.save()
    trainer_client.get(LIST)

    with django_assert_num_queries(10):
        assert words_of(trainer_client.get(LIST)).count(f'href="{LIST}') == 1


def test_a_plan_is_a_tab_of_its_own_in_the_editor() -> None:
    client = Client()
    client.force_login(make_staff("anne", Role.Kind.ADMINISTRATOR))
    module = ModulePage.objects.in_source_language().get(translation_key=MODULE)

    page = words_of(client.get(f"/admin/pages/{module.pk}/edit/"))

    assert 'id="tab-label-trainers_plan"' in page
