"""A lesson of more than 450 words. Worked examples are pages of their own, and not counted."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from courses.readability import count_words
from courses.writing.findings import Finding, Kind
from courses.writing.sheet import Sheet

LONGEST_LESSON = 450
"""Words, as somebody who reads slowly can take in at one go (curriculum, part 12)."""


def check(sheet: Sheet) -> Iterator[Finding]:
    words = sum(count_words(passage.text) for passage in sheet.judged)
    if sheet.kind == "lessonpage" and words > LONGEST_LESSON:
        yield Finding(
            Kind.LONG_LESSON,
            _(
                "This lesson has %(words)d words. 450 are enough: leave something out,"
                " or make two lessons of it."
            )
            % {"words": words},
        )
