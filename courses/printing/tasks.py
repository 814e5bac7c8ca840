"""The worker makes the files of a resource when it is published, so that nobody waits for them."""

from __future__ import annotations

import structlog
from django.utils.timezone import localdate
from django_tasks import task

from courses.models import ResourcePage
from courses.models.countries import local_words
from courses.printing.errors import PrintError
from courses.printing.files import Prints
from courses.printing.offers import print_forms

log = structlog.get_logger()


@task()
def make_prints(page_id: int) -> None:
    """All forms with the words of the site's own country. A page that is gone is left alone."""
    page = ResourcePage.objects.live().filter(pk=page_id).first()
    if page is None:
        return
    prints = Prints(page, local_words())
    for form in print_forms(page):
        try:
            prints.printed(form, day=localdate())
        except PrintError as refusal:
            log.warning(
                "resource_not_printed",
                object_uuid=str(page.translation_key),
                code=form.name,
                error=type(refusal).__name__,
            )
