"""A list of people to invite: as a file, or pasted."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from training.lib.forms import CleanCharField
from training.lib.signing import sign, unsign
from training.lib.tables import Row, TableError, read_lines, read_table
from training.workbench.queries.invitations import InvitationList, is_table

PURPOSE = "invitation-list"
LASTS_SECONDS = 24 * 60 * 60


class InvitationsForm(forms.Form):
    file = forms.FileField(
        label=_("A file"),
        required=False,
        help_text=_("CSV or XLSX. A column called “name”, and one called “language” if you like."),
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,.xlsx"}),
    )
    pasted = CleanCharField(
        label=_("Or type or paste the names here"),
        required=False,
        max_length=200_000,
        help_text=_("One person on each line."),
        widget=forms.Textarea(attrs={"rows": 8}),
    )

    rows: list[Row]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        given, pasted = cleaned.get("file"), str(cleaned.get("pasted") or "")
        content = given.read() if given else pasted.encode()
        if not content.strip():
            raise forms.ValidationError(_("Choose a file, or write at least one name."))
        try:
            self.rows = read_table(content) if given or is_table(pasted) else read_lines(pasted)
        except TableError as error:
            raise forms.ValidationError(str(error)) from error
        return cleaned


def as_token(people: InvitationList) -> str:
    """The list as it was looked at, with a name of its own: sent twice, it counts once."""
    return sign(PURPOSE, {"form": str(uuid4()), "people": people.to_plain()})


def from_token(token: str) -> dict[str, Any] | None:
    found: dict[str, Any] | None = unsign(PURPOSE, token, max_age_seconds=LASTS_SECONDS)
    return found
