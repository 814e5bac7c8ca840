"""What whoever shows the film fills in, and the few fields of the audience."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from courses.films.delivery import FilmSpec, Plan
from training.lib.forms import CleanCharField
from training.screenings.actions import Count, Setting
from training.screenings.models import Screening
from training.screenings.queries import Numbers
from training.screenings.rules import MOST_MINUTES, MOST_PEOPLE, USEFUL
from training.screenings.slides import plan_of

OWN_ORDER = "own"
MARKS = [
    (1, _("1 – not useful")),
    (2, _("2 – a little useful")),
    (3, _("3 – useful")),
    (4, _("4 – very useful")),
    (5, _("5 – I will use it this week")),
]
NUMBER = _("Please write a number.")
LEAST = _("Please write %(limit_value)s or more.")
MOST = _("Please write %(limit_value)s or less.")


def _number(label: Any, *, least: int, most: int, **options: Any) -> forms.IntegerField:
    errors = {"invalid": NUMBER, "required": NUMBER, "min_value": LEAST, "max_value": MOST}
    return forms.IntegerField(
        label=label,
        min_value=least,
        max_value=most,
        error_messages=errors,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
        **options,
    )


def _site() -> CleanCharField:
    return CleanCharField(
        label=_("Where"),
        help_text=_("A short neutral name, such as “Team day” or “Room 2”. You can leave it out."),
        max_length=120,
        required=False,
    )


def _mode() -> forms.ChoiceField:
    return forms.ChoiceField(
        label=_("How do you meet?"),
        choices=Screening.Mode.choices,
        initial=Screening.Mode.ROOM,
        widget=forms.RadioSelect,
    )


class ShowingForm(forms.Form):
    plan = forms.ChoiceField(
        label=_("Which plan?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one, please.")},
    )
    minutes = _number(
        _("How many minutes do you have?"),
        least=1,
        most=MOST_MINUTES,
        required=False,
        help_text=_("You can leave this empty. You put it right at the end."),
    )
    site = _site()
    mode = _mode()
    asks_initials = forms.BooleanField(
        label=_("Ask people for their initials"),
        help_text=_("Only if your service needs a list. Initials are erased after 30 days."),
        required=False,
    )

    def __init__(self, *args: Any, film: FilmSpec, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.film = film
        choices = [(str(plan.key), plan.name) for plan in film.plans]
        field = self.fields["plan"]
        field.choices = [*choices, (OWN_ORDER, _("Our own order: each part, then talk"))]  # type: ignore[attr-defined] # Field has none
        field.initial = (choices or [(OWN_ORDER, "")])[0][0]

    @property
    def plan_chosen(self) -> Plan | None:
        chosen = self.cleaned_data["plan"]
        return None if chosen == OWN_ORDER else plan_of(self.film, UUID(chosen))

    @property
    def setting(self) -> Setting:
        given = self.cleaned_data
        return Setting(
            site=given["site"],
            mode=given["mode"],
            asks_initials=given["asks_initials"],
            minutes=given["minutes"],
        )


class CountForm(forms.Form):
    counted = _number(
        _("How many people were there?"),
        least=0,
        most=MOST_PEOPLE,
        help_text=_("Count all heads, with and without a phone. Leave yourself out."),
    )
    minutes = _number(_("How many minutes did it take?"), least=1, most=MOST_MINUTES)
    site = _site()
    mode = _mode()

    def __init__(self, *args: Any, numbers: Numbers, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.numbers = numbers
        for mark, words in MARKS:
            field = _number(words, least=0, most=MOST_PEOPLE, required=False, help_text=" ")
            self.fields[f"hands_{mark}"] = field

    @property
    def about(self) -> list[forms.BoundField]:
        return [self[name] for name in ("counted", "minutes", "site", "mode")]

    @property
    def hands(self) -> list[forms.BoundField]:
        return [self[f"hands_{mark}"] for mark in USEFUL]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        hands = sum(given.get(f"hands_{mark}") or 0 for mark in USEFUL)
        people = max(given.get("counted") or 0, self.numbers.confirmed)
        on_phones = self.numbers.on_phones
        if hands and "counted" in given and hands + on_phones > people:
            words = ngettext(
                "That is more hands than people: %(phones)d answered on a phone already, and"
                " %(people)d was there.",
                "That is more hands than people: %(phones)d answered on a phone already, and"
                " %(people)d were there.",
                people,
            )
            self.add_error("hands_1", words % {"phones": on_phones, "people": people})
        return given

    @property
    def count(self) -> Count:
        given = self.cleaned_data
        return Count(
            minutes=given["minutes"],
            counted=given["counted"],
            hands={mark: given[f"hands_{mark}"] or 0 for mark in USEFUL},
            site=given["site"],
            mode=given["mode"],
        )


class GroupCodeForm(forms.Form):
    code = CleanCharField(
        label=_("The code on the screen"),
        help_text=_("6 letters and numbers. O and 0 are the same here, and so are I and 1."),
        max_length=40,
        error_messages={"required": _("Write the code, please.")},
        widget=forms.TextInput(
            attrs={
                "autocomplete": "off",
                "autocapitalize": "characters",
                "spellcheck": "false",
                "autofocus": True,
            }
        ),
    )


class ThereForm(forms.Form):
    """For one person on a phone. The mark is free to give."""

    useful = forms.TypedChoiceField(
        label=_("How useful was it for your work?"),
        choices=MARKS,
        coerce=int,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
        help_text=_("You can leave this out. Nobody sees who said what."),
    )
    initials = CleanCharField(
        label=_("Your initials"),
        help_text=_("Up to 4 letters. The person who shows the film sees them for 30 days."),
        max_length=4,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )

    def __init__(self, *args: Any, asks_initials: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not asks_initials:
            del self.fields["initials"]

    @property
    def mark(self) -> int | None:
        useful: int | None = self.cleaned_data["useful"]
        return useful

    @property
    def letters(self) -> str:
        return str(self.cleaned_data.get("initials", ""))
