"""`manage.py setup`: the first steps of an empty site."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, CommandError, call_command
from wagtail.models import Site as WagtailSite

from courses.packages.load import load_package
from training.accounts.models import User
from training.accounts.passphrases import new_passphrase
from training.lib.clock import today
from training.organisations.models import Organisation, Role

STARTER = Path(settings.BASE_DIR) / "courses" / "starter"


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
        WagtailSite.objects.filter(is_default_site=True).update(site_name=options["name"])
        passphrase = new_passphrase()
        administrator = User.objects.create_superuser(
            options["administrator"], None, passphrase, called=options["administrator"]
        )
        issuer = Organisation.objects.create(name=options["issuer"], public_name=options["issuer"])
        Role.objects.create(
            person=administrator,
            organisation=issuer,
            kind=Role.Kind.ADMINISTRATOR,
            starts_on=today(),
        )
        self.stdout.write(f"The site is at {settings.BASE_URL}")
        self.stdout.write(f"Administrator: {administrator.username}   Passphrase: {passphrase}")
        self.stdout.write("Write the passphrase down. It is not shown again.")
