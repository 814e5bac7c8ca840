"""`manage.py pass_on_concerns`: what the lead did not open in time goes to the second person."""

from typing import Any

from django.core.management import BaseCommand

from training.lib.clock import now
from training.safeguarding.actions import pass_on_what_waited
from training.safeguarding.emails import write_to_who_was_told


class Command(BaseCommand):
    help = "Pass on concerns that nobody opened in time, and write to whoever was told."

    def handle(self, *args: Any, **options: Any) -> None:
        at = now()
        self.stdout.write(f"{pass_on_what_waited(at=at)} concerns were passed on.")
        write_to_who_was_told(at=at)
