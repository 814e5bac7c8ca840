"""The worker records what a page says."""

import structlog
from django.utils import timezone
from django_tasks import task
from wagtail.models import Page

from courses.speech.actions import render_page
from courses.speech.recording import CannotSpeakError

log = structlog.get_logger()


@task()
def record_page(page_id: int) -> None:
    """Again records nothing anew; a page that went away meanwhile is left alone."""
    page = Page.objects.live().filter(pk=page_id, alias_of=None).specific().first()
    if page is None:
        return
    try:
        render_page(page=page, at=timezone.now())
    except CannotSpeakError as error:
        log.warning("page_not_recorded", page=page_id, error=str(error))
