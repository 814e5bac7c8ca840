"""Editors are told which words of law should have been looked at again."""

from __future__ import annotations

import pytest
import time_machine
from django.test import Client

from courses.models import ResourcePage
from courses.packages.keys import starter_key
from training.accounts.models import User

pytestmark = pytest.mark.django_db

NOTE = "These words of law were to be looked at again by 31 May 2027."
HEADING = "Words of law to look at again"


@pytest.fixture
def desk(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("boss", password="quiet stone river"))
    return client


def editor_of(name: str) -> str:
    page = ResourcePage.objects.get(translation_key=starter_key(name), locale__language_code="en")
    return f"/admin/pages/{page.pk}/edit/"


def test_the_editor_of_a_page_says_that_its_day_has_passed(desk: Client) -> None:
    address = editor_of("leaflet")
    ResourcePage.objects.filter(translation_key=starter_key("leaflet")).update(words_owner="Ruth")

    with time_machine.travel("2027-05-31 12:00"):
        on_the_day = desk.get(address).content.decode()
    with time_machine.travel("2027-06-01 12:00"):
        after = desk.get(address).content.decode()

    assert NOTE not in on_the_day
    assert NOTE in after
    assert "Ruth keeps them right." in after


def test_the_first_page_of_the_admin_lists_what_waits(desk: Client) -> None:
    with time_machine.travel("2027-05-31 12:00"):
        on_the_day = desk.get("/admin/").content.decode()
    with time_machine.travel("2027-06-01 12:00"):
        after = desk.get("/admin/").content.decode()

    assert HEADING not in on_the_day
    assert HEADING in after
    assert f'<a href="{editor_of("leaflet")}">Getting the most from your meetings</a>' in after
    assert "United Kingdom: England and Wales: “crisis line”" in after


def test_who_edits_no_pages_is_not_told(trainer_client: Client) -> None:
    with time_machine.travel("2027-06-01 12:00"):
        page = trainer_client.get("/admin/", follow=True).content.decode()

    assert HEADING not in page
