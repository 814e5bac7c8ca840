"""Forms of an administrator."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, cast

from django import forms
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.utils.translation import gettext_lazy as _

from courses import catalogue
from courses.outline import CourseOutline
from training.accounts.models import User
from training.lib.clock import today
from training.lib.forms import CleanCharField, DateInput
from training.organisations.models import Organisation, Role, Site

LONGEST_RECOGNITION = timedelta(days=3 * 366)


class ByForm(forms.ModelForm):  # type: ignore[type-arg] # generic for the type checker alone
    """The viewset says who fills it in; for these rows it makes no difference."""

    def __init__(self, *args: Any, by: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by = by


class OrganisationForm(ByForm):
    class Meta:
        model = Organisation
        fields = ["name", "public_name"]
        field_classes = {"name": CleanCharField, "public_name": CleanCharField}


class PlaceForm(ByForm):
    class Meta:
        model = Site
        fields = ["organisation", "name", "country"]
        field_classes = {"name": CleanCharField, "country": CleanCharField}
        help_texts = {"country": _("Two letters, such as GB.")}


class RoleForm(forms.Form):
    kind = forms.ChoiceField(label=_("Role"), choices=Role.Kind.choices)
    organisation = forms.ModelChoiceField(
        label=_("Organisation"), queryset=Organisation.objects.order_by("name")
    )
    starts_on = forms.DateField(label=_("From"), widget=DateInput(), initial=today)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        later = cleaned.get("starts_on") and cleaned["starts_on"] > today()
        if later and cleaned.get("kind") == Role.Kind.ADMINISTRATOR:
            self.add_error("starts_on", _("An administrator begins today or earlier."))
        return cleaned


class AccountForm(RoleForm):
    """A new account for a member of staff, with a first role."""

    called = CleanCharField(label=_("Name to be called"), max_length=80)
    username = CleanCharField(
        label=_("Username"), max_length=60, validators=[UnicodeUsernameValidator()]
    )
    field_order = ["called", "username", "kind", "organisation", "starts_on"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        staff = [choice for choice in Role.Kind.choices if choice[0] != Role.Kind.LEARNER]
        cast(forms.ChoiceField, self.fields["kind"]).choices = staff

    def clean_username(self) -> str:
        username = User.normalize_username(self.cleaned_data["username"])
        if User.objects.filter(username__iexact=username).exists():
            raise forms.ValidationError(_("This username is in use. Choose another."))
        return username


class RecogniseForm(forms.Form):
    """Which course somebody learned elsewhere, how we know, and until when it holds."""

    course = forms.ChoiceField(label=_("Course"))
    why = CleanCharField(
        label=_("How do we know?"),
        help_text=_("Where and when they trained, and what you have seen."),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    valid_until = forms.DateField(label=_("Until"), widget=DateInput())

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.outlines = {str(outline.key): outline for outline in catalogue.outlines()}
        courses = [(key, outline.title) for key, outline in self.outlines.items()]
        cast(forms.ChoiceField, self.fields["course"]).choices = courses
        self.fields["valid_until"].initial = today() + timedelta(days=365)

    def clean_valid_until(self) -> date:
        day: date = self.cleaned_data["valid_until"]
        if not today() <= day <= today() + LONGEST_RECOGNITION:
            raise forms.ValidationError(_("Choose a day within the next 3 years."))
        return day

    @property
    def outline(self) -> CourseOutline:
        return self.outlines[self.cleaned_data["course"]]
