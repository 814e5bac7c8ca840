"""What a person types from a certificate."""

from django import forms
from django.utils.translation import gettext_lazy as _

from training.certificates.rules import NUMBER_LETTERS, SHORT_CODE_LETTERS
from training.lib.codes import plain_code
from training.lib.forms import CleanCharField


class CodeForm(forms.Form):
    """Small or big letters, with or without hyphens and spaces."""

    code = CleanCharField(
        label=_("Short code or number"),
        help_text=_("It stands at the foot of the certificate. For example: 7K4Q9-M2XWD."),
        max_length=200,
        error_messages={"required": _("Type the code first.")},
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
    )

    def clean_code(self) -> str:
        code = plain_code(self.cleaned_data["code"])
        if len(code) not in {SHORT_CODE_LETTERS, NUMBER_LETTERS}:
            raise forms.ValidationError(
                _("A short code has 10 letters and numbers. A long number has 26. Look again.")
            )
        return code
