"""Which languages the speech engine reads well enough, and with which of its voices."""

from collections.abc import Iterable, Mapping
from importlib.util import find_spec

from django.conf import settings

VOICES: Mapping[str, str] = {
    "en": "en",
    "cy": "cy",
    "es": "es",
    "pt-br": "pt-br",
    "it": "it",
    "pl": "pl",
    "zh-hant": "cmn",
}
"""By the language of a page. Japanese is left out: the engine reads kana, but no kanji."""

CAST = ("", "+f2", "+m3", "+f4", "+m7", "+f3", "+m1")
"""How the voice of a language is changed: first for who tells, then for each who speaks."""

NEEDED = ("espeakng_loader", "lameenc")


def has_voice(language: str) -> bool:
    """Whether there may be recordings in the language; else the device's own voice reads."""
    return language in VOICES


def can_render(language: str) -> bool:
    """Whether this site makes recordings in the language. Those that are there stay heard."""
    return settings.RENDER_SPEECH and has_voice(language) and all(map(find_spec, NEEDED))


def voice_of(language: str, number: int) -> str:
    """Number 0 tells the story. More people than voices share them."""
    people = CAST[1:]
    variant = people[(number - 1) % len(people)] if number else CAST[0]
    return f"{VOICES[language]}{variant}"


def cast(names: Iterable[str]) -> dict[str, int]:
    """The number of each who speaks, in the order of their first words."""
    return {name: number for number, name in enumerate(dict.fromkeys(names), start=1)}
