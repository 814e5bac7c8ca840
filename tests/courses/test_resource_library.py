"""The library: narrowed by reader, kind and language, at the same cost for any length."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from wagtail.models import Locale

from courses.models import ResourceLibraryPage, ResourcePage
from tests.factories.blocks import block

pytestmark = pytest.mark.django_db


@pytest.fixture
def library() -> ResourceLibraryPage:
    """The library of the site, empty."""
    ResourcePage.objects.all().delete()
    return ResourceLibraryPage.objects.get(locale__language_code="en")


def add(library: ResourceLibraryPage, name: str, **fields: Any) -> ResourcePage:
    said = {
        "kind": "guide",
        "for_learners": True,
        "summary": "Short.",
        "body": [block("text", name, "<p>Words.</p>")],
    }
    page = ResourcePage(title=name, **{"slug": name.lower(), **said, **fields})
    return library.add_child(instance=page)


def names(client: Client, query: str = "") -> list[str]:
    response = client.get(f"/resources/{query}")
    return [resource.title for resource in response.context["resources"]]


def test_a_card_says_what_a_reader_needs_to_choose(library: Any, client: Client) -> None:
    add(library, "Tea", heading="Tea in prison", kind="leaflet", for_prison_staff=True)

    page = client.get("/resources/").content.decode()

    assert '<a href="/resources/tea/">Tea in prison</a>' in page
    assert "1 resource<" in page
    assert '<span class="label label--kind">Leaflet</span>' in page
    assert '<span class="label">Prison staff</span>' in page
    assert "Starter text, not yet checked by people with lived experience. CC BY 4.0." in page
    assert 'href="/resources/tea/print/a4-fold.pdf"' in page


def test_readers_and_kinds_narrow_the_list(library: Any, client: Client) -> None:
    add(library, "Tea", kind="leaflet", for_prison_staff=True)
    add(library, "Bread", kind="toolkit", for_learners=False, for_commissioners=True)

    assert names(client) == ["Tea", "Bread"]
    assert names(client, "?for=prison_staff") == ["Tea"]
    assert names(client, "?for=commissioners") == ["Bread"]
    assert names(client, "?kind=toolkit") == ["Bread"]
    assert names(client, "?for=learners&kind=toolkit") == []


def test_what_nobody_offers_counts_as_not_asked(library: Any, client: Client) -> None:
    add(library, "Tea")

    assert names(client, "?for=everybody&kind=film&language=tlh") == ["Tea"]


def test_an_empty_list_says_so_kindly(library: Any, client: Client) -> None:
    page = client.get("/resources/?kind=leaflet").content.decode()

    assert "0 resources<" in page
    assert "Nothing here fits what you chose." in page


def test_a_language_shows_what_was_written_in_it(
    library: Any, client: Client, settings: Any
) -> None:
    settings.OFFERED_LANGUAGES = ["en", "cy"]
    add(library, "Tea")
    welsh = add(library, "Bread").copy_for_translation(
        Locale.objects.get_or_create(language_code="cy")[0], copy_parents=True
    )
    welsh.title = "Bara"
    welsh.save_revision().publish()

    assert names(client, "?language=cy") == ["Bara"]
    assert names(client, "?language=en") == ["Tea", "Bread"]


def test_only_staff_see_what_is_for_trainers_alone(
    library: Any, client: Client, trainer_client: Client, learner_client: Client
) -> None:
    add(library, "Secret", for_learners=False, for_trainers=True)
    add(library, "Tea", for_trainers=True)

    assert names(client) == ["Tea"]
    assert names(learner_client) == ["Tea"]
    assert names(learner_client, "?for=trainers") == ["Tea"]
    assert names(trainer_client) == ["Secret", "Tea"]
    assert names(trainer_client, "?for=trainers") == ["Secret", "Tea"]


@pytest.mark.parametrize("resources", [1, 3])
def test_the_library_costs_the_same_for_any_length(
    resources: int,
    library: Any,
    client: Client,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for number in range(resources):
        add(library, f"Tea {number}", slug=f"tea-{number}")
    client.get("/resources/")

    with django_assert_num_queries(3):
        client.get("/resources/")
