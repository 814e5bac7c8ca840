"""`manage.py follow_network`: memberships follow their certificates. For every day."""

from typing import Any

from django.core.management import BaseCommand

from training.lib.clock import now
from training.network.actions.memberships import follow_certificates


class Command(BaseCommand):
    help = "Pause memberships whose certificates ran out, and let renewed ones go on."

    def handle(self, *args: Any, **options: Any) -> None:
        changed = follow_certificates(at=now())
        self.stdout.write(f"{changed} changed")
