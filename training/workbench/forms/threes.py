"""Who practises today, and who is kept apart."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from training.enrolment.models import Enrolment


class ThreesForm(forms.Form):
    """`threes_id` names the set of groups, so that a form sent twice makes one."""

    threes_id = forms.UUIDField(widget=forms.HiddenInput)
    members = forms.MultipleChoiceField(
        label=_("Who is here today?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tick at least two people.")},
    )

    def __init__(self, *args: Any, members: Sequence[Enrolment], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by_key = {str(member.pk): member for member in members}
        self.initial.setdefault("threes_id", uuid.uuid4())
        self.initial.setdefault("members", list(self.by_key))
        choices = [(key, str(member.learner)) for key, member in self.by_key.items()]
        cast(forms.ChoiceField, self.fields["members"]).choices = choices

    @property
    def chosen(self) -> list[Enrolment]:
        return [self.by_key[key] for key in self.cleaned_data["members"]]


class ApartForm(forms.Form):
    one = forms.ChoiceField(label=_("Keep apart"))
    other = forms.ChoiceField(label=_("and"))

    def __init__(self, *args: Any, members: Sequence[Enrolment], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by_key = {str(member.pk): member for member in members}
        choices = [("", "…"), *((key, str(one.learner)) for key, one in self.by_key.items())]
        for name in ("one", "other"):
            cast(forms.ChoiceField, self.fields[name]).choices = choices

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if said.get("one") and said.get("one") == said.get("other"):
            self.add_error("other", _("Choose two people."))
        return said

    @property
    def pair(self) -> tuple[Enrolment, Enrolment]:
        return self.by_key[self.cleaned_data["one"]], self.by_key[self.cleaned_data["other"]]
