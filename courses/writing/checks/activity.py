"""A lesson in which there is nothing to do."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from courses.writing.findings import Finding, Kind
from courses.writing.sheet import Sheet


def check(sheet: Sheet) -> Iterator[Finding]:
    if sheet.has_activity is False:
        yield Finding(
            Kind.NO_ACTIVITY, _("Add something to think about, to practise, or to decide.")
        )
