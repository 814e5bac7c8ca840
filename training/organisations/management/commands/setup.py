"""`manage.py setup`: the first steps of an empty site."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, CommandError, call_command
from django.db import transaction

from courses import catalogue
from courses.packages.load import load_package
from courses.reviews.groups import make_groups
from courses.text import clean_text
from training.accounts.models import User
from training.accounts.passphrases import new_passphrase
from training.lib.clock import today
from training.organisations.models import Organisation, Role

STARTER = Path(settings.BASE_DIR) / "courses" / "starter"
NAMED = ("name", "issuer", "administrator")


class Command(BaseCommand):
    help = "Set up an empty site: its name, issuer, first administrator and starter courses."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--name", required=True, help="name of the site")
        parser.add_argument("--issuer", required=True, help="organisation that gives certificates")
        parser.add_argument("--administrator", required=True, help="username of the first one")

    def handle(self, *args: Any, **options: Any) -> None:
        call_command("migrate", verbosity=0, interactive=False)
        call_command("createcachetable", verbosity=0)
        if User.objects.exists():
            raise CommandError("This site is set up already: it has people.")
        load_package(STARTER, reset=False, report=self.stdout.write)
        call_command("load_films", stdout=self.stdout)
        administrator, passphrase = _begin(**{name: _clean(options[name]) for name in NAMED})
        self.stdout.write(f"The site is at {settings.BASE_URL}")
        self.stdout.write(f"Administrator: {administrator.username}   Passphrase: {passphrase}")
        self.stdout.write("Write the passphrase down. It is not shown again.")


def _clean(words: str) -> str:
    cleaned = clean_text(words).strip()
    if not cleaned:
        raise CommandError("A name must have letters.")
    return cleaned


@transaction.atomic
def _begin(*, name: str, issuer: str, administrator: str) -> tuple[User, str]:
    """All of it or nothing, so that a second try may follow a first that broke."""
    catalogue.name_site(name)
    make_groups()
    passphrase = new_passphrase()
    person = User.objects.create_superuser(administrator, None, passphrase, called=administrator)
    organisation = Organisation.objects.create(name=issuer, public_name=issuer)
    Role.objects.create(
        person=person,
        organisation=organisation,
        kind=Role.Kind.ADMINISTRATOR,
        starts_on=today(),
    )
    return person, passphrase
