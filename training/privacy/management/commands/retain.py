"""`manage.py retain`: delete what is past its time. The worker runs it."""

from typing import Any

from django.core.management import BaseCommand

from training.lib.clock import now
from training.privacy.actions import forget_what_is_past


class Command(BaseCommand):
    help = "Delete records 3 years after the last activity, and certificates after 6 years."

    def handle(self, *args: Any, **options: Any) -> None:
        certificates, people = forget_what_is_past(at=now())
        self.stdout.write(f"Certificates deleted: {certificates}. People forgotten: {people}.")
