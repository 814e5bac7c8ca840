"""`manage.py issue_missed`: certificates that are due and were not made."""

from typing import Any

from django.core.management import BaseCommand

from training.learning.actions import catch_up
from training.lib.clock import now


class Command(BaseCommand):
    help = "Complete what is complete, and issue the certificates that are due."

    def handle(self, *args: Any, **options: Any) -> None:
        made = catch_up(at=now())
        self.stdout.write(f"{made} certificates made.")
