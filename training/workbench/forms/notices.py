"""A notice to a group."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from training.lib.clock import today
from training.lib.forms import CleanCharField, DateInput
from training.messages.rules import NOTICE_CHARACTERS, NOTICE_TITLE_CHARACTERS

SHOWN_FOR = timedelta(days=14)
"""Two meetings of a weekly group, unless the trainer says otherwise."""


class NoticeForm(forms.Form):
    """`notice` names these words: sent twice, they are one notice."""

    notice = forms.UUIDField(widget=forms.HiddenInput)
    title = CleanCharField(
        label=_("Title"),
        max_length=NOTICE_TITLE_CHARACTERS,
        help_text=_("Learners see it on their home. Keep it neutral: others may look over."),
        error_messages={"required": _("Give it a title.")},
    )
    words = CleanCharField(
        label=_("Words"),
        max_length=NOTICE_CHARACTERS,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Everybody in the group reads this. Name nobody."),
        error_messages={"required": _("Write what it is about.")},
    )
    shown_from = forms.DateField(label=_("First day"), widget=DateInput())
    shown_until = forms.DateField(label=_("Last day"), widget=DateInput())

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("notice", uuid4())
        self.initial.setdefault("shown_from", today())
        self.initial.setdefault("shown_until", today() + SHOWN_FOR)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        first, last = cleaned.get("shown_from"), cleaned.get("shown_until")
        if first and last and last < first:
            self.add_error("shown_until", _("The last day comes before the first day."))
        elif last and last < today():
            self.add_error("shown_until", _("This day is over. Nobody would see the notice."))
        return cleaned
