"""`manage.py demo`: a whole site with made-up people, ready to look at."""

import time
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, CommandError

from training.demo.content import belongs_to_others, load_if_changed, migrate_if_needed
from training.demo.earlier import load_earlier
from training.demo.network import load_network
from training.demo.people import PEOPLE, kept_file, load_people
from training.demo.serve import port_is_free, serve
from training.demo.static_files import collect_if_changed
from training.demo.twelve import load_twelve
from training.lib.addresses import EVERYWHERE, THIS_MACHINE, address_of
from training.lib.clock import now

LARGEST_PORT = 65_535


class Command(BaseCommand):
    help = "Load the starter content and made-up people, and serve the site."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--no-serve", action="store_true", help="load only")
        parser.add_argument("--reset", action="store_true", help="put starter content back")

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("The demo runs only with DEMO=1. `make demo` sets it.")
        host, port = settings.HOST, _port(settings.PORT)
        if not options["no_serve"] and not port_is_free(host, port):
            raise CommandError(f"Port {port} is taken. Try: make demo PORT={port + 1}")
        if belongs_to_others():
            raise CommandError("This database holds real people. The demo needs an empty one.")
        self._load(reset=options["reset"])
        if not options["no_serve"]:
            self._say("Starting the site")
            raise SystemExit(serve(host, port, when_ready=lambda: self._tell(host, port)))

    def _load(self, *, reset: bool) -> None:
        self.began = time.monotonic()
        self._say("Database (the first time about half a minute)")
        anew = migrate_if_needed()
        self._say("Courses and pages")
        load_if_changed(reset=reset, anew=anew, report=self._say_more)
        self._say("People")
        self.kept = load_people(at=now())
        load_twelve(at=now())
        load_earlier(at=now())
        load_network(at=now())
        self._say("Styles, scripts and pictures")
        collect_if_changed()

    def _say(self, text: str) -> None:
        self.stdout.write(f"{time.monotonic() - self.began:4.0f} s  {text}")
        self.stdout.flush()

    def _say_more(self, text: str) -> None:
        self._say(f"  {text}")

    def _tell(self, host: str, port: int) -> None:
        near = address_of(THIS_MACHINE[0] if host == EVERYWHERE else host, str(port))
        lines = ["", f"The site      {near}/"]
        if host == EVERYWHERE:
            lines.append(f"Near you      {address_of(host, str(port))}/  (phones on this network)")
        lines += [f"Staff         {near}/admin/", f"Join code     {self.kept['join code']}", ""]
        lines += _table([("who (made up)", "username", "passphrase"), *self._accounts()])
        lines += ["", f"Kept in {kept_file()}. Stop with Ctrl+C.", ""]
        self.stdout.write("\n".join(lines))
        self.stdout.flush()

    def _accounts(self) -> list[tuple[str, str, str]]:
        return [(p.what, p.username, self.kept[p.username]) for p in PEOPLE]


def _table(rows: list[tuple[str, str, str]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["   ".join(map(str.ljust, row, widths)).rstrip() for row in rows]


def _port(text: str) -> int:
    if not (text.isascii() and text.isdecimal()) or not 0 < int(text) <= LARGEST_PORT:
        raise CommandError(f"PORT must be a number from 1 to {LARGEST_PORT}, not {text}.")
    return int(text)
