"""The code, and the short form that it opens."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from training.accounts.forms import language_field, picture_field
from training.enrolment.offers import Offer
from training.lib.forms import CleanCharField


class CodeForm(forms.Form):
    code = CleanCharField(
        label=_("Your code"),
        help_text=_("10 letters and numbers. Your trainer gave it to you."),
        max_length=40,
        error_messages={"required": _("Write your code, please.")},
        widget=forms.TextInput(
            attrs={
                "autocomplete": "off",
                "autocapitalize": "characters",
                "spellcheck": "false",
                "autofocus": True,
            }
        ),
    )


class AgreeForm(forms.Form):
    agreed = forms.BooleanField(
        label=_("I am 18 or over, and I agree with the ground rules"),
        error_messages={"required": _("Tick the box, please. You need to be 18 or over.")},
    )


class JoinForm(AgreeForm):
    called = CleanCharField(
        label=_("What shall we call you?"),
        help_text=_("A first name is enough."),
        max_length=80,
        error_messages={"required": _("Write a name, please.")},
        widget=forms.TextInput(attrs={"autocomplete": "given-name", "autofocus": True}),
    )
    username = forms.ChoiceField(
        label=_("Your username"),
        help_text=_("You sign in with it. Choose one."),
        widget=forms.RadioSelect,
    )
    picture = picture_field()
    field_order = ["called", "username", "picture", "agreed"]

    def __init__(self, *args: Any, offer: Offer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["username"]
        field.choices = [(name, name) for name in offer.usernames]  # type: ignore[attr-defined] # Field has none
        field.initial = offer.usernames[0]
        language = language_field()
        if language:
            self.fields["language"] = language
            self.order_fields(["language"])
