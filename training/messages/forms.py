"""A note, and how somebody wants to be reminded."""

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


class RemindersForm(forms.Form):
    """Without a mail server there is nothing to choose about e-mail."""

    in_product = forms.BooleanField(label=_("Remind me here, when I am signed in"), required=False)
    by_email = forms.BooleanField(label=_("Remind me by e-mail"), required=False)
    email = forms.EmailField(
        label=_("My e-mail address"),
        help_text=_("Only for reminders. The e-mail says that something waits, and not what."),
        required=False,
        max_length=254,
        error_messages={"invalid": _("This is no e-mail address. It looks like name@place.org.")},
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )

    def __init__(self, *args: Any, with_email: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not with_email:
            del self.fields["by_email"], self.fields["email"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        asked = cleaned.get("by_email") and "email" not in self.errors
        if asked and not cleaned.get("email"):
            self.add_error("email", _("Write your e-mail address, or take the tick away."))
        return cleaned
