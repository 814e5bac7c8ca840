"""`manage.py make_films`: what a worker does all the time."""

from typing import Any

from django.core.management import BaseCommand
from django.utils import timezone

from courses.films.making import make_waiting


class Command(BaseCommand):
    help = "Make films that were uploaded ready to be played."

    def handle(self, *args: Any, **options: Any) -> None:
        count = make_waiting(clock=timezone.now)
        self.stdout.write(f"Films: {count}")
