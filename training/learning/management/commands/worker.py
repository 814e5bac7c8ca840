"""`manage.py worker`: the queue, and what is due each hour."""

import threading
import time
from io import StringIO
from typing import Any

import structlog
from django.core.management import BaseCommand, call_command
from django.db import close_old_connections

HOUR = 3600
DUE_EACH_HOUR = (
    "publish_scheduled",
    "make_sizes",
    "forget_packages",
    "issue_missed",
    "clearsessions",
    "retain",
    "render_speech",
)
"""What takes long comes last."""

log = structlog.get_logger()


class Command(BaseCommand):
    help = "Do background work and what is due each hour, until stopped."

    def handle(self, *args: Any, **options: Any) -> None:
        threading.Thread(target=_keep_schedule, daemon=True).start()
        call_command("db_worker", verbosity=0)


def _keep_schedule() -> None:
    while True:
        for command in DUE_EACH_HOUR:
            _run(command)
        time.sleep(HOUR)


def _run(command: str) -> None:
    close_old_connections()
    try:
        call_command(command, verbosity=0, stdout=StringIO())
    except Exception as error:  # noqa: BLE001 - one failed duty must not stop the others
        log.error("duty_failed", command=command, error=type(error).__name__)
