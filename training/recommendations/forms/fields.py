"""What every form of a record shares, and words that do not belong there."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from training.lib.forms import CleanCharField
from training.recommendations.rules import holds_contact

ABOUT_THE_WORK = _(
    "Write about the work only: no names, codes, words or notes of people who took part."
)


class RecordField(CleanCharField):
    """Words of a record: no e-mail address, no telephone number."""

    def clean(self, value: Any) -> Any:
        words = super().clean(value)
        if words and holds_contact(words):
            raise ValidationError(
                _now(
                    "Please leave out e-mail addresses and telephone numbers. This record is"
                    " about the work, and not about people."
                )
            )
        return words


class RecordForm(forms.ModelForm):  # type: ignore[type-arg] # generic for the type checker alone
    """`key` names a new row, so that a form sent twice makes one."""

    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.instance._state.adding:
            del self.fields["key"]

    def _post_clean(self) -> None:
        if self.instance._state.adding and self.cleaned_data.get("key"):
            self.instance.pk = self.cleaned_data["key"]
        super()._post_clean()  # type: ignore[misc] # of Django, and unknown to its types

    def validate_unique(self) -> None:
        """A row that is there already is the same form sent twice; the action decides."""


def days_in_order(cleaned: dict[str, Any], form: forms.BaseForm, first: str, last: str) -> None:
    begins, ends = cleaned.get(first), cleaned.get(last)
    if begins and ends and ends < begins:
        form.add_error(last, _now("The last day is before the first. Please look again."))
