"""`manage.py forget_letters`: files of letters are kept for a day."""

from typing import Any

from django.core.management import BaseCommand

from training.letters.actions import forget_old_prints
from training.lib.clock import now


class Command(BaseCommand):
    help = "Delete files of letters that are older than a day."

    def handle(self, *args: Any, **options: Any) -> None:
        forget_old_prints(at=now())
