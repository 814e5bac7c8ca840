"""One short phrase that a trainer keeps."""

from django import forms
from django.utils.translation import gettext_lazy as _

from training.lib.forms import CleanCharField


class PhraseForm(forms.Form):
    words = CleanCharField(
        label=_("A short phrase"),
        max_length=300,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text=_("Say what was good, or one thing to try. No names."),
        error_messages={"required": _("Write a few words, please.")},
    )
