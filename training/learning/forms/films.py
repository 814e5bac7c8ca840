"""What a player says it played, and what a learner writes about a film."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django import forms
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from courses.films.delivery import FilmSpec
from training.assessments.models import FilmReflection
from training.assessments.rules import is_an_answer
from training.learning.errors import BatchError, FilmHasChangedError
from training.lib.forms import CleanCharField
from training.progress.actions.films import Seen
from training.progress.models import FilmUse
from training.progress.rules import TENTHS, Range, inside

MOST_RANGES = 50
"""Of one batch: a player joins what it played, so that even wild skipping stays below."""

MOST_BYTES = 20_000
"""Fifty ranges are about one kilobyte; the rest is room for tokens."""

MOST_SECONDS = 24 * 60 * 60
"""No film lasts a day."""

LONGEST_WORDS = 2_000
"""Characters of one box: it asks for one thing."""


def read_batch(text: str, film: FilmSpec) -> Seen:
    """What a player says. Raises BatchError for what no player sends.

    Ranges are cut to the length of the film. A time in it would be a claim of a client's clock:
    there is none.
    """
    said = _loaded(text)
    if said.get("version") != film.version:
        raise FilmHasChangedError
    whole = round(film.seconds * TENTHS)
    ranges = said.get("seen", [])
    if not isinstance(ranges, list) or len(ranges) > MOST_RANGES:
        raise BatchError
    return Seen(
        ranges=inside(_ranges(ranges), 0, whole),
        position=min(_tenths(said.get("position", 0)), whole),
        way=_way(said.get("way", FilmUse.Way.SITE.value)),
        begins=said.get("begins") is True,
        stops=said.get("stops") is True,
    )


def _loaded(text: str) -> dict[str, Any]:
    try:
        said = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BatchError from error
    if not isinstance(said, dict):
        raise BatchError
    return said


def _ranges(ranges: Iterable[object]) -> Iterable[Range]:
    for pair in ranges:
        match pair:
            case [start, end]:
                yield _tenths(start), _tenths(end)
            case _:
                raise BatchError


def _tenths(seconds: object) -> int:
    """Of a number of seconds from the start of a film: no word, no NaN, nothing below nought."""
    if isinstance(seconds, bool) or not isinstance(seconds, int | float):
        raise BatchError
    if not 0 <= seconds <= MOST_SECONDS:
        raise BatchError
    return round(seconds * TENTHS)


def _way(name: object) -> str:
    if name not in FilmUse.Way.values:
        raise BatchError
    return str(name)


class CountForm(forms.Form):
    """What the player of somebody who is not signed in says, as plain fields."""

    START, STOP = "start", "stop"

    event = forms.ChoiceField(choices=[(START, START), (STOP, STOP)])
    version = forms.IntegerField()
    way = forms.ChoiceField(choices=FilmUse.Way.choices)
    position = forms.FloatField(required=False, min_value=0, max_value=MOST_SECONDS)
    seconds = forms.FloatField(required=False, min_value=0, max_value=MOST_SECONDS)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        return {
            **cleaned,
            "position": cleaned.get("position") or 0.0,
            "seconds": cleaned.get("seconds") or 0.0,
        }


class BoxField(CleanCharField):
    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": 3}))
        super().__init__(required=False, max_length=LONGEST_WORDS, **kwargs)


class FilmReflectionForm(forms.Form):
    """`seen` says which saved words the form showed when it was made."""

    saw = BoxField(label=_("One thing I saw that I also do"))
    change = BoxField(label=_("One thing I will change, and by when"))
    ask = BoxField(label=_("Who I will ask to notice"))
    seen = CleanCharField(required=False, widget=forms.HiddenInput)

    @classmethod
    def initial_of(cls, row: FilmReflection | None) -> dict[str, str]:
        if row is None:
            return {}
        seen = row.saved_at.isoformat()
        return {"saw": row.saw, "change": row.change, "ask": row.ask, "seen": seen}

    def clean_seen(self) -> datetime | None:
        try:
            return parse_datetime(self.cleaned_data["seen"])
        except ValueError:
            return None

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        words = "".join(cleaned.get(name, "") for name in ("saw", "change", "ask"))
        if not self.errors and not is_an_answer(words, ()):
            self.add_error("saw", _now("Write something in one of the boxes."))
        return cleaned


class FollowUpForm(forms.Form):
    did = forms.ChoiceField(
        label=_("Did you do it?"),
        choices=FilmReflection.Did.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one."), "invalid_choice": _("Choose one.")},
    )
    happened = BoxField(label=_("What happened? One line is enough."))
