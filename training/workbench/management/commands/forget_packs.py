"""`manage.py forget_packs`: files of packs go after a day. The worker runs it."""

from typing import Any

from django.core.management import BaseCommand

from training.lib.clock import now
from training.workbench.actions.packs import forget_files


class Command(BaseCommand):
    help = "Delete the files of packs that are older than a day: they hold names."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"Files of packs deleted: {forget_files(at=now())}.")
