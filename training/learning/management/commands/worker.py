"""`manage.py worker`: the queue, films, and what is due each minute and each hour."""

import threading
import time
from io import StringIO
from typing import Any

import structlog
from django.core.management import BaseCommand, call_command
from django.db import close_old_connections

MINUTE, HOUR = 60, 3600
DUE_EACH_MINUTE = ("publish_scheduled", "settle_changes", "pass_on_concerns")
"""Pages come and go at the minute that an editor chose, whatever else takes long."""
DUE_EACH_HOUR = (
    "make_sizes",
    "forget_packages",
    "forget_letters",
    "forget_certificate_prints",
    "issue_missed",
    "sign_credentials",
    "follow_network",
    "remind",
    "clearsessions",
    "tidy_showings",
    "tidy_kept_files",
    "forget_packs",
    "retain",
    "render_speech",
)
"""What takes long comes last."""
DUE_ALL_THE_TIME = ("make_films",)
"""A film takes as long as it plays: in a round of its own, it keeps nothing else waiting."""
MOMENT = 10

log = structlog.get_logger()


class Command(BaseCommand):
    help = "Do background work and what is due each minute and each hour, until stopped."

    def handle(self, *args: Any, **options: Any) -> None:
        rounds = ((DUE_ALL_THE_TIME, MOMENT), (DUE_EACH_MINUTE, MINUTE), (DUE_EACH_HOUR, HOUR))
        for commands, seconds in rounds:
            threading.Thread(target=_repeat, args=(commands, seconds), daemon=True).start()
        call_command("db_worker", verbosity=0)


def _repeat(commands: tuple[str, ...], seconds: int) -> None:
    while True:
        for command in commands:
            _run(command)
        time.sleep(seconds)


def _run(command: str) -> None:
    close_old_connections()
    try:
        call_command(command, verbosity=0, stdout=StringIO())
    except Exception as error:  # noqa: BLE001 - one failed duty must not stop the others
        log.error("duty_failed", command=command, error=type(error).__name__)
