"""What to print, for whom, and how."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.conf import settings
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from training.accounts.models import User
from training.enrolment.models import Enrolment

MOST_SPARE = 30
MOST_COPIES = 60


class PackForm(forms.Form):
    """`asked_as` names this form, so that it prints once however often it is sent."""

    asked_as = forms.UUIDField(widget=forms.HiddenInput)
    members = forms.MultipleChoiceField(
        label=_("For whom? Each gets a sheet with their name."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    spare = forms.IntegerField(
        label=_("Spare ones without a name"),
        min_value=0,
        max_value=MOST_SPARE,
        required=False,
        help_text=_("You say whose it is when you key it in."),
    )
    has_lessons = forms.ChoiceField(
        label=_("What?"),
        widget=forms.RadioSelect,
        choices=[("1", _("Lessons, activities and quiz")), ("", _("The quiz alone"))],
        required=False,
        initial="1",
    )
    size = forms.ChoiceField(
        label=_("Letters"),
        widget=forms.RadioSelect,
        choices=[("normal", _("Normal print")), ("large", _("Large print, 18 points"))],
        initial="normal",
    )
    has_examples = forms.BooleanField(
        label=_("Worked examples as a second part"),
        required=False,
        help_text=_("They double the pages, more or less."),
    )
    has_outside_help = forms.BooleanField(
        label=_("A page with help outside: phone lines"),
        required=False,
        initial=True,
        help_text=_("Take the tick off where numbers from outside may not be handed out."),
    )
    language = forms.ChoiceField(label=_("Language"), required=False)

    def __init__(self, *args: Any, members: Sequence[Enrolment], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("asked_as", uuid.uuid4())
        self.by_key = {str(member.pk): member for member in members}
        cast(forms.ChoiceField, self.fields["members"]).choices = [
            (key, member.learner.get_full_name()) for key, member in self.by_key.items()
        ]
        names = dict(settings.LANGUAGES)
        cast(forms.ChoiceField, self.fields["language"]).choices = [
            ("", _now("Each person's own")),
            *((code, names[code]) for code in settings.OFFERED_LANGUAGES),
        ]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        copies = len(data.get("members", ())) + (data.get("spare") or 0)
        if not self.errors and not 0 < copies <= MOST_COPIES:
            raise forms.ValidationError(
                _now("Choose at least one person, or print a spare one.")
                if copies == 0
                else _now("At most %(most)d packs at once. Print the others next.")
                % {"most": MOST_COPIES}
            )
        return data

    @property
    def people(self) -> list[tuple[User | None, str]]:
        """Whose copies, and in which language; spare ones last."""
        data = self.cleaned_data
        chosen = [self.by_key[key].learner for key in data["members"]]
        named = [(one, data["language"] or one.language) for one in chosen]
        language = data["language"] or settings.LANGUAGE_CODE
        return [*named, *[(None, language)] * (data["spare"] or 0)]

    @property
    def how(self) -> dict[str, object]:
        data = self.cleaned_data
        return {
            "is_large": data["size"] == "large",
            "has_lessons": bool(data["has_lessons"]),
            "has_examples": data["has_examples"],
            "has_outside_help": data["has_outside_help"],
            "language": data["language"],
        }
