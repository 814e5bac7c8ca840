"""What a holder may say about a certificate."""

from django import forms
from django.utils.translation import gettext_lazy as _

from training.certificates.rules import is_in_latin_letters
from training.lib.forms import CleanCharField


class SpellingForm(forms.Form):
    spelling = CleanCharField(
        label=_("Your name in the letters A to Z"),
        help_text=_("As in a passport, for example. Accents are fine."),
        max_length=80,
        error_messages={"required": _("Type your name first.")},
    )

    def clean_spelling(self) -> str:
        spelling = str(self.cleaned_data["spelling"])
        if not is_in_latin_letters(spelling):
            raise forms.ValidationError(_("Use only the letters A to Z, please."))
        return spelling
