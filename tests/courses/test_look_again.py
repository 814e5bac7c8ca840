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
def boss() -> User:
    return User.objects.create_superuser("boss", password="quiet stone river")


def seen(person: User, address: str, day: str) -> str:
    """The page on that day, by somebody who has just signed in."""
    client = Client()
    with time_machine.travel(f"{day} 12:00"):
        client.force_login(person)
        return client.get(address, follow=True).content.decode()


def editor_of(name: str) -> str:
    page = ResourcePage.objects.get(translation_key=starter_key(name), locale__language_code="en")
    return f"/admin/pages/{page.pk}/edit/"


def test_the_editor_of_a_page_says_that_its_day_has_passed(boss: User) -> None:
    address = editor_of("leaflet")
    ResourcePage.objects.filter(translation_key=starter_key("leaflet")).update(words_owner="Ruth")

    after = seen(boss, address, "2027-06-01")

    assert NOTE not in seen(boss, address, "2027-05-31")
    assert NOTE in after
    assert "Ruth keeps them right." in after


def test_the_first_page_of_the_admin_lists_what_waits(boss: User) -> None:
    after = seen(boss, "/admin/", "2027-06-01")

    assert HEADING not in seen(boss, "/admin/", "2027-05-31")
    assert f'<a href="{editor_of("leaflet")}">Getting the most from your meetings</a>' in after
    assert "United Kingdom: England and Wales: “crisis line”" in after


def test_who_edits_no_pages_is_not_told(peer_mentor: User) -> None:
    page = seen(peer_mentor, "/admin/", "2027-06-01")

    assert "Training" in page
    assert HEADING not in page
