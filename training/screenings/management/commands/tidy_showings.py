"""`manage.py tidy_showings`: what is past in showings is ended or forgotten. The worker runs it."""

from typing import Any

from django.core.management import BaseCommand

from training.lib.clock import now
from training.screenings.actions import tidy


class Command(BaseCommand):
    help = "End showings that nobody ended, drop those that never began, forget old initials."

    def handle(self, *args: Any, **options: Any) -> None:
        done = tidy(at=now())
        self.stdout.write(
            f"Showings ended: {done.ended}, dropped: {done.dropped}."
            f" Initials forgotten: {done.initials}."
        )
