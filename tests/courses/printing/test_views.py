"""The address of a print: for those who may read the page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.test import Client

from courses.models import ResourcePage
from courses.packages.keys import starter_key
from courses.printing.tasks import make_prints

pytestmark = pytest.mark.django_db

LEAFLET = "/resources/getting-the-most/print"
WORKSHOP = "/resources/mentor-workshop/print/a4.pdf"


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, tmp_path: Path) -> None:
    settings.PRIVATE_ROOT = tmp_path / "private"


def test_anybody_may_print_a_leaflet(client: Client) -> None:
    response = client.get(f"{LEAFLET}/a4-fold.pdf")

    assert response.status_code == 200
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == 'inline; filename="getting-the-most-a4-fold.pdf"'
    assert response.content.startswith(b"%PDF-")


@pytest.mark.parametrize(
    "address",
    [f"{LEAFLET}/a9.pdf", f"{LEAFLET}/sheet-1.pdf", "/about/print/a4.pdf", "/no/print/a4.pdf"],
)
def test_what_is_not_there_is_a_404(address: str, client: Client) -> None:
    assert client.get(address).status_code == 404


def test_what_is_for_trainers_only_is_not_printed_for_others(
    client: Client, learner_client: Client, trainer_client: Client
) -> None:
    assert client.get(WORKSHOP)["Location"] == f"/sign-in/?next={WORKSHOP}"
    refused = learner_client.get(WORKSHOP)
    assert refused.status_code == 404
    assert "Sort cards" not in refused.content.decode()
    assert trainer_client.get(WORKSHOP)["Content-Type"] == "application/pdf"


def test_words_that_wait_for_a_look_are_refused_kindly(client: Client) -> None:
    with time_machine.travel("2027-06-01 12:00"):
        response = client.get(f"{LEAFLET}/a5.pdf")
        page = client.get("/resources/getting-the-most/").content.decode()

    assert response.status_code == 409
    assert "These words are waiting for a fresh look" in response.content.decode()
    assert "These words are waiting for a fresh look" in page
    assert "a5.pdf" not in page


def test_the_worker_makes_every_form_and_the_page_says_their_sizes(client: Client) -> None:
    before = client.get("/resources/getting-the-most/").content.decode()
    page = ResourcePage.objects.get(
        translation_key=starter_key("leaflet"), locale__language_code="en"
    )
    make_prints.call(page.pk)
    make_prints.call(0)

    after = client.get("/resources/getting-the-most/").content.decode()

    assert before.count("(PDF)") == 3
    assert after.count("(PDF)") == 0
    assert after.count("\xa0KB)") == 3
