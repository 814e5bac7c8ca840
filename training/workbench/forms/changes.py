"""What a change of a live course means for those who learn there."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from training.lib.forms import CleanCharField

LONGEST_NOTE = 250
KEEP, ASK = "keep", "ask"


class TakingOutForm(forms.Form):
    """A line for learners, if the trainer wants one."""

    prefix = "change"

    note = CleanCharField(
        label=_("What changed, in plain words for learners"),
        help_text=_("They read it on their home page. Leave it empty if there is nothing to say."),
        max_length=LONGEST_NOTE,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    @property
    def asks(self) -> bool:
        return False


class ChangeForm(TakingOutForm):
    """What learners are asked, beside the line that they read."""

    learners = forms.ChoiceField(
        label=_("What should learners do who finished it, or are in the middle?"),
        choices=[
            (KEEP, _("Nothing. What they did counts as before.")),
            (ASK, _("Look at it again. What they did counts as before, certificates too.")),
        ],
        initial=KEEP,
        widget=forms.RadioSelect,
    )
    field_order = ["learners", "note"]

    @property
    def asks(self) -> bool:
        return bool(self.cleaned_data["learners"] == ASK)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("learners") == ASK and "note" in cleaned and not cleaned["note"]:
            self.add_error("note", _("Say in a few words what changed, so that they know why."))
        return cleaned
