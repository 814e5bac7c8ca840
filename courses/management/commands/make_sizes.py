"""`manage.py make_sizes`: make the sizes of pictures that pages will ask for."""

from typing import Any

from django.core.management.base import BaseCommand

from courses.library.sizes import make_missing_sizes


class Command(BaseCommand):
    help = "Make the sizes of pictures that are lacking, so that no reader waits for them."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"Made the sizes of {make_missing_sizes()} pictures.")
