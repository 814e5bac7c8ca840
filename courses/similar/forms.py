"""What a new lesson like another one needs to be named."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import slugify
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from courses.neutral_words import refuse_telling_words
from courses.text import clean_text

LONGEST_TITLE = 255
LONGEST_CODE = 12


class SimilarForm(forms.Form):
    title = forms.CharField(
        label=_("Title"),
        max_length=LONGEST_TITLE,
        widget=forms.TextInput(attrs={"autofocus": True}),
        help_text=_("What the new lesson is about. You can change it later."),
    )
    code = forms.CharField(
        label=_("Code"), max_length=LONGEST_CODE, help_text=_("The next one that is free.")
    )

    def clean_title(self) -> str:
        title = clean_text(self.cleaned_data["title"]).strip()
        refuse_telling_words(title)
        if not slugify(title, allow_unicode=True):
            raise ValidationError(_now("Write a title with letters."))
        return title

    def clean_code(self) -> str:
        return clean_text(self.cleaned_data["code"]).strip()
