"""Writes that are merges: one statement each, and the same result in any order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import connection, models


def upsert(
    model: type[models.Model],
    values: Mapping[str, Any],
    *,
    unique: Sequence[str],
    changes: str,
    among: str = "",
    returning: str = "id",
) -> Any:
    """Insert one row or merge it into the one that is there; a column of the row that stands.

    `changes` is the SQL after DO UPDATE: `kept` and `new` name the two rows, LEAST and GREATEST
    are written as on PostgreSQL. `among` is the condition of a partial unique constraint. None
    when the condition in `changes` kept the old row as it was.
    """
    fields = [_field(model, name) for name in values]
    sql = _statement(model, fields, unique=unique, changes=changes, among=among)
    wanted = _field(model, returning)
    sql += f" RETURNING {connection.ops.quote_name(wanted.column)}"
    params = [
        field.get_db_prep_save(value, connection)
        for field, value in zip(fields, values.values(), strict=True)
    ]
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        row = cursor.fetchone()
    return wanted.to_python(row[0]) if row else None


def _statement(
    model: type[models.Model],
    fields: Sequence[Any],
    *,
    unique: Sequence[str],
    changes: str,
    among: str,
) -> str:
    name = connection.ops.quote_name
    columns = ", ".join(name(field.column) for field in fields)
    places = ", ".join(["%s"] * len(fields))
    conflict = ", ".join(name(_field(model, part).column) for part in unique)
    where = f" WHERE {among}" if among else ""
    return (
        f"INSERT INTO {name(model._meta.db_table)} AS kept ({columns}) VALUES ({places})"  # noqa: S608 - names of our own models
        f" ON CONFLICT ({conflict}){where} DO UPDATE SET {_in_dialect(changes)}"
    )


def _field(model: type[models.Model], name: str) -> Any:
    return model._meta.get_field(name)


def _in_dialect(changes: str) -> str:
    """`new` is what the databases call `excluded`; SQLite calls LEAST and GREATEST otherwise."""
    words = changes.replace("new.", "excluded.")
    if connection.vendor == "sqlite":
        return words.replace("LEAST(", "MIN(").replace("GREATEST(", "MAX(")
    return words
