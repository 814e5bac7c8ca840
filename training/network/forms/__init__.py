"""What members write, and what staff note about them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from training.accounts.models import User
from training.lib.clock import today
from training.lib.forms import CleanCharField, DateInput
from training.network.models import (
    Application,
    CodeAgreement,
    ConfirmedFact,
    Membership,
    PanelSeat,
)
from training.network.queries.panel import peers_for, staff_for
from training.network.rules import Level
from training.recommendations.models import Project

MOST_CHARACTERS = 6000
"""Of one piece or answer: about three printed pages."""


def long_words(**asked: Any) -> CleanCharField:
    return CleanCharField(
        max_length=MOST_CHARACTERS, widget=forms.Textarea(attrs={"rows": 8}), **asked
    )


class PieceForm(forms.Form):
    words = long_words(
        label=_("Your piece, or where it can be seen"),
        help_text=_("Write it here. For a talk or a picture, say what it was and who saw it."),
        required=False,
    )
    names_removed = forms.BooleanField(
        label=_("I have taken out names, and all that could show who somebody is."),
        help_text=_("Without this tick it stays a draft that only you can read."),
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("names_removed") and not cleaned.get("words"):
            self.add_error("words", _("Please fill this in."))
        return cleaned


class ApplicationForm(forms.Form):
    level = forms.ChoiceField(
        label=_("What do you ask for?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one.")},
    )
    words = long_words(
        label=_("What would you like to do in the network?"),
        help_text=_("You can leave this empty."),
        required=False,
    )

    def __init__(self, *args: Any, levels: Iterable[Level], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(level.value, Membership.Level(level).label) for level in levels]
        self.fields["level"].choices = choices  # type: ignore[attr-defined]  # a ChoiceField


class AppealForm(forms.Form):
    words = long_words(label=_("What should the two others know?"))


class RenewalForm(forms.Form):
    agreed = forms.BooleanField(
        label=_("I have read the code again, and I agree to it."),
        error_messages={"required": _("Please tick this if you agree.")},
    )
    words = long_words(
        label=_("One thing that you learned in this year"),
        help_text=_("A few lines are enough. Name nobody."),
    )


class VerdictForm(forms.Form):
    verdict = forms.ChoiceField(
        label=_("What do you say?"),
        choices=PanelSeat.Verdict.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one.")},
    )
    reasons = long_words(
        label=_("Your reasons"),
        help_text=_(
            "Whoever asked reads these words. For a “not yet”, say what is missing and how to"
            " get there."
        ),
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        is_not_yet = cleaned.get("verdict") == PanelSeat.Verdict.NOT_YET
        if is_not_yet and not cleaned.get("reasons"):
            self.add_error("reasons", _("Say what is missing, and how to get there."))
        return cleaned


class PanelForm(forms.Form):
    staff = forms.ModelChoiceField(label=_("Of staff"), queryset=User.objects.none())
    peer = forms.ModelChoiceField(label=_("With lived experience"), queryset=User.objects.none())

    def __init__(self, *args: Any, application: Application, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, people in (("staff", staff_for), ("peer", peers_for)):
            self.fields[name].queryset = people(application)  # type: ignore[attr-defined]  # a ModelChoiceField

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("staff") and cleaned.get("staff") == cleaned.get("peer"):
            self.add_error("peer", _("Choose two different people."))
        return cleaned


class IdentityForm(forms.Form):
    way = forms.ChoiceField(
        label=_("How do you know who they are?"),
        choices=ConfirmedFact.Way.choices,
        widget=forms.RadioSelect,
        help_text=_("Keep no copy of any paper, and write no number of it down."),
    )


class ProjectFactForm(forms.Form):
    """Of the projects that the lead keeps."""

    project = forms.ModelChoiceField(
        label=_("Took part in this project"), queryset=Project.objects.none()
    )

    def __init__(self, *args: Any, by: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kept = Project.objects.kept_by(by).order_by("title")
        self.fields["project"].queryset = kept  # type: ignore[attr-defined]  # a ModelChoiceField


class PaperCodeForm(forms.Form):
    way = forms.ChoiceField(
        label=_("How did they agree?"),
        choices=[
            (way.value, way.label) for way in CodeAgreement.Way if way != CodeAgreement.Way.SCREEN
        ],
        widget=forms.RadioSelect,
    )
    agreed_on = forms.DateField(label=_("On which day?"), widget=DateInput)
    witness_initials = CleanCharField(label=_("Initials of the witness"), max_length=6)

    def clean_agreed_on(self) -> Any:
        day = self.cleaned_data["agreed_on"]
        if day > today():
            raise forms.ValidationError(_("This day has not come yet."))
        return day


class ReasonForm(forms.Form):
    reason = CleanCharField(label=_("Why is it taken back?"), max_length=200)
