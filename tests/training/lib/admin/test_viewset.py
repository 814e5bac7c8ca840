"""What Wagtail's stock views would show of people, ours do not."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import NoReverseMatch, reverse
from wagtail.models import ModelLogEntry
from wagtail.permissions import policy_registry

from tests.factories.people import make_cohort
from training.accounts.models import User
from training.enrolment.models import Cohort
from training.lib.admin.policies import ScopedPolicy


@pytest.mark.parametrize("name", ["history", "history_results", "usage", "copy", "delete"])
def test_views_that_ignore_the_scope_have_no_address(cohort: Cohort, name: str) -> None:
    with pytest.raises(NoReverseMatch):
        reverse(f"cohorts:{name}", args=[cohort.pk])


def test_the_list_holds_ones_own_groups_only(
    cohort: Cohort, other_cohort: Cohort, trainer_client: Client
) -> None:
    page = trainer_client.get("/admin/training/cohorts/").content.decode()

    assert "Tuesday group" in page
    assert "Friday group" not in page


@pytest.mark.parametrize("query", ["?q=Friday", "?export=csv", "?export=xlsx", "?ordering=name"])
def test_no_search_export_or_order_widens_the_list(
    cohort: Cohort, other_cohort: Cohort, trainer_client: Client, query: str
) -> None:
    response = trainer_client.get(f"/admin/training/cohorts/{query}")
    content = b"".join(response.streaming_content) if response.streaming else response.content

    assert b"Friday group" not in content


@pytest.mark.parametrize("method", ["get", "head", "post"])
def test_somebody_elses_object_is_not_there(
    other_cohort: Cohort, trainer_client: Client, method: str
) -> None:
    response = getattr(trainer_client, method)(
        f"/admin/training/cohorts/edit/{other_cohort.pk}/", {"name": "Mine now"}
    )

    other_cohort.refresh_from_db()
    assert response.status_code == 404
    assert other_cohort.name == "Friday group"


@pytest.mark.parametrize("method", ["get", "head", "post"])
@pytest.mark.parametrize("name", ["organisations", "places", "acts"])
def test_lists_of_administrators_are_not_there_for_trainers(
    trainer_client: Client, name: str, method: str
) -> None:
    response = getattr(trainer_client, method)(f"/admin/training/{name}/")

    assert response.status_code == 404


def test_saving_writes_nothing_into_the_log_that_editors_read(
    administrator: User, cohort: Cohort
) -> None:
    client = Client()
    client.force_login(administrator)
    client.post(
        f"/admin/training/organisations/edit/{cohort.organisation_id}/",
        {"name": "Heron", "public_name": "Heron"},
    )

    cohort.organisation.refresh_from_db()
    assert cohort.organisation.name == "Heron"
    assert not ModelLogEntry.objects.exists()


def test_nobody_may_delete_and_nobody_is_listed_by_permission(administrator: User) -> None:
    policy = policy_registry.get_by_type(Cohort)

    assert isinstance(policy, ScopedPolicy)
    assert policy.user_has_permission(administrator, "change")
    assert not policy.user_has_permission(administrator, "delete")
    assert list(policy.users_with_any_permission(["change"])) == []


def test_the_policy_knows_ones_own_objects(cohort: Cohort, trainer: User) -> None:
    policy = policy_registry.get_by_type(Cohort)
    foreign = make_cohort(name="Friday group")

    assert policy.user_has_permission_for_instance(trainer, "change", cohort)
    assert not policy.user_has_permission_for_instance(trainer, "change", foreign)
    assert list(policy.instances_user_has_any_permission_for(trainer, ["change"])) == [cohort]


def test_trainers_see_training_and_nothing_about_people_elsewhere_in_the_menu(
    trainer_client: Client,
) -> None:
    page = trainer_client.get("/admin/").content.decode()

    assert "/admin/training/cohorts/" in page
    for other in ("/admin/users/", "/admin/training/people/", "/admin/training/organisations/"):
        assert other not in page
