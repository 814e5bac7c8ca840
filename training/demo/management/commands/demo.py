"""`manage.py demo`: a whole site with made-up people, ready to look at."""

import os
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, CommandError, call_command

from courses.packages.load import load_package
from training.accounts.models import User
from training.demo.people import PEOPLE, kept_file, load_people
from training.demo.serve import local_network_address, port_is_free, serve
from training.demo.static_files import collect_if_changed
from training.lib.clock import now
from training.organisations.models import Organisation

STARTER = Path(settings.BASE_DIR) / "courses" / "starter"


class Command(BaseCommand):
    help = "Load the starter content and made-up people, and serve the site."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--no-serve", action="store_true", help="load only")
        parser.add_argument("--reset", action="store_true", help="put starter content back")

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("The demo runs only with DEMO=1. `make demo` sets it.")
        host = os.environ.get("HOST") or "127.0.0.1"
        port = _port(os.environ.get("PORT") or "8000")
        if not options["no_serve"] and not port_is_free(host, port):
            raise CommandError(f"Port {port} is taken. Try: make demo PORT={port + 1}")
        self._load(reset=options["reset"])
        if options["no_serve"]:
            return
        os.environ.setdefault("BASE_URL", f"http://{_shown(host)}:{port}")
        self._tell(host, port)
        raise SystemExit(serve(host, port))

    def _load(self, *, reset: bool) -> None:
        self._say("Database")
        call_command("migrate", verbosity=0, interactive=False)
        call_command("createcachetable", verbosity=0)
        _refuse_foreign_database()
        self._say("Courses and pages")
        load_package(STARTER, reset=reset, report=self._say)
        self._say("People")
        self.kept = load_people(at=now())
        self._say("Static files")
        collect_if_changed()

    def _say(self, text: str) -> None:
        self.stdout.write(f"  {text} …", ending="\n")
        self.stdout.flush()

    def _tell(self, host: str, port: int) -> None:
        lines = ["", f"The site: http://{_shown(host)}:{port}/"]
        if host == "0.0.0.0":  # noqa: S104 - compared, not bound here
            lines.append(f"On this network: http://{local_network_address()}:{port}/")
        lines += [f"Join code: {self.kept['join code']}", "", "People (made up):"]
        for person in PEOPLE:
            words = self.kept[person.username]
            lines.append(f"  {person.what:18} {person.username:9} {words}")
        lines += ["", f"Kept in {kept_file()}. Stop with Ctrl+C.", ""]
        self.stdout.write("\n".join(lines))
        self.stdout.flush()


def _port(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise CommandError(f"PORT must be a number from 1 to 65535, not {text}.")
    return int(text)


def _shown(host: str) -> str:
    return "localhost" if host in {"0.0.0.0", "127.0.0.1"} else host  # noqa: S104 - compared only


def _refuse_foreign_database() -> None:
    has_people = User.objects.exists()
    if has_people and not Organisation.objects.filter(is_example=True).exists():
        raise CommandError("This database holds real people. The demo needs an empty one.")
