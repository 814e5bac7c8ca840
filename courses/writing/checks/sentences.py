"""A sentence of more than 25 words."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from courses.readability import LONGEST_SENTENCE, count_words, sentences
from courses.writing.findings import Finding, Kind
from courses.writing.sheet import Sheet


def check(sheet: Sheet) -> Iterator[Finding]:
    for passage in sheet.judged:
        for sentence in sentences(passage.text):
            words = count_words(sentence)
            if words > LONGEST_SENTENCE:
                yield Finding(
                    Kind.LONG_SENTENCE,
                    _("This sentence has %(words)d words. Make two of it: one idea in each.")
                    % {"words": words},
                    words=sentence,
                    place=passage.spot.place,
                    block=passage.spot.block,
                )
