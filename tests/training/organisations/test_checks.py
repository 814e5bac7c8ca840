"""A site with real people does not start on what the demo made."""

from __future__ import annotations

import pytest
from django.core.checks import Tags, run_checks
from pytest_django.fixtures import Settings

from tests.factories.people import make_organisation
from training.organisations.models import Organisation

pytestmark = pytest.mark.django_db


def found() -> list[str]:
    return [one.id for one in run_checks(tags=[Tags.database], databases=["default"])]


@pytest.fixture
def production(settings: Settings) -> Settings:
    settings.PRODUCTION = True
    return settings


def test_a_database_of_the_demo_is_refused_in_production(production: Settings) -> None:
    Organisation.objects.create(name="Turnstone (Example)", is_example=True)

    assert found() == ["alongside.E001"]


def test_a_database_of_real_people_is_fine_in_production(production: Settings) -> None:
    make_organisation()

    assert found() == []


def test_a_database_of_the_demo_is_fine_elsewhere(settings: Settings) -> None:
    Organisation.objects.create(name="Turnstone (Example)", is_example=True)

    assert found() == []


def test_an_offered_language_without_pages_is_found(settings: Settings) -> None:
    settings.OFFERED_LANGUAGES = ["en", "fr"]

    assert found() == ["alongside.W002"]
