"""What a page says is noted when it is published, and recorded by the worker."""

from functools import partial
from typing import Any

import structlog
from django.db import transaction
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from courses.speech.actions import forget_page, note_page
from courses.speech.pages import SPOKEN_PAGES
from courses.speech.tasks import record_page
from courses.speech.voices import can_render

log = structlog.get_logger()


def connect() -> None:
    for model in SPOKEN_PAGES:
        page_published.connect(_published, sender=model)
        page_unpublished.connect(_unpublished, sender=model)


def _published(instance: Page, **_: Any) -> None:
    """Whatever goes wrong here, the page is published."""
    if instance.alias_of_id is not None:
        return
    try:
        with transaction.atomic():
            note_page(page=instance)
    except Exception as error:  # noqa: BLE001 - a page without sound is still a page
        log.error("page_not_noted", page=instance.pk, error=type(error).__name__)
        return
    if can_render(instance.locale.language_code):
        transaction.on_commit(partial(record_page.enqueue, instance.pk), robust=True)


def _unpublished(instance: Page, **_: Any) -> None:
    forget_page(page_id=instance.pk)
