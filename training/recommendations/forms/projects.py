"""The record as a whole, its approvals, and whether strangers may see it."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from courses.neutral_words import refuse_telling_words
from training.accounts.models import User
from training.enrolment.models import Cohort
from training.lib.clock import today
from training.lib.forms import DateInput
from training.organisations.models import Role
from training.organisations.queries import organisations_of
from training.recommendations.forms.fields import (
    ABOUT_THE_WORK,
    RecordField,
    RecordForm,
    days_in_order,
)
from training.recommendations.models import Approval, Project


class ProjectForm(RecordForm):
    cohorts = forms.ModelMultipleChoiceField(
        label=_("Groups"),
        queryset=Cohort.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("The trainers of these groups keep the record."),
        error_messages={"required": _("Choose at least one group.")},
    )

    class Meta:
        model = Project
        fields = [
            "title", "question", "kind", "cohorts", "sponsor", "can_act", "limits",
            "broken_rules_passed_on", "lead", "above_lead", "training_on", "fieldwork_from",
            "fieldwork_to", "pull_out_by", "shared_on",
        ]  # fmt: skip
        labels = {
            "title": _("Title"),
            "question": _("The question, in one plain sentence"),
            "kind": _("Kind"),
            "sponsor": _("Who asked for it"),
            "can_act": _("Who can act on it"),
            "limits": _("The exact words about limits, from the approved sheet"),
            "broken_rules_passed_on": _("If somebody tells of broken rules of their order"),
            "lead": _("Lead"),
            "above_lead": _("The person above the lead"),
            "training_on": _("Training"),
            "fieldwork_from": _("Fieldwork begins"),
            "fieldwork_to": _("Fieldwork ends"),
            "pull_out_by": _("Last day to pull out"),
            "shared_on": _("Findings were shared"),
        }
        help_texts = {
            "question": ABOUT_THE_WORK,
            "sponsor": _("A body or a role."),
            "limits": ABOUT_THE_WORK,
            "lead": _("By the name they chose."),
            "above_lead": _("By the name they chose."),
            "shared_on": _("From this day we remind you after 3, 6 and 12 months."),
        }
        field_classes = dict.fromkeys(
            ("title", "question", "sponsor", "can_act", "limits", "lead", "above_lead"), RecordField
        )
        widgets = {
            "limits": forms.Textarea(attrs={"rows": 4}),
            **{
                name: DateInput()
                for name in (
                    "training_on", "fieldwork_from", "fieldwork_to", "pull_out_by", "shared_on",
                )
            },
        }  # fmt: skip

    def __init__(self, *args: Any, by: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = cast(forms.ModelMultipleChoiceField, self.fields["cohorts"])  # type: ignore[type-arg] # as above
        kept = [] if self.instance._state.adding else list(self.instance.cohorts.all())
        self.initial["cohorts"] = kept
        field.queryset = groups_for(by, kept)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        cohorts = cleaned.get("cohorts") or []
        if len({cohort.organisation_id for cohort in cohorts}) > 1:
            self.add_error("cohorts", _now("Please choose groups of one organisation."))
        days_in_order(cleaned, self, "fieldwork_from", "fieldwork_to")
        return cleaned


def groups_for(by: User, kept: list[Cohort]) -> QuerySet[Cohort]:
    led = organisations_of(by, Role.Kind.NETWORK_LEAD, today())
    mine = Cohort.objects.managed_by(by).values("pk")
    known = [cohort.pk for cohort in kept]
    found = Cohort.objects.filter(Q(pk__in=mine) | Q(organisation__in=led) | Q(pk__in=known))
    return found.select_related("organisation").order_by("name")


class ApprovalsForm(forms.Form):
    """Four parts, one for each approval."""

    def __init__(self, *args: Any, project: Project, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        there = {row.kind: row for row in project.approvals.all()}
        for kind in Approval.Kind:
            row = there.get(kind)
            self.fields[f"{kind}_state"] = forms.ChoiceField(
                label=_("What is known"),
                choices=[("", _("Not yet")), *Approval.State.choices],
                required=False,
                initial=row.state if row else "",
            )
            self.fields[f"{kind}_on"] = forms.DateField(
                label=_("Day"), required=False, widget=DateInput(), initial=row.on if row else None
            )
            self.fields[f"{kind}_reference"] = RecordField(
                label=_("Reference, if there is one"),
                required=False,
                max_length=80,
                initial=row.reference if row else "",
            )
            self.fields[f"{kind}_reason"] = RecordField(
                label=_("If it is not needed: why"),
                required=False,
                max_length=200,
                initial=row.reason if row else "",
            )

    def parts(self) -> list[tuple[str, list[forms.BoundField]]]:
        names = ("state", "on", "reference", "reason")
        return [
            (str(kind.label), [self[f"{kind}_{name}"] for name in names]) for kind in Approval.Kind
        ]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        for kind in Approval.Kind:
            state = cleaned.get(f"{kind}_state")
            if state == Approval.State.GIVEN and not cleaned.get(f"{kind}_on"):
                self.add_error(f"{kind}_on", _now("Please say on which day it was given."))
            if state == Approval.State.NOT_NEEDED and not cleaned.get(f"{kind}_reason"):
                self.add_error(f"{kind}_reason", _now("Please say why it is not needed."))
        return cleaned

    @property
    def approvals(self) -> dict[str, dict[str, Any]]:
        names = ("state", "on", "reference", "reason")
        return {
            kind: {name: self.cleaned_data[f"{kind}_{name}"] for name in names}
            for kind in Approval.Kind.values
        }


class PublicForm(forms.ModelForm):  # type: ignore[type-arg] # generic for the type checker alone
    """The group decides. What strangers see of the project is named here, and nothing else."""

    class Meta:
        model = Project
        fields = ["public_name", "public_question", "public_decided_by", "public_decided_on"]
        labels = {
            "public_name": _("Public name"),
            "public_question": _("Show the question too"),
            "public_decided_by": _("Who decided to show this"),
            "public_decided_on": _("On which day"),
        }
        help_texts = {
            "public_name": _("Strangers see it. Use a neutral name, and no name of a person."),
            "public_decided_by": _("Such as: all seven of the group. It is not shown."),
        }
        field_classes = {"public_name": RecordField, "public_decided_by": RecordField}
        widgets = {"public_decided_on": DateInput()}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("public_name", "public_decided_by", "public_decided_on"):
            self.fields[name].required = True
        self.fields["public_name"].validators.append(refuse_telling_words)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        on = cleaned.get("public_decided_on")
        if on and on > today():
            self.add_error("public_decided_on", _now("This day is not here yet."))
        return cleaned
