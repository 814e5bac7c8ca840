"""A page whose sentences have more than 15 words on average."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from courses.readability import LONGEST_AVERAGE, reading_of
from courses.writing.findings import Finding, Kind
from courses.writing.sheet import Sheet

FEWEST_SENTENCES = 3
"""An average of fewer says nothing about a page."""


def check(sheet: Sheet) -> Iterator[Finding]:
    reading = reading_of("\n".join(passage.text for passage in sheet.judged))
    if reading.sentences >= FEWEST_SENTENCES and reading.average > LONGEST_AVERAGE:
        average = number_format(round(reading.average, 1), decimal_pos=1)
        yield Finding(
            Kind.LONG_AVERAGE,
            _(
                "A sentence of this page has %(average)s words on average."
                " Aim for 15 or fewer: cut the longest ones in two."
            )
            % {"average": average},
        )
