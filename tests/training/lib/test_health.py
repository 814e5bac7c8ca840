"""Whoever watches the site learns whether it can work, and nothing else."""

from __future__ import annotations

import pytest
from django.test import Client
from pytest_django.fixtures import Settings


@pytest.mark.django_db
def test_a_site_that_works_says_so(client: Client) -> None:
    response = client.get("/health/")

    assert (response.status_code, response.json()) == (200, {"database": True, "cache": True})


@pytest.mark.django_db
def test_a_cache_that_is_down_is_said_and_is_no_failure(client: Client, settings: Settings) -> None:
    settings.CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": "redis://127.0.0.1:1/0",
        }
    }

    response = client.get("/health/")

    assert (response.status_code, response.json()) == (200, {"database": True, "cache": False})
