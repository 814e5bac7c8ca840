"""What is posted, screened and answered, and where it led."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from training.lib.clock import today
from training.lib.forms import CleanCharField, DateInput
from training.network.forms import long_words
from training.network.models import Membership, Opportunity, Screening, Story, StoryUse


class OpportunityForm(forms.Form):
    opportunity_id = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    kind = forms.ChoiceField(
        label=_("What is it?"), choices=Opportunity.Kind.choices, widget=forms.RadioSelect
    )
    title = CleanCharField(
        label=_("Title"), help_text=_("Neutral: it may be read over a shoulder."), max_length=120
    )
    words = long_words(label=_("What is asked of whom, where and when"))
    pay = CleanCharField(label=_("What is paid, and which costs"), max_length=120)
    least_level = forms.ChoiceField(
        label=_("For members from which level on?"), choices=Membership.Level.choices
    )
    answer_by = forms.DateField(label=_("Answers until"), widget=DateInput)

    def clean_answer_by(self) -> Any:
        day = self.cleaned_data["answer_by"]
        if day < today():
            raise forms.ValidationError(_("This day is over."))
        return day


class ScreeningForm(forms.Form):
    verdict = forms.ChoiceField(
        label=_("What do you say?"),
        choices=Screening.Verdict.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one.")},
    )
    reasons = long_words(
        label=_("Your reasons"),
        help_text=_("Say what must change where it should not go out like this."),
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("verdict") == Screening.Verdict.HELD and not cleaned.get("reasons"):
            self.add_error("reasons", _("Say what must change."))
        return cleaned


class AnswerForm(forms.Form):
    words = long_words(
        label=_("Do you want to say something with it?"),
        help_text=_("You can leave this empty."),
        required=False,
    )
    contact = CleanCharField(
        label=_("How can they reach you?"),
        help_text=_(
            "Leave this empty for now, if you like. You can give it later, and take it back."
        ),
        max_length=120,
        required=False,
    )


class StoryForm(forms.Form):
    story_id = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    kind = forms.ChoiceField(
        label=_("What is it?"),
        choices=Story.Kind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one.")},
    )
    words = long_words(label=_("In your own words"), help_text=_("Name nobody, not even yourself."))
    uses = forms.MultipleChoiceField(
        label=_("Who may use these words?"),
        help_text=_("Without a tick only you read them. You can take back each yes at any time."),
        choices=StoryUse.Use.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
