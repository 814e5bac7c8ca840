"""The lines of a record: people, outputs, what changed, what is asked, and how far that is."""

from __future__ import annotations

from typing import Any, cast
from uuid import uuid4

from django import forms
from django.db.models import Q
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from training.accounts.models import User
from training.enrolment.models import Cohort
from training.lib.forms import DateInput
from training.recommendations.forms.fields import (
    ABOUT_THE_WORK,
    RecordField,
    RecordForm,
    days_in_order,
)
from training.recommendations.models import (
    Change,
    Output,
    Part,
    Project,
    Recommendation,
)


class LineForm(RecordForm):
    """A line of a record; `project` is the one that it is in, `by` who writes."""

    def __init__(self, *args: Any, project: Project, by: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.project = project
        self.by = by


class PartForm(LineForm):
    class Meta:
        model = Part
        fields = ["name", "role", "starts_on", "ends_on", "account"]
        labels = {
            "name": _("Name, as they chose it"),
            "role": _("What they do"),
            "starts_on": _("From"),
            "ends_on": _("To"),
            "account": _("Account"),
        }
        help_texts = {
            "name": _("Somebody who does the work. Never somebody who takes part."),
            "account": _("With an account chosen, they can read this record on the site."),
        }
        field_classes = {"name": RecordField, "role": RecordField}
        widgets = {"starts_on": DateInput(), "ends_on": DateInput()}

    def __init__(self, *args: Any, project: Project, **kwargs: Any) -> None:
        """Who sees nobody of the groups is offered nobody, and changes no account."""
        super().__init__(*args, project=project, **kwargs)
        groups = Cohort.objects.visible_to(self.by).filter(projects=project)
        if not groups:
            del self.fields["account"]
            return
        people = Q(enrolments__cohort__in=groups.values("pk"), enrolments__left_at=None)
        account = cast(forms.ModelChoiceField, self.fields["account"])  # type: ignore[type-arg] # as above
        account.queryset = User.objects.filter(people).distinct().order_by("called", "username")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        days_in_order(cleaned, self, "starts_on", "ends_on")
        return cleaned


class OutputForm(LineForm):
    class Meta:
        model = Output
        fields = ["title", "where", "licence", "origin"]
        labels = {
            "title": _("What it is"),
            "where": _("Where it is: a link, or the name of a file"),
            "licence": _("Licence"),
            "origin": _("Who made it, and who has checked it"),
        }
        help_texts = {"title": _("A brief, a leaflet, a film, a talk."), "origin": ABOUT_THE_WORK}
        field_classes = dict.fromkeys(fields, RecordField)


class ChangeForm(LineForm):
    class Meta:
        model = Change
        fields = ["words", "on", "confirmed_by"]
        labels = {
            "words": _("What changed, in one line"),
            "on": _("Day"),
            "confirmed_by": _("Who confirmed it"),
        }
        help_texts = {"words": ABOUT_THE_WORK, "confirmed_by": _("A body or a role.")}
        field_classes = {"words": RecordField, "confirmed_by": RecordField}
        widgets = {"on": DateInput()}


class RecommendationForm(LineForm):
    class Meta:
        model = Recommendation
        fields = ["asked", "who", "by_when"]
        labels = {
            "asked": _("What we ask for"),
            "who": _("Who must act"),
            "by_when": _("By when"),
        }
        help_texts = {
            "asked": _("One thing. It may be shown in public later, if the group wants that."),
            "who": _("A body or a role, never the name of a person."),
        }
        field_classes = {"asked": RecordField, "who": RecordField}
        widgets = {"by_when": DateInput()}


class StateForm(forms.Form):
    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    state = forms.ChoiceField(
        label=_("How far is it?"),
        choices=Recommendation.State.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one.")},
    )
    reason = RecordField(
        label=_("Why, if it is not done"), required=False, max_length=300, help_text=ABOUT_THE_WORK
    )
    proof = RecordField(
        label=_("How we know"),
        required=False,
        max_length=300,
        help_text=_("A link, a document, or what you saw."),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("state") == Recommendation.State.NOT_DONE and not cleaned.get("reason"):
            self.add_error("reason", _now("Please say why it is not done."))
        return cleaned
