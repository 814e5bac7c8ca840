"""Resources: open to anybody, but for those that are only for trainers."""

from __future__ import annotations

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from courses.models import Country, LocalWord, ResourcePage
from courses.packages.keys import starter_key

pytestmark = pytest.mark.django_db


def resource(name: str) -> ResourcePage:
    return ResourcePage.objects.get(translation_key=starter_key(name), locale__language_code="en")


def test_a_resource_shows_its_heading_and_keeps_a_neutral_title(client: Client) -> None:
    page = client.get("/resources/getting-the-most/").content.decode()

    assert "<h1>Getting the most from probation</h1>" in page
    assert "<title>Getting the most from your meetings – Alongside</title>" in page
    assert "Running late? Ring before, not after." in page


def test_staff_read_what_is_for_trainers_only(trainer_client: Client) -> None:
    response = trainer_client.get("/resources/mentor-workshop/")

    assert response.status_code == 200
    assert "Sort cards" in response.content.decode()


def test_a_learner_does_not_read_what_is_for_trainers_only(learner_client: Client) -> None:
    response = learner_client.get("/resources/mentor-workshop/")

    assert response.status_code == 404
    assert "Sort cards" not in response.content.decode()


def test_the_public_is_asked_to_sign_in_for_what_is_for_trainers_only(client: Client) -> None:
    response = client.get("/resources/mentor-workshop/")

    assert response.status_code == 302
    assert response["Location"] == "/sign-in/?next=/resources/mentor-workshop/"


def test_a_resource_with_another_reader_beside_trainers_is_open() -> None:
    assert resource("mentor-workshop").is_for_trainers_only
    assert not resource("code-of-conduct").is_for_trainers_only


@pytest.mark.parametrize("countries", [1, 3])
def test_a_resource_costs_the_same_for_any_number_of_countries(
    countries: int, client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(countries):
        country = Country.objects.create(name=f"Land {number}", code=f"land-{number}")
        LocalWord.objects.create(country=country, key="crisis line", words="12 34")
    client.get("/resources/getting-the-most/?country=land-0")

    with django_assert_num_queries(1):
        client.get("/resources/getting-the-most/?country=land-0")
