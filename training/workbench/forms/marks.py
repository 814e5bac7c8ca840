"""A trainer's answer to a reflection."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from training.assessments.models import ReflectionMark
from training.lib.forms import CleanCharField


class MarkForm(forms.Form):
    """`mark` names this answer, `read` the words that it answers, `known` the marks before it."""

    mark = forms.UUIDField(widget=forms.HiddenInput)
    read = forms.CharField(widget=forms.HiddenInput, max_length=64)
    known = forms.CharField(widget=forms.HiddenInput, required=False, max_length=4_000)
    verdict = forms.ChoiceField(
        label=_("Your answer"),
        choices=ReflectionMark.Verdict.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose “Done” or “Not yet”.")},
    )
    words = CleanCharField(
        label=_("What you say to them"),
        required=False,
        max_length=4_000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Say what was good first. The learner reads it under their own words."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("mark", uuid4())

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        try:
            cleaned["known"] = [UUID(one) for one in cleaned.get("known", "").split()]
        except ValueError:
            self.add_error(None, _("Something is missing. Open the page again."))
        if cleaned.get("verdict") == ReflectionMark.Verdict.NOT_YET and not cleaned.get("words"):
            self.add_error("words", _("Say what to try."))
        return cleaned


class TranslationForm(forms.Form):
    """`translation` names this note, so that a form sent twice makes one."""

    translation = forms.UUIDField(widget=forms.HiddenInput)
    in_other_words = CleanCharField(
        label=_("What it says, for the trainers"),
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Say what stands there, and add nothing."),
        error_messages={"required": _("Write a few words, please.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("translation", uuid4())
