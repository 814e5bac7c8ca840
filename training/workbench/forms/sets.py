"""Sets: who is in them, when they meet, who takes a turn, and what they will do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import uuid4

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from training.accounts.models import User
from training.action_learning.models import SetMember
from training.action_learning.rules import (
    ACTION_CHARACTERS,
    FEWEST,
    ISSUE_CHARACTERS,
    MOST,
    may_begin,
)
from training.lib.forms import CleanCharField, DateInput
from training.organisations.models import Organisation


class TimeInput(forms.TimeInput):
    """The clock of the browser."""

    input_type = "time"

    def __init__(self) -> None:
        super().__init__(format="%H:%M")


class PeopleForm(forms.Form):
    people = forms.ModelMultipleChoiceField(
        label=_("Who is in it?"),
        help_text=_("Ask each person first: the others see their name and their actions."),
        queryset=User.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one person.")},
    )

    def __init__(self, *args: Any, people: QuerySet[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["people"].queryset = people  # type: ignore[attr-defined] # a choice of rows


class SetForm(PeopleForm):
    """`set` names this set: sent twice, it is one."""

    set = forms.UUIDField(widget=forms.HiddenInput)
    name = CleanCharField(
        label=_("Neutral name"),
        max_length=120,
        help_text=_("Members see it. It says nothing about anybody."),
        error_messages={"required": _("Give it a name.")},
    )
    organisation = forms.ModelChoiceField(
        label=_("Organisation"), queryset=Organisation.objects.none(), empty_label=None
    )
    field_order = ["set", "name", "organisation", "people"]

    def __init__(self, *args: Any, organisations: QuerySet[Organisation], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("set", uuid4())
        self.fields["organisation"].queryset = organisations  # type: ignore[attr-defined] # rows

    def clean_people(self) -> QuerySet[User]:
        people: QuerySet[User] = self.cleaned_data["people"]
        if not may_begin(len(people)):
            words = _("Choose %(fewest)d to %(most)d people.")
            raise forms.ValidationError(words, params={"fewest": FEWEST, "most": MOST})
        return people


class MeetingForm(forms.Form):
    on = forms.DateField(
        label=_("Day"), widget=DateInput(), error_messages={"required": _("Choose a day.")}
    )
    begins = forms.TimeField(label=_("Begins at"), widget=TimeInput(), required=False)
    place = CleanCharField(
        label=_("Place"),
        max_length=120,
        required=False,
        help_text=_("A neutral name, such as “library”."),
    )


class AttendanceForm(forms.Form):
    there = forms.MultipleChoiceField(
        label=_("Who is here?"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, members: Sequence[SetMember], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.members = {str(member.pk): member for member in members}
        self.fields["there"].choices = [  # type: ignore[attr-defined] # a choice field
            (key, member.person.get_full_name()) for key, member in self.members.items()
        ]

    @property
    def chosen(self) -> list[SetMember]:
        return [self.members[key] for key in self.cleaned_data["there"]]


class TurnForm(forms.Form):
    """`turn` names this turn: sent twice, it is one."""

    turn = forms.UUIDField(widget=forms.HiddenInput)
    presenter = forms.ChoiceField(label=_("Who presents?"))
    issue = CleanCharField(
        label=_("The issue in one line"),
        max_length=ISSUE_CHARACTERS,
        help_text=_("The presenter says it. Not what was said about it, and no name."),
        error_messages={"required": _("Write the issue in one line.")},
    )

    def __init__(self, *args: Any, members: Sequence[SetMember], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("turn", uuid4())
        self.members = {str(member.pk): member for member in members}
        self.fields["presenter"].choices = [  # type: ignore[attr-defined] # a choice field
            (key, member.person.get_full_name()) for key, member in self.members.items()
        ]

    @property
    def who(self) -> SetMember:
        return self.members[self.cleaned_data["presenter"]]


class ActionForm(forms.Form):
    issue = CleanCharField(
        label=_("The issue in one line"),
        max_length=ISSUE_CHARACTERS,
        error_messages={"required": _("Write the issue in one line.")},
    )
    action = CleanCharField(label=_("What"), max_length=ACTION_CHARACTERS, required=False)
    by_when = forms.DateField(label=_("By when"), widget=DateInput(), required=False)
    first_step = CleanCharField(label=_("First step"), max_length=ACTION_CHARACTERS, required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        more = cleaned.get("by_when") or cleaned.get("first_step")
        if more and not cleaned.get("action") and "action" not in self.errors:
            self.add_error("action", _("Say what it is that will be done."))
        return cleaned
