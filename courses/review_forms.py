"""What a reader says at the end of a reading."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.forms import TaskStateCommentForm

from courses.text import clean_text

LONGEST_NAME = 60


class QuestionForm(TaskStateCommentForm):
    comment = forms.CharField(
        label=_("What should be changed?"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def clean_comment(self) -> str:
        return clean_text(self.cleaned_data["comment"])


class PeerReviewForm(forms.Form):
    comment = forms.CharField(
        label=_("Words to the writer"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    credit_me = forms.BooleanField(
        label=_("Thank me by name on the page"),
        required=False,
        help_text=_("Leave it empty and nobody sees who read the page."),
    )
    credited_as = forms.CharField(
        label=_("Credit me as"),
        required=False,
        max_length=LONGEST_NAME,
        help_text=_("A name or initials, as you want to be known. Everybody can read it."),
    )

    def clean_comment(self) -> str:
        return clean_text(self.cleaned_data["comment"])

    def clean_credited_as(self) -> str:
        return " ".join(clean_text(self.cleaned_data["credited_as"]).split())

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("credit_me") and not cleaned.get("credited_as"):
            self.add_error("credited_as", _("Write a name or initials, or take out the tick."))
        return cleaned


def name_in(data: Mapping[str, Any]) -> str:
    """The name to thank, from data that a browser sent along; empty for none."""
    form = PeerReviewForm(dict(data))
    if not form.is_valid() or not form.cleaned_data["credit_me"]:
        return ""
    return str(form.cleaned_data["credited_as"])
