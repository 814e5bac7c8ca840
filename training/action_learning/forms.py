"""What came of an action."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from training.action_learning.models import Turn
from training.action_learning.rules import RESULT_CHARACTERS
from training.lib.forms import CleanCharField


class ResultForm(forms.Form):
    result = forms.ChoiceField(
        label=_("What came of it?"),
        choices=Turn.Result.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one.")},
    )
    line = CleanCharField(
        label=_("One line about it"),
        help_text=_("Only what you did and what happened. Name nobody."),
        max_length=RESULT_CHARACTERS,
        required=False,
    )
