"""Words that say in a hard way what a short word says too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from django.utils.translation import gettext as _

from courses.writing.findings import Finding, Kind
from courses.writing.sheet import AvoidedWord, Passage, Sheet


def check(sheet: Sheet) -> Iterator[Finding]:
    for passage in sheet.judged:
        for avoided in sheet.avoided:
            yield from _in(passage, avoided)


def _in(passage: Passage, avoided: AvoidedWord) -> Iterator[Finding]:
    for found in _pattern(avoided.forms).finditer(passage.text):
        yield Finding(
            Kind.AVOIDED_WORD,
            _mend(avoided),
            words=found.group(),
            place=passage.spot.place,
            block=passage.spot.block,
        )


@cache
def _pattern(forms: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(forms, key=len, reverse=True)
    spelled = (r"\s+".join(re.escape(part) for part in form.split()) for form in longest_first)
    return re.compile(rf"(?<!\w)(?:{'|'.join(spelled)})(?!\w)", re.IGNORECASE)


def _mend(avoided: AvoidedWord) -> str:
    if avoided.instead:
        return _("Write “%(instead)s”.") % {"instead": avoided.instead}
    return _("Use a shorter word.")
