"""What a learner sends for an activity: words and ticks, or cards in piles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from django import forms
from django.conf import settings
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from courses.catalogue import Activity
from training.assessments.rules import is_an_answer
from training.learning.card_sort import NO_FIT, Sort, from_words, to_words
from training.lib.forms import CleanCharField

LONGEST_TEXT = 20_000
"""Characters: about ten printed pages, far more than anybody writes in a box."""

LONGEST_NAME = 80

AWAY = "away"
"""The tick of somebody who did the activity on paper or out loud."""


class ActivityForm(forms.Form):
    """`seen` says which saved words the form showed when it was made, `told` whom it named as
    their reader."""

    text = CleanCharField(
        label=_("Your words"),
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    ticked = forms.MultipleChoiceField(
        label=_("Tick what you did"), required=False, widget=forms.CheckboxSelectMultiple
    )
    seen = CleanCharField(required=False, widget=forms.HiddenInput)
    language = forms.ChoiceField(
        label=_("I write in"), required=False, choices=settings.LANGUAGES, widget=forms.Select
    )
    told = CleanCharField(required=False, max_length=80, widget=forms.HiddenInput)

    def __init__(self, activity: Activity, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("auto_id", f"{activity.key}-%s")
        super().__init__(*args, **kwargs)
        self.activity = activity
        ticks = [(str(tick.key), tick.text) for tick in activity.ticks]
        away = (AWAY, _("I did this away from the screen."))
        self.fields["ticked"].choices = [*ticks, away]  # type: ignore[attr-defined]  # a choice field

    def clean_seen(self) -> datetime | None:
        try:
            return parse_datetime(self.cleaned_data["seen"])
        except ValueError:
            return None


class WholeActivityForm(ActivityForm):
    """An answer, not a draft: there is something in it."""

    nothing_yet = _("Write something, or tick a line.")
    has_more = False
    """Something stands beside the words, such as a photo."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        empty = not is_an_answer(cleaned.get("text", ""), cleaned.get("ticked", ()))
        if not self.errors and empty and not self.has_more:
            self.add_error("text", self.nothing_yet)
        return cleaned


class CardSortForm(ActivityForm):
    """A pile for each card, and names for the piles. `text` comes in as what the person noticed,
    and goes out as the whole sort in words."""

    def __init__(self, activity: Activity, *args: Any, **kwargs: Any) -> None:
        super().__init__(activity, *args, **kwargs)
        self.fields["text"].label = _("What did you notice?")
        self.fields["text"].widget.attrs["rows"] = 3
        kept = self._read(str(self.initial.get("text", "")))
        self.initial["text"] = kept.notes
        for number in range(1, activity.piles + 1):
            self.fields[f"pile-{number}"] = CleanCharField(
                label=_now("Name of pile %(number)d") % {"number": number},
                required=False,
                max_length=LONGEST_NAME,
                initial=kept.names.get(number, ""),
            )
        for place, card in enumerate(activity.cards, 1):
            self.fields[f"card-{place}"] = forms.ChoiceField(
                label=_now("Pile for %(card)s") % {"card": card.tag},
                required=False,
                choices=self._choices(),
                initial=str(kept.placed.get(card.tag, "")),
            )

    def _read(self, text: str) -> Sort:
        """A pile without a name of its own has none in the form either."""
        tags = [card.tag for card in self.activity.cards]
        kept = from_words(text, tags=tags, piles=self.activity.piles)
        plain = _now("Pile %(number)d")
        names = {n: name for n, name in kept.names.items() if name != plain % {"number": n}}
        return replace(kept, names=names)

    def _choices(self) -> list[tuple[str, str]]:
        piles = [
            (str(number), _now("Pile %(number)d") % {"number": number})
            for number in range(1, self.activity.piles + 1)
        ]
        return [("", _now("No pile yet")), *piles, (str(NO_FIT), _now("Does not fit"))]

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if self.errors:
            return cleaned
        places = enumerate(self.activity.cards, 1)
        chosen = {card.tag: cleaned[f"card-{place}"] for place, card in places}
        sort = Sort(
            names={n: cleaned[f"pile-{n}"] for n in range(1, self.activity.piles + 1)},
            placed={tag: int(pile) for tag, pile in chosen.items() if pile},
            notes=cleaned["text"],
        )
        plain, no_fit = _now("Pile %(number)d"), _now("Does not fit")
        cleaned["text"] = to_words(sort, plain_name=plain, no_fit=no_fit)
        return cleaned

    @property
    def cards(self) -> Iterator[tuple[Any, forms.BoundField]]:
        return ((card, self[f"card-{place}"]) for place, card in enumerate(self.activity.cards, 1))

    @property
    def piles(self) -> list[tuple[int, forms.BoundField]]:
        return [(n, self[f"pile-{n}"]) for n in range(1, self.activity.piles + 1)]


class WholeCardSortForm(WholeActivityForm, CardSortForm):
    nothing_yet = _("Put at least one card on a pile, or tick the line.")


def draft_form(activity: Activity) -> type[ActivityForm]:
    return CardSortForm if activity.cards else ActivityForm


def whole_form(activity: Activity) -> type[WholeActivityForm]:
    return WholeCardSortForm if activity.cards else WholeActivityForm
