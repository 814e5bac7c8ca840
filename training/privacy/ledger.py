"""Who was erased, and when: ids only, in a file beside the database.

A restored backup brings erased people back; `manage.py erase_again` reads this file and erases
them once more. So keep it apart from the backups of the database.
"""

from __future__ import annotations

import json
import os
from datetime import datetime
from pathlib import Path
from uuid import UUID

from django.conf import settings


def ledger_file() -> Path:
    return Path(settings.DATA_DIR) / "erased.jsonl"


def write_down(*, person_id: UUID, at: datetime) -> None:
    """On the disk when it returns, so that no erasure is forgotten by a power cut."""
    line = json.dumps({"person": str(person_id), "at": at.isoformat()}) + "\n"
    flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
    descriptor = os.open(ledger_file(), flags, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(line)
        file.flush()
        os.fsync(file.fileno())


def erased_people() -> list[UUID]:
    """A line that was cut short by a crash is passed over."""
    if not ledger_file().exists():
        return []
    return [
        person
        for line in ledger_file().read_text().splitlines()
        if (person := _person_in(line)) is not None
    ]


def _person_in(line: str) -> UUID | None:
    try:
        return UUID(json.loads(line)["person"])
    except (ValueError, KeyError, TypeError):
        return None
