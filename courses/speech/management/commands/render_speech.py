"""`manage.py render_speech`: record what live pages say, and delete what none says any more."""

from argparse import ArgumentParser
from typing import Any

import structlog
from django.conf import settings
from django.core.management import BaseCommand
from django.utils import timezone

from courses.speech.actions import clean_up, render_page, spoken_pages
from courses.speech.recording import CannotSpeakError

log = structlog.get_logger()


class Command(BaseCommand):
    help = "Record what pages say. Again does only what is new."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--page", type=int, help="the number of one page; else all pages")

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.RENDER_SPEECH:
            self.stdout.write("RENDER_SPEECH is 0: the device's own voice reads.")
            return
        made = missed = 0
        only = options["page"]
        for page in spoken_pages():
            if only and page.pk != only:
                continue
            try:
                made += render_page(page=page, at=timezone.now())
            except CannotSpeakError as error:
                missed += 1
                log.warning("page_not_recorded", page=page.pk, error=str(error))
        gone = clean_up(at=timezone.now())
        self.stdout.write(f"Texts recorded: {made}, deleted: {gone}. Pages missed: {missed}.")
