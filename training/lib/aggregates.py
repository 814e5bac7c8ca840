"""Many values of a group in one string: a few rows with much in them are read fast."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from django.db.models import Aggregate, TextField

APART = ","


class MomentsAndKeys(Aggregate):
    """Of a moment and a UUID: "2026-01-31 09:00:00 KEY,…", in no order. Read it by `entries_of`."""

    output_field = TextField()
    arity = 2

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> tuple[str, Any]:
        template = "GROUP_CONCAT(%(expressions)s)"
        return self.as_sql(
            compiler, connection, template=template, arg_joiner=" || ' ' || ", **context
        )

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> tuple[str, Any]:
        template = f"STRING_AGG(CONCAT_WS(' ', %(expressions)s), '{APART}')"
        return self.as_sql(compiler, connection, template=template, **context)


def entries_of(joined: str) -> list[tuple[str, str]]:
    """(moment, key) as the database writes them; later moments are larger."""
    return [
        (moment, key) for moment, _space, key in (e.rpartition(" ") for e in joined.split(APART))
    ]


def moment_of(written: str) -> datetime:
    """Databases speak UTC to us, and SQLite does not say so."""
    found = datetime.fromisoformat(written)
    return found if found.tzinfo else found.replace(tzinfo=UTC)
