"""What happens to a member's place in a group."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from training.enrolment.models import Cohort, Enrolment
from training.enrolment.rules import may_become

BY_HAND = {
    Enrolment.State.PAUSED: _("Pause: not here for a while"),
    Enrolment.State.LEARNING: _("Go on: back again"),
    Enrolment.State.FINISHED: _("Finished: all is done"),
}


class PlaceForm(forms.Form):
    state = forms.ChoiceField(
        label=_("What changes?"),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose one."),
            "invalid_choice": _("It is so already, or it cannot be. Choose one of these."),
        },
    )

    def __init__(self, *args: Any, member: Enrolment, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["state"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared above
        field.choices = [
            (state.value, words)
            for state, words in BY_HAND.items()
            if may_become(member.state, state)
        ]


class TransferForm(forms.Form):
    group = forms.ModelChoiceField(
        label=_("To which group?"),
        queryset=Cohort.objects.none(),
        empty_label=_("Choose a group"),
        error_messages={
            "required": _("Choose a group."),
            "invalid_choice": _("That group is not open. Choose one of these."),
        },
    )

    def __init__(self, *args: Any, groups: QuerySet[Cohort], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["group"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 - declared above
        field.queryset = groups
