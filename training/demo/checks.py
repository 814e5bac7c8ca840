"""A site with real people never starts on a database that the demo made."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import DatabaseError

from training.organisations.models import Organisation


@register(Tags.database)
def demo_database_is_not_used(
    app_configs: Sequence[AppConfig] | None, databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    if not settings.PRODUCTION or not databases:
        return []
    try:
        made_by_demo = Organisation.objects.filter(is_example=True).exists()
    except DatabaseError:
        return []
    if not made_by_demo:
        return []
    return [
        Error(
            "This database was made by the demo.",
            hint="Start with an empty one: manage.py setup.",
            id="alongside.E001",
        )
    ]
