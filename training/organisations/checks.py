"""What must hold before real people use a site; each finding says how to mend it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.apps import AppConfig
from django.conf import settings
from django.core import checks
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import DatabaseError
from wagtail.models import Locale

from training.lib.addresses import THIS_MACHINE

Apps = Sequence[AppConfig] | None


@register(Tags.security)
def production_has_an_address(app_configs: Apps, **kwargs: Any) -> list[CheckMessage]:
    if not settings.PRODUCTION or urlsplit(settings.BASE_URL).hostname not in THIS_MACHINE:
        return []
    hint = "Set BASE_URL to the address that people open, such as https://training.example.org."
    return [Error("BASE_URL leads to this machine only.", hint=hint, id="alongside.E002")]


@register(Tags.security)
def production_is_no_demo(app_configs: Apps, **kwargs: Any) -> list[CheckMessage]:
    if not settings.PRODUCTION or not settings.DEMO:
        return []
    hint = "Take DEMO out of the environment: it makes accounts whose passphrases lie in a file."
    return [Error("DEMO is set on a site with real people.", hint=hint, id="alongside.E003")]


@register(Tags.security)
def private_files_are_not_public(app_configs: Apps, **kwargs: Any) -> list[CheckMessage]:
    public = Path(settings.MEDIA_ROOT).resolve()
    private = (Path(settings.PRIVATE_ROOT).resolve(), Path(settings.DATA_DIR).resolve())
    if not any(folder.is_relative_to(public) for folder in private):
        return []
    hint = "MEDIA_ROOT is open to everybody. Move DATA_DIR out of it, or MEDIA_ROOT elsewhere."
    return [Error("Private files lie in the public folder.", hint=hint, id="alongside.E004")]


@register(Tags.security)
def staff_need_a_second_factor(app_configs: Apps, **kwargs: Any) -> list[CheckMessage]:
    if not settings.PRODUCTION or settings.REQUIRE_STAFF_MFA:
        return []
    hint = "Take REQUIRE_STAFF_MFA=0 out of the environment."
    return [
        checks.Warning("Staff sign in with a passphrase alone.", hint=hint, id="alongside.W001")
    ]


@register(Tags.database)
def offered_languages_have_pages(
    app_configs: Apps, databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """A language without its row shows English under the address of that language."""
    if not databases:
        return []
    try:
        there = set(Locale.objects.values_list("language_code", flat=True))
    except DatabaseError:
        return []
    lacking = sorted(set(settings.OFFERED_LANGUAGES) - there)
    if not there or not lacking:
        return []
    hint = "Load the starter content, or add the language in the admin under Settings, Locales."
    message = f"These languages are offered and have no pages: {', '.join(lacking)}."
    return [checks.Warning(message, hint=hint, id="alongside.W002")]
