"""People, and databases for tests."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from django.test import Client
from hypothesis import settings as property_settings
from pytest_django.plugin import DjangoDbBlocker

from tests.factories.people import make_cohort, make_person, make_staff
from training.accounts.models import User
from training.enrolment.models import Cohort
from training.organisations.models import Role

pytest_plugins = ["tests.browsing"]

property_settings.register_profile("ci", max_examples=50, deadline=None)
property_settings.register_profile("soak", max_examples=2000, deadline=None)
property_settings.load_profile(os.environ.get("PROPERTIES", "ci"))


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """A copy of the template database for this worker; nothing is flushed."""
    from tests.template_database import drop_copy, use_copy  # noqa: PLC0415 - needs Django set up

    name = f"test_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}_{os.getpid()}"
    with django_db_blocker.unblock():
        use_copy(name)
        yield
        drop_copy(name)


@pytest.fixture(autouse=True)
def _fresh_cache() -> None:
    """Empty, but for the name of the site: every page asks for it, and it hardly ever changes."""
    from django.core.cache import cache  # noqa: PLC0415 - needs Django to be set up

    cache.clear()
    cache.set("site_name", "Alongside")


@pytest.fixture
def cohort(db: None) -> Cohort:
    return make_cohort(name="Tuesday group")


@pytest.fixture
def other_cohort(db: None) -> Cohort:
    return make_cohort(name="Friday group")


@pytest.fixture
def learner(cohort: Cohort) -> User:
    return make_person("lena", cohort=cohort)


@pytest.fixture
def fellow_learner(cohort: Cohort) -> User:
    return make_person("felix", cohort=cohort)


@pytest.fixture
def other_learner(other_cohort: Cohort) -> User:
    return make_person("otto", cohort=other_cohort)


@pytest.fixture
def trainer(cohort: Cohort) -> User:
    return make_staff("tara", Role.Kind.TRAINER, cohort=cohort)


@pytest.fixture
def other_trainer(other_cohort: Cohort) -> User:
    return make_staff("theo", Role.Kind.TRAINER, cohort=other_cohort)


@pytest.fixture
def peer_mentor(cohort: Cohort) -> User:
    return make_staff("mina", Role.Kind.PEER_MENTOR, cohort=cohort)


@pytest.fixture
def peer_reviewer(db: None) -> User:
    return make_staff("rhys", Role.Kind.PEER_REVIEWER)


@pytest.fixture
def editor(db: None) -> User:
    return make_staff("edda", Role.Kind.EDITOR)


@pytest.fixture
def partner_contact(db: None) -> User:
    return make_staff("pia", Role.Kind.PARTNER_CONTACT)


@pytest.fixture
def network_lead(db: None) -> User:
    return make_staff("nora", Role.Kind.NETWORK_LEAD)


@pytest.fixture
def administrator(db: None) -> User:
    return make_staff("ada", Role.Kind.ADMINISTRATOR)


@pytest.fixture
def outsider(db: None) -> User:
    return make_person("oona")


@pytest.fixture
def learner_client(learner: User) -> Client:
    client = Client()
    client.force_login(learner)
    return client


@pytest.fixture
def trainer_client(trainer: User) -> Client:
    client = Client()
    client.force_login(trainer)
    return client
