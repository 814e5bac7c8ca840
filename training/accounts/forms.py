"""What people type to come in."""

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.forms import LoginForm, ReauthenticateForm
from allauth.mfa.base import forms as mfa_forms
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext_lazy as _

from training.accounts.models import User
from training.accounts.needs import NEEDS
from training.accounts.passphrases import plain_passphrase, plain_username
from training.accounts.pictures import PICTURE_CHOICES
from training.lib.forms import CleanCharField

LONGEST = 200
"""Enough for any passphrase; a longer one would only keep the hasher busy."""


def username_field() -> CleanCharField:
    attributes = {"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}
    return CleanCharField(
        label=_("Username"),
        max_length=LONGEST,
        error_messages={"required": _("Write your username, please.")},
        widget=forms.TextInput(attrs=attributes),
    )


def passphrase_field(label: Any, *, new: bool = False, required: bool = True) -> CleanCharField:
    autocomplete = "new-password" if new else "current-password"
    return CleanCharField(
        label=label,
        max_length=LONGEST,
        required=required,
        error_messages={"required": _("Write your passphrase, please.")},
        widget=forms.PasswordInput(attrs={"autocomplete": autocomplete}),
    )


def code_field(label: Any) -> CleanCharField:
    attributes = {"autocomplete": "one-time-code", "autocapitalize": "none"}
    return CleanCharField(
        label=label,
        max_length=40,
        error_messages={"required": _("Write the code, please.")},
        widget=forms.TextInput(attrs=attributes),
    )


class SignInForm(LoginForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"] = username_field()
        self.fields["password"] = passphrase_field(_("Passphrase"))
        self.fields["password"].help_text = _("Capital letters and spaces do not matter.")

    def clean_login(self) -> str:
        return plain_username(self.cleaned_data["login"])


class PassphraseAgainForm(ReauthenticateForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"] = passphrase_field(_("Passphrase"))


class CodeForm(mfa_forms.AuthenticateForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"] = code_field(_("Code from your phone, or a spare code"))


class CodeAgainForm(mfa_forms.ReauthenticateForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"] = code_field(_("Code from your phone, or a spare code"))


class FirstCodeForm(ActivateTOTPForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"] = code_field(_("Code that your phone shows now"))


def offered_languages() -> list[tuple[str, str]]:
    return [(code, name) for code, name in settings.LANGUAGES if code in settings.OFFERED_LANGUAGES]


def language_field() -> forms.ChoiceField | None:
    """None where there is only one language: then there is nothing to ask."""
    languages = offered_languages()
    if len(languages) == 1:
        return None
    return forms.ChoiceField(label=_("Language"), choices=languages, widget=forms.RadioSelect)


class PreferencesForm(forms.Form):
    text_size = forms.ChoiceField(
        label=_("Size of letters"), choices=User.Text.choices, widget=forms.RadioSelect
    )
    spacing = forms.ChoiceField(
        label=_("Space between lines"), choices=User.Spacing.choices, widget=forms.RadioSelect
    )
    theme = forms.ChoiceField(
        label=_("Colours"), choices=User.Theme.choices, widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        language = language_field()
        if language:
            self.fields["language"] = language


class NameForm(forms.Form):
    called = CleanCharField(
        label=_("What shall we call you?"),
        max_length=80,
        error_messages={"required": _("Write a name, please.")},
    )


class PassphraseForm(forms.Form):
    """The old one, and a new one: the three words that we offer, or the person's own."""

    old = passphrase_field(_("Your passphrase now"))
    own = CleanCharField(
        label=_("Or write your own"),
        max_length=LONGEST,
        required=False,
        help_text=_("At least 10 letters. You can leave this empty. Then you get our three words."),
        widget=forms.TextInput(attrs={"autocomplete": "new-password", "autocapitalize": "none"}),
    )

    def __init__(self, *args: Any, person: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person

    def clean_old(self) -> str:
        old = self.cleaned_data["old"]
        adapter = get_adapter()
        if not adapter.reauthenticate(self.person, old):
            raise adapter.validation_error("incorrect_password")
        return str(old)

    def clean_own(self) -> str:
        own = self.cleaned_data["own"]
        if own:
            validate_password(plain_passphrase(own), self.person)
        return str(own)


class PictureField(forms.ChoiceField):
    """Shown as nine drawings, each with its word."""

    template_name: str | None


def picture_field() -> PictureField:
    field = PictureField(
        label=_("Choose one picture"),
        help_text=_("Keep it in your head. You need it when you sign in with your card."),
        choices=PICTURE_CHOICES,
        error_messages={"required": _("Tap one picture, please.")},
        widget=forms.RadioSelect,
    )
    field.template_name = "accounts/picture_field.html"
    return field


class PictureForm(forms.Form):
    picture = picture_field()


class NeedsField(forms.MultipleChoiceField):
    """Each line with its icon."""

    template_name: str | None


def needs_field() -> NeedsField:
    field = NeedsField(
        label=_("What helps you?"),
        help_text=_("Tick as many as you like. You do not need to say why."),
        choices=[(need.key, need.words) for need in NEEDS],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    field.template_name = "accounts/needs_field.html"
    return field


class NeedsForm(forms.Form):
    ticked = needs_field()
    words = CleanCharField(
        label=_("Something else, in your own words"),
        max_length=200,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    for_mentors = forms.BooleanField(
        label=_("The peer mentors of my group may see it too"), required=False
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not self.errors and not cleaned["ticked"] and not cleaned["words"]:
            self.add_error("ticked", _("Tick a line, or write something."))
        return cleaned
