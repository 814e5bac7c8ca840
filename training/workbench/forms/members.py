"""Forms about members: cards, entries from paper, reasons."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from training.certificates.models import Award
from training.lib.forms import CleanCharField
from training.workbench.queries.board import Member
from training.workbench.queries.member import CoursePart


class CardsForm(forms.Form):
    """For whom to make cards. The old ones stop working, so that is said and ticked."""

    members = forms.MultipleChoiceField(
        label=_("For whom?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one person.")},
    )
    sure = forms.BooleanField(
        label=_("I know that the old cards of these people stop working now."),
        error_messages={"required": _("Tick this box to go on.")},
    )

    def __init__(self, *args: Any, members: Sequence[Member], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(str(member.enrolment), member.name) for member in members]
        cast(forms.ChoiceField, self.fields["members"]).choices = choices


class PaperForm(forms.Form):
    """Lessons done on paper. `sheet` names this entry, so that a form sent twice counts once."""

    sheet = forms.UUIDField(widget=forms.HiddenInput)
    lessons = forms.MultipleChoiceField(
        label=_("Lessons done on paper, or in the room"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tick at least one lesson.")},
    )

    def __init__(self, *args: Any, part: CoursePart, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("sheet", uuid.uuid4())
        cast(forms.ChoiceField, self.fields["lessons"]).choices = [
            (str(step.key), step.title)
            for module in part.modules
            for step in module.steps
            if step.kind == "lesson" and step.done_at is None
        ]


class ReasonForm(forms.Form):
    why = CleanCharField(
        label=_("Why?"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("This stays in the record. Write what happened, not about the person."),
        error_messages={"required": _("Write the reason.")},
    )


class WithdrawForm(ReasonForm):
    """The reasons of part 12 of the curriculum. Neither reason nor words are ever public."""

    reason = forms.ChoiceField(
        label=_("For which reason?"),
        choices=Award.Reason.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a reason.")},
    )
    field_order = ("reason", "why")


class NameForm(forms.Form):
    name = CleanCharField(
        label=_("The name, as the holder writes it"),
        max_length=80,
        help_text=_("Any letters of any language."),
    )
