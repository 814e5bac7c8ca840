"""`manage.py load_films`: the films that come with the product."""

from typing import Any

from django.core.management import BaseCommand

from courses.films.shipped import load_shipped


class Command(BaseCommand):
    help = "Load the films that come with the product. What is there already stays."

    def handle(self, *_args: Any, **options: Any) -> None:
        quiet = options["verbosity"] == 0
        load_shipped(report=(lambda _words: None) if quiet else self.stdout.write)
