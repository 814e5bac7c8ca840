"""Forms about a cohort as a whole."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any, cast

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from courses import catalogue
from training.accounts.models import User
from training.enrolment.models import Cohort, CohortStaff
from training.lib.clock import today
from training.lib.forms import CleanCharField, DateInput
from training.organisations.models import Organisation, Role, Site
from training.organisations.queries import organisations_of, staff_of

LONGEST_CODE = timedelta(days=366)
MOST_PEOPLE = 200
"""A code for more people than any group has is a code that is passed on."""

WAITS = ("open_now_minutes", "open_today_days")
WORDS = ("name", "public_name", "safeguarding_lead", "help_line", "staff_employer")


class CohortForm(forms.ModelForm):  # type: ignore[type-arg] # generic for the type checker alone
    """`by` chooses among the organisations in which they are a trainer."""

    courses = forms.MultipleChoiceField(
        label=_("Courses"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("What this group learns. You can change it later."),
        error_messages={"required": _("Choose at least one course.")},
    )

    class Meta:
        model = Cohort
        fields = [
            "organisation",
            "site",
            "name",
            "public_name",
            "courses",
            "opens_on",
            "closes_on",
            "safeguarding_lead",
            "lead",
            "second",
            "open_now_minutes",
            "open_today_days",
            "help_line",
            "staff_employer",
        ]
        labels = {
            "organisation": _("Organisation"),
            "site": _("Place"),
            "opens_on": _("First day"),
            "closes_on": _("Last day"),
        }
        help_texts = {
            "name": _("Only staff see this name."),
            "closes_on": _("Leave empty if you do not know yet."),
        }
        field_classes = dict.fromkeys(WORDS, CleanCharField)
        widgets = {"opens_on": DateInput(), "closes_on": DateInput()}

    def __init__(self, *args: Any, by: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._choose_organisation(by)
        outlines = [(str(outline.key), outline.title) for outline in catalogue.outlines()]
        cast(forms.ChoiceField, self.fields["courses"]).choices = outlines
        known = {key for key, _title in outlines}
        self.initial["courses"] = [key for key in self.instance.course_keys if key in known]
        self._kept = [key for key in self.instance.course_keys if key not in known]
        if self.instance._state.adding:
            self.initial.setdefault("opens_on", today())

    def _choose_organisation(self, by: User) -> None:
        mine = organisations_of(by, Role.Kind.TRAINER, today()) | {self.instance.organisation_id}
        organisations = Organisation.objects.filter(pk__in=mine - {None}).order_by("name")
        cast("forms.ModelChoiceField[Any]", self.fields["organisation"]).queryset = organisations
        places = Site.objects.filter(organisation__in=organisations).order_by("name")
        cast("forms.ModelChoiceField[Any]", self.fields["site"]).queryset = places
        for name in WAITS:
            self.fields[name].required = False
        staff = staff_of(organisations.values_list("pk", flat=True), today())
        for name in ("lead", "second"):
            field = cast("forms.ModelChoiceField[Any]", self.fields[name])
            field.queryset = User.objects.filter(pk__in=staff).order_by("called", "username")
        if len(organisations) == 1:
            self.initial.setdefault("organisation", organisations[0].pk)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        opens, closes = cleaned.get("opens_on"), cleaned.get("closes_on")
        if opens and closes and closes < opens:
            self.add_error("closes_on", _("The last day is before the first day."))
        site, organisation = cleaned.get("site"), cleaned.get("organisation")
        if site and organisation and site.organisation_id != organisation.pk:
            self.add_error("site", _("This place belongs to another organisation."))
        self._clean_leads(cleaned)
        self.instance.course_keys = [*cleaned.get("courses", []), *self._kept]
        return cleaned

    def clean_open_now_minutes(self) -> int:
        return self._or_as_usual("open_now_minutes")

    def clean_open_today_days(self) -> int:
        return self._or_as_usual("open_today_days")

    def _or_as_usual(self, name: str) -> int:
        """Who leaves it empty gets what most groups have."""
        usual: int = getattr(Cohort(), name)
        return self.cleaned_data[name] or usual

    def _clean_leads(self, cleaned: dict[str, Any]) -> None:
        """Both work for the organisation of the group, and they are two people."""
        lead, second, organisation = (cleaned.get(k) for k in ("lead", "second", "organisation"))
        if lead and lead == second:
            self.add_error("second", _("Choose somebody else than the lead."))
        staff = staff_of([organisation.pk], today()) if organisation else set()
        for name in ("lead", "second"):
            if cleaned.get(name) and organisation and cleaned[name].pk not in staff:
                self.add_error(name, _("This person has no role in that organisation."))


class JoinCodeForm(forms.Form):
    """How many people may use a code, and until the end of which day."""

    people = forms.IntegerField(
        label=_("How many people?"), min_value=1, max_value=MOST_PEOPLE, initial=12
    )
    last_day = forms.DateField(label=_("Until which day?"), widget=DateInput())

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["last_day"].initial = today() + timedelta(days=14)

    def clean_last_day(self) -> Any:
        day = self.cleaned_data["last_day"]
        if day < today():
            raise forms.ValidationError(_("This day is over. Choose today or a later day."))
        if day > today() + LONGEST_CODE:
            raise forms.ValidationError(_("Choose a day within the next year."))
        return day

    @property
    def ends_at(self) -> datetime:
        return timezone.make_aware(datetime.combine(self.cleaned_data["last_day"], time.max))


class StaffForm(forms.Form):
    """Who joins the staff: people with that role in the organisation of the cohort, today."""

    person = forms.ModelChoiceField(label=_("Who?"), queryset=User.objects.none())
    kind = forms.ChoiceField(
        label=_("As what?"), choices=CohortStaff.Kind.choices, widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, cohort: Cohort, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.roles = Role.objects.on(today()).filter(
            organisation=cohort.organisation_id, kind__in=CohortStaff.Kind.values
        )
        there = cohort.staff.filter(left_at=None).values("person")
        people = User.objects.filter(pk__in=self.roles.values("person"), is_active=True)
        chosen = people.exclude(pk__in=there).order_by("called", "username")
        cast("forms.ModelChoiceField[Any]", self.fields["person"]).queryset = chosen

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        person, kind = cleaned.get("person"), cleaned.get("kind")
        if person and kind and not self.roles.filter(person=person, kind=kind).exists():
            self.add_error("kind", _("This person does not have that role. Ask an administrator."))
        return cleaned
