"""Words that each country or site says in its own way: `{crisis line}` in a text. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from django.utils.html import escape

PLACE = re.compile(r"\{([a-z][a-z ]{1,39})\}")
CRISIS_LINE = "crisis line"
LOCAL_HELP = "local help"
CHECKED = re.compile(r"checked by (?P<who>.+), (?P<when>[^,]+)", re.IGNORECASE)
CHECKED_BY, CHECKED_ON = "checked by", "checked on"


@dataclass(frozen=True, slots=True)
class LocalWords:
    """The words of one country on one site. `look_again_by` names the words that have a day."""

    country: str = ""
    code: str = ""
    words: Mapping[str, str] = field(default_factory=dict)
    look_again_by: Mapping[str, date] = field(default_factory=dict)

    def escaped(self) -> LocalWords:
        """For HTML."""
        return replace(self, words={name: escape(word) for name, word in self.words.items()})

    def filled(self, text: str, *, blank: Callable[[str], str]) -> str:
        """`text` with every place filled in; `blank` says what stands where a word is missing."""
        return PLACE.sub(lambda place: self.words.get(place[1]) or blank(place[1]), text)

    def pieces(self, text: str) -> Iterator[tuple[str, bool]]:
        """`text` in parts; True marks the name of a place for which there is no word."""
        parts = PLACE.split(text)
        for number, part in enumerate(parts):
            if number % 2 == 0:
                yield part, False
            else:
                word = self.words.get(part)
                yield (word, False) if word else (part, True)

    def past(self, text: str, day: date) -> list[str]:
        """The places in `text` whose words should have been looked at again before `day`."""
        named = {place for place in PLACE.findall(text) if place in self.look_again_by}
        return sorted(place for place in named if self.look_again_by[place] < day)


def words_of_origin(origin: str) -> dict[str, str]:
    """Who checked a text and when, as its origin says it; nothing while nobody has."""
    found = CHECKED.fullmatch(origin.strip())
    return {CHECKED_BY: found["who"], CHECKED_ON: found["when"]} if found else {}
