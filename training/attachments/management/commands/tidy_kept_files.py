"""`manage.py tidy_kept_files`: recordings past their time, and files without a row."""

from typing import Any

from django.core.management import BaseCommand

from training.attachments.actions.practice import delete_past_recordings
from training.attachments.actions.tidying import delete_files_without_rows, prepare_what_is_stuck
from training.lib.clock import now


class Command(BaseCommand):
    help = "Delete recordings of tasks after 30 days and files that nothing names."

    def handle(self, *args: Any, **options: Any) -> None:
        at = now()
        past, stuck = delete_past_recordings(at=at), prepare_what_is_stuck(at=at)
        left_over = delete_files_without_rows(at=at)
        self.stdout.write(
            f"Recordings deleted: {past}. Prepared again: {stuck}."
            f" Files without a row: {left_over}."
        )
