"""Which certificates of a group to print."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from training.certificates.models import Award


class HandOverForm(forms.Form):
    """`print_id` makes a form that is sent twice one print."""

    print_id = forms.UUIDField(widget=forms.HiddenInput)
    awards = forms.TypedMultipleChoiceField(
        label=_("Which certificates?"),
        coerce=uuid.UUID,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one certificate.")},
    )

    def __init__(self, *args: Any, awards: Iterable[Award], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("print_id", uuid.uuid4())
        choices = [
            (str(award.pk), f"{award.learner.get_full_name()}: {award.public_title}")
            for award in awards
        ]
        self.initial.setdefault("awards", [value for value, _label in choices])
        cast(forms.ChoiceField, self.fields["awards"]).choices = choices
