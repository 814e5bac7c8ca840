"""`manage.py erase_again`: erased stays erased, also after a backup was restored."""

from typing import Any

from django.core.management import BaseCommand

from training.privacy.actions import erase_again


class Command(BaseCommand):
    help = "After restoring a backup: erase again whoever was erased since it was made."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"People erased again: {erase_again()}.")
