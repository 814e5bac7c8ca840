"""A part of a course that never shows the whole thing, done."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from courses.writing.findings import Finding, Kind
from courses.writing.sheet import Sheet


def check(sheet: Sheet) -> Iterator[Finding]:
    if sheet.has_example is False:
        yield Finding(
            Kind.NO_EXAMPLE, _("Add a worked example: people learn from the whole thing, done.")
        )
