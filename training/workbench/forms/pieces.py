"""What a trainer says about a file, and answers aloud."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from training.attachments.forms import SpokenForm
from training.lib.forms import CleanCharField
from training.workbench.forms.marks import MarkForm


class PieceWordsForm(forms.Form):
    words = CleanCharField(
        label=_("What does it show?"),
        max_length=500,
        help_text=_("In a few words, for those who cannot see or hear it."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class SpokenMarkForm(SpokenForm, MarkForm):
    """A mark whose words are also spoken."""

    field_order = ("verdict", "taken", "words")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        words = self.fields["words"]
        words.required = True
        words.label = _("What you say, in one sentence")
        words.help_text = _("For those who cannot hear it.")
