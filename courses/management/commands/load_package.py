"""`manage.py load_package PATH`: load a course package by hand."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any
from uuid import UUID

from django.core.management import BaseCommand, CommandError

from courses.packages.errors import PackageError
from courses.packages.load import load_package


class Command(BaseCommand):
    help = "Load a course package: a folder or a zip. Loading it again changes nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", type=Path)
        parser.add_argument(
            "--reset", action="store_true", help="put pages back that were changed on this site"
        )
        parser.add_argument(
            "--new-keys", action="store_true", help="as new pages beside those that are there"
        )
        parser.add_argument("--under", type=UUID, help="key of the page below which it goes")
        parser.add_argument("--dry-run", action="store_true", help="only check and tell")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            load_package(
                options["path"],
                reset=options["reset"],
                dry_run=options["dry_run"],
                new_keys=options["new_keys"],
                under=options["under"],
                report=self.stdout.write,
            )
        except PackageError as error:
            raise CommandError("\n".join(["Nothing was changed.", *error.problems])) from error
