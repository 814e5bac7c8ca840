"""A note."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from training.lib.forms import CleanCharField
from training.messages.rules import NOTE_CHARACTERS


class NoteForm(forms.Form):
    """`note` names these words: sent twice, they are one note."""

    note = forms.UUIDField(
        widget=forms.HiddenInput,
        error_messages={"required": _("Something is missing. Please send it once more.")},
    )
    text = CleanCharField(
        label=_("Your note"),
        max_length=NOTE_CHARACTERS,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={
            "required": _("Write something first."),
            "max_length": _("This is too long for one note. Please send it in two."),
        },
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("note", uuid4())
