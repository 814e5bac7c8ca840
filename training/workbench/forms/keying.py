"""The code of a sheet, and its letters: one field for each question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, cast

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from courses.content_keys import QuestionKey
from training.accounts.models import User
from training.assessments.models import PaperSheet
from training.assessments.paper.queries import Printed, printed_on
from training.assessments.paper.rules import Slip, keyed_answer
from training.assessments.scoring import Given
from training.enrolment.models import Enrolment
from training.lib.forms import CleanCharField

MOST_TYPED = 60


class CodeForm(forms.Form):
    code = CleanCharField(
        label=_("Number of the sheet"),
        max_length=MOST_TYPED,
        help_text=_("5 letters, at the top of the sheet. Then press Enter."),
        widget=forms.TextInput(
            attrs={
                "autocomplete": "off",
                "autocapitalize": "characters",
                "spellcheck": "false",
                "autofocus": True,
            }
        ),
    )


@dataclass(frozen=True, slots=True)
class Row:
    """A question with its field. `hint` says what may be typed."""

    printed: Printed
    field: forms.BoundField
    hint: str

    @property
    def is_pairs(self) -> bool:
        return self.printed.question.kind == "matching"


class LettersForm(forms.Form):
    """`empty` are the numbers of questions that were empty when the form came before: the same
    ones empty again are meant to be."""

    empty = forms.CharField(widget=forms.HiddenInput, required=False)
    whose = forms.ChoiceField(
        label=_("Whose sheet is this?"),
        error_messages={"required": _("Choose the person who wrote on it.")},
    )

    def __init__(
        self, *args: Any, sheet: PaperSheet, places: Sequence[Enrolment], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.printed = printed_on(sheet)
        self.by_key = {str(place.learner_id): place for place in places}
        self.given: dict[QuestionKey, Given] = {}
        if sheet.learner_id:
            del self.fields["whose"]
        else:
            names = [(key, place.learner.get_full_name()) for key, place in self.by_key.items()]
            choices = [("", _now("Choose")), *names]
            cast(forms.ChoiceField, self.fields["whose"]).choices = choices
        for printed in self.printed:
            self.fields[_name(printed)] = _letters(printed)

    @property
    def rows(self) -> Iterator[Row]:
        return (Row(printed, self[_name(printed)], _hint(printed)) for printed in self.printed)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        for printed in self.printed:
            typed = data.get(_name(printed)) or ""
            keyed = keyed_answer(printed.question, printed.order, typed)
            if keyed.slip:
                self.add_error(_name(printed), _words(keyed.slip, printed))
            self.given[printed.question.key] = keyed.given
        if not self.errors:
            self._ask_about_empty_ones(data)
        return data

    def _ask_about_empty_ones(self, data: dict[str, Any]) -> None:
        """Once, and kindly: what cannot be read stays empty."""
        empty = [
            str(printed.number)
            for printed in self.printed
            if self.given[printed.question.key] == Given()
        ]
        if not empty or data.get("empty") == ",".join(empty):
            return
        data_with_numbers = cast(QueryDict, self.data).copy()
        data_with_numbers[self.add_prefix("empty")] = ",".join(empty)
        self.data = data_with_numbers
        words = ngettext(
            "No answer to question %(numbers)s. Can it be read? If not, save again:"
            " it then counts as not answered.",
            "No answer to questions %(numbers)s. Can they be read? If not, save again:"
            " they then count as not answered.",
            len(empty),
        )
        raise forms.ValidationError(words % {"numbers": ", ".join(empty)})

    def learner(self, sheet: PaperSheet) -> User:
        if sheet.learner:
            return sheet.learner
        return self.by_key[self.cleaned_data["whose"]].learner


def _name(printed: Printed) -> str:
    return f"q{printed.number}"


def _letters(printed: Printed) -> CleanCharField:
    return CleanCharField(
        label=printed.question.text,
        required=False,
        max_length=MOST_TYPED,
        widget=forms.TextInput(
            attrs={
                "class": "desk__letters",
                "autocomplete": "off",
                "autocapitalize": "characters",
                "spellcheck": "false",
                "data-letters": printed.letters,
                "data-last": printed.last_letter,
            }
        ),
    )


def _hint(printed: Printed) -> str:
    said = {"letters": printed.letters, "last": printed.last_letter}
    if printed.question.kind == "ordering":
        return _now("%(letters)d letters in their order, A to %(last)s") % said
    if printed.question.kind == "matching":
        return _now("%(letters)d letters, one for each number, A to %(last)s") % said
    if printed.letters > 1:
        return _now("%(letters)d letters, A to %(last)s") % said
    return _now("A to %(last)s") % said


def _words(slip: Slip, printed: Printed) -> str:
    said = {"last": printed.last_letter, "letters": printed.letters}
    words = {
        Slip.NOT_PRINTED: _now("On this sheet the letters go from A to %(last)s."),
        Slip.TWICE: _now("One letter is there twice. Write ? for one that you cannot read."),
        Slip.TOO_FEW: ngettext(
            "It takes %(letters)d letter.",
            "It takes %(letters)d letters. Write ? for one that is missing.",
            printed.letters,
        ),
        Slip.TOO_MANY: ngettext(
            "It takes %(letters)d letter. If the sheet has more, leave it empty.",
            "It takes %(letters)d letters. If the sheet has more, leave it empty.",
            printed.letters,
        ),
    }
    return words[slip] % said
