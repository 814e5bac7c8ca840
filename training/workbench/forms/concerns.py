"""Raise a concern; answer one."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from training.lib.forms import CleanCharField
from training.safeguarding.models import Concern

LONGEST = 2_000


class ConcernForm(forms.Form):
    """`concern_id` names this concern, so that a form sent twice makes one."""

    concern_id = forms.UUIDField(widget=forms.HiddenInput)
    urgency = forms.ChoiceField(
        label=_("How urgent is it?"),
        choices=Concern.Urgency.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose “Now” or “Today”.")},
    )
    words = CleanCharField(
        label=_("What worries you?"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Write what you read, saw or heard. A few plain words are enough."),
        error_messages={"required": _("Write a few words, please.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("concern_id", uuid4())


class NoteForm(forms.Form):
    note_id = forms.UUIDField(widget=forms.HiddenInput)
    note = CleanCharField(
        label=_("A note"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Only you and the other person for safeguarding can read it."),
        error_messages={"required": _("Write a few words, please.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("note_id", uuid4())


class OutcomeForm(forms.Form):
    outcome = CleanCharField(
        label=_("What came of it?"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Say what you did and who knows. Then the concern is closed."),
        error_messages={"required": _("Write a few words, please.")},
    )
