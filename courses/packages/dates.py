"""Days in packages: in YAML as they are or in quotes, YYYY-MM-DD in the plain form."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.translation import gettext as _

from courses.packages.errors import Place, ProblemError


def day_of(value: object, place: Place) -> str | None:
    """The plain form of what a package says."""
    if value is None or value == "":
        return None
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    try:
        return date.fromisoformat(str(value) if isinstance(value, str) else "").isoformat()
    except ValueError as error:
        message = _("must be a day such as 2026-11-30")
        raise ProblemError(place, message) from error


def date_of(plain: str | None) -> date | None:
    return date.fromisoformat(plain) if plain else None
