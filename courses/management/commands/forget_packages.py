"""`manage.py forget_packages`: take away packages that came in or went out more than a day ago."""

from typing import Any

from django.core.management.base import BaseCommand

from courses.packages.jobs import forget_old


class Command(BaseCommand):
    help = "Take away files of packages that are older than a day."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"Took away {forget_old()} packages.")
