"""Forms about letters: which, what a trainer adds, and lines of labels."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from typing import Any, cast
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from courses.outline import ModuleOutline
from training.enrolment.models import Enrolment
from training.lib.forms import CleanCharField
from training.lib.neutral import telling_word
from training.workbench.queries.letters import Addressee


class NeutralField(CleanCharField):
    """Words that others may see: none of them tells why somebody learns here."""

    def clean(self, value: Any) -> Any:
        words = super().clean(value)
        told = telling_word(words or "")
        if told:
            said = _now("Others may see this. Please say it without “%(word)s”.")
            raise forms.ValidationError(said % {"word": told})
        return words


class LetterChoiceForm(forms.Form):
    """In the address of the page: which module, and from which day on."""

    module = forms.ChoiceField(label=_("Module"))
    since = forms.DateField(
        label=_("Answers since"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text=_("Leave it empty for everybody's last answers."),
    )

    def __init__(self, *args: Any, modules: Sequence[ModuleOutline], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(str(module.key), module.title) for module in modules]
        cast(forms.ChoiceField, self.fields["module"]).choices = choices


class LettersForm(forms.Form):
    """A note and a tick for each who gets a letter. `print_id` makes a form sent twice one print.

    `seen-…` are the words that stood in a box before, so that nobody writes over a colleague.
    """

    print_id = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, people: Sequence[Addressee], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("print_id", uuid.uuid4())
        self.people = [one for one in people if one.day]
        for one in self.people:
            name, key = one.enrolment.learner.get_full_name(), one.enrolment.pk
            self.fields[f"gets-{key}"] = forms.BooleanField(
                label=_now("A letter for %(name)s") % {"name": name}, required=False, initial=True
            )
            self.fields[f"note-{key}"] = NeutralField(
                label=_now("Your note to %(name)s") % {"name": name},
                max_length=1000,
                required=False,
                initial=one.note,
                widget=forms.Textarea(attrs={"rows": 2}),
            )
            self.fields[f"seen-{key}"] = CleanCharField(
                required=False, initial=one.note, widget=forms.HiddenInput, strip=False
            )

    def rows(self) -> Iterator[tuple[Addressee, forms.BoundField, forms.BoundField, Any]]:
        for one in self.people:
            key = one.enrolment.pk
            yield one, self[f"gets-{key}"], self[f"note-{key}"], self[f"seen-{key}"]

    def notes(self) -> Iterator[tuple[Enrolment, str, str]]:
        """The member, the words, and those that stood there before."""
        for one in self.people:
            key = one.enrolment.pk
            yield one.enrolment, self.cleaned_data[f"note-{key}"], self.cleaned_data[f"seen-{key}"]

    @property
    def chosen(self) -> list[UUID]:
        keys = [one.enrolment.pk for one in self.people]
        return [key for key in keys if self.cleaned_data[f"gets-{key}"]]


class LabelsForm(forms.Form):
    """A line for each envelope: a room, a wing, a place. It is printed and not kept."""

    def __init__(self, *args: Any, members: Sequence[Enrolment], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.members = members
        for member in members:
            self.fields[f"line-{member.pk}"] = NeutralField(
                label=member.learner.get_full_name(), max_length=80, required=False
            )

    @property
    def labels(self) -> list[tuple[str, str]]:
        return [
            (member.learner.get_full_name(), self.cleaned_data[f"line-{member.pk}"])
            for member in self.members
        ]
