"""`manage.py rotate_signing_key`: from now on another key signs."""

from argparse import ArgumentParser
from typing import Any

from django.core.management import BaseCommand, CommandError

from training.certificates.open_badges.actions import rotate_key, sign_disowned_again, sign_lists
from training.certificates.open_badges.errors import SigningError
from training.lib.clock import now


class Command(BaseCommand):
    help = "Make a new signing key. What the old ones signed stays good, unless they were stolen."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--stolen",
            action="store_true",
            help="Publish the old keys no more, and sign again what they signed.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        at = now()
        try:
            key = rotate_key(stolen=options["stolen"], at=at)
            again = sign_disowned_again(at=at)
            sign_lists(at=at)
        except SigningError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{key.public} signs from now on. {again} credentials signed again.")
