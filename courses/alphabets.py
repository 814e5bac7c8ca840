"""The order of the letters of a language. Some languages have letters of two characters."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator

LATIN = tuple("abcdefghijklmnopqrstuvwxyz")
ALPHABETS: dict[str, tuple[str, ...]] = {
    "cy": (
        *("a", "b", "c", "ch", "d", "dd", "e", "f", "ff", "g", "ng", *"hijkl", "ll"),
        *(*"mnop", "ph", "q", "r", "rh", "s", "t", "th", *"uvwxyz"),
    ),
    "es": tuple("abcdefghijklmnñopqrstuvwxyz"),
    "pl": tuple("aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż"),
}
LONGEST_LETTER = 2
BEHIND = 1000
"""Letters of other scripts come after those of the alphabet, in the order of Unicode."""

Place = tuple[tuple[int, ...], str]


def alphabetical(language: str) -> Callable[[str], Place]:
    """A key to sort words of this language by. Spaces and marks come before letters."""
    letters = ALPHABETS.get(language, LATIN)
    places = {letter: place for place, letter in enumerate(letters, 1)}
    return lambda word: (tuple(_places(word, places)), word)


def _places(word: str, places: dict[str, int]) -> Iterator[int]:
    left = unicodedata.normalize("NFC", word.casefold())
    while left:
        size = next((n for n in range(LONGEST_LETTER, 0, -1) if left[:n] in places), 0)
        yield places[left[:size]] if size else _place_of_other(left[0], places)
        left = left[max(size, 1) :]


def _place_of_other(character: str, places: dict[str, int]) -> int:
    """An accent that makes no letter of its own does not count."""
    bare = unicodedata.normalize("NFD", character)[0]
    if bare in places:
        return places[bare]
    return BEHIND + ord(character) if character.isalnum() else 0
