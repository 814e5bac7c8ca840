"""`manage.py remind`: gentle reminders, once each; the e-mails that people asked for."""

from typing import Any

from django.core.management import BaseCommand

from training.learning.actions import remind
from training.lib.clock import now


class Command(BaseCommand):
    help = "Remind whoever learns now, inside the product, and by e-mail those who asked for it."

    def handle(self, *args: Any, **options: Any) -> None:
        mails = remind(at=now())
        self.stdout.write(f"{mails} e-mails asked for.")
