"""Which languages somebody reads, and who reads one for an organisation."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from training.accounts.models import User
from training.lib.clock import today
from training.organisations.models import Organisation
from training.organisations.queries import staff_of


class LanguagesForm(forms.Form):
    languages = forms.MultipleChoiceField(
        label=_("Languages that I read"),
        choices=settings.LANGUAGES,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("What learners write in these comes to you."),
        error_messages={"required": _("Tick at least one language.")},
    )


class ReaderForm(forms.Form):
    """Somebody with a role in that organisation reads one language for it."""

    organisation = forms.ModelChoiceField(
        label=_("Organisation"), queryset=Organisation.objects.order_by("name")
    )
    person = forms.ModelChoiceField(label=_("Who?"), queryset=User.objects.none())
    language = forms.ChoiceField(label=_("Which language?"), choices=settings.LANGUAGES)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        every = Organisation.objects.values_list("pk", flat=True)
        staff = User.objects.filter(pk__in=staff_of(every, today()))
        chosen = cast("forms.ModelChoiceField[Any]", self.fields["person"])
        chosen.queryset = staff.order_by("called", "username")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        person, organisation = cleaned.get("person"), cleaned.get("organisation")
        if person and organisation and person.pk not in staff_of([organisation.pk], today()):
            self.add_error("person", _("This person has no role in that organisation."))
        return cleaned
