"""`manage.py settle_changes`: changes that were planned and are live now."""

from typing import Any

from django.core.management import BaseCommand

from training.workbench.actions.changes import settle_changes


class Command(BaseCommand):
    help = "Let learners know of changes that went live at their time."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{settle_changes()} changes went live.")
