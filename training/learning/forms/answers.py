"""What a learner sends as the answer to a question."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar
from uuid import UUID

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from courses.content_keys import OptionKey
from courses.outline import Question
from training.assessments.rules import shown_options, shown_right_sides, token
from training.assessments.scoring import Given


class AnswerForm(forms.Form):
    """An answer to one question of a try, by tokens that only this try knows."""

    template: ClassVar[str]

    def __init__(
        self, attempt: UUID, question: Question, data: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(data)
        self.attempt, self.question = attempt, question
        self.add_fields()

    @abstractmethod
    def add_fields(self) -> None:
        """Give the form what this kind of question needs."""

    @abstractmethod
    def given(self) -> Given:
        """The answer of a valid form, by keys."""

    def token(self, key: OptionKey, side: str) -> str:
        return token(self.attempt, self.question, key, side, secret=settings.SECRET_KEY)

    def key_of(self, made: str, keys: Sequence[OptionKey], side: str) -> OptionKey:
        return next(key for key in keys if self.token(key, side) == made)

    def shown(self) -> list[tuple[str, str]]:
        options = shown_options(self.attempt, self.question, secret=settings.SECRET_KEY)
        return [(self.token(option.key, "option"), option.text) for option in options]

    def option_key(self, made: str) -> OptionKey:
        return self.key_of(made, [option.key for option in self.question.options], "option")


class ChoiceForm(AnswerForm):
    template = "learning/questions/choice.html"

    def add_fields(self) -> None:
        wrong = _("Choose one.")
        self.fields["answer"] = forms.ChoiceField(
            choices=self.shown(),
            widget=forms.RadioSelect,
            error_messages={"required": wrong, "invalid_choice": wrong},
        )

    def given(self) -> Given:
        return Given(chosen=(self.option_key(self.cleaned_data["answer"]),))


class SelectForm(AnswerForm):
    template = "learning/questions/choice.html"

    def add_fields(self) -> None:
        wrong = _("Choose at least one.")
        self.fields["answer"] = forms.MultipleChoiceField(
            choices=self.shown(),
            widget=forms.CheckboxSelectMultiple,
            error_messages={"required": wrong, "invalid_choice": wrong, "invalid_list": wrong},
        )

    def clean_answer(self) -> list[str]:
        chosen: list[str] = self.cleaned_data["answer"]
        wanted = self.question.choose
        if wanted > 1 and len(chosen) != wanted:
            raise forms.ValidationError(
                ngettext_lazy("Choose %(count)d.", "Choose %(count)d.", wanted) % {"count": wanted}
            )
        return chosen

    def given(self) -> Given:
        return Given(chosen=tuple(self.option_key(made) for made in self.cleaned_data["answer"]))


class OrderForm(AnswerForm):
    template = "learning/questions/order.html"

    def add_fields(self) -> None:
        wrong = _("Put every line in its place.")
        self.fields["answer"] = forms.MultipleChoiceField(
            choices=self.shown(),
            widget=forms.MultipleHiddenInput,
            error_messages={"required": wrong, "invalid_choice": wrong, "invalid_list": wrong},
        )

    def clean_answer(self) -> list[str]:
        order: list[str] = self.cleaned_data["answer"]
        if sorted(order) != sorted(made for made, _text in self.shown()):
            raise forms.ValidationError(_("Put every line in its place."))
        return order

    @property
    def lines(self) -> list[tuple[str, str]]:
        """The tokens and words in the order in which the page shows them."""
        shown = dict(self.shown())
        order = self.data.getlist("answer") if self.is_bound else list(shown)  # type: ignore[attr-defined]  # a QueryDict
        if sorted(order) != sorted(shown):
            return list(shown.items())
        return [(made, shown[made]) for made in order]

    def given(self) -> Given:
        return Given(chosen=tuple(self.option_key(made) for made in self.cleaned_data["answer"]))


class MatchForm(AnswerForm):
    template = "learning/questions/match.html"

    def add_fields(self) -> None:
        rights = shown_right_sides(self.attempt, self.question, secret=settings.SECRET_KEY)
        choices = [(self.token(pair.key, "right"), pair.right) for pair in rights]
        wrong = _("Choose one for each line.")
        for pair in self.question.pairs:
            self.fields[self.token(pair.key, "left")] = forms.ChoiceField(
                label=pair.left,
                choices=[("", _("Choose")), *choices],
                error_messages={"required": wrong, "invalid_choice": wrong},
            )

    @property
    def right_sides(self) -> list[str]:
        """What there is to choose from, in the order of the lists."""
        rights = shown_right_sides(self.attempt, self.question, secret=settings.SECRET_KEY)
        return [pair.right for pair in rights]

    def given(self) -> Given:
        keys = [pair.key for pair in self.question.pairs]
        return Given(
            pairs={
                key: self.key_of(self.cleaned_data[self.token(key, "left")], keys, "right")
                for key in keys
            }
        )


FORMS: Mapping[str, type[AnswerForm]] = {
    "multiple_choice": ChoiceForm,
    "true_false": ChoiceForm,
    "scenario": ChoiceForm,
    "multiple_select": SelectForm,
    "ordering": OrderForm,
    "matching": MatchForm,
}


def moved(order: Sequence[str], *, up: str | None, down: str | None) -> list[str]:
    """`order` with one line a place further up or down; unchanged when that cannot be."""
    lines = list(order)
    name, step = (up, -1) if up else (down, 1)
    if name not in lines:
        return lines
    here = lines.index(name)
    there = here + step
    if 0 <= there < len(lines):
        lines[here], lines[there] = lines[there], lines[here]
    return lines
