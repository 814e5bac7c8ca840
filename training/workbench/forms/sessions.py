"""Forms about sessions: which module is taught today, and a register put right."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Sequence
from typing import Any, cast
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from training.attendance.models import Attendance
from training.attendance.rules import CAME, HERE, Row
from training.workbench.queries.session_records import Person, Record
from training.workbench.queries.sessions import Choice

Choices = list[tuple[str, Any]]


class BeginForm(forms.Form):
    """`session` names it from the start, so that two presses open one."""

    session = forms.UUIDField(widget=forms.HiddenInput)
    module = forms.ChoiceField(
        label=_("What do you teach today?"),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose what you teach today."),
            "invalid_choice": _("Choose what you teach today."),
        },
    )

    def __init__(
        self, *args: Any, choices: Sequence[Choice], taught: Collection[UUID], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self._by_key = {str(choice.module.key): choice for choice in choices}
        field = cast(forms.ChoiceField, self.fields["module"])
        field.choices = [
            (key, f"{choice.plan.code} · {choice.plan.title}")
            for key, choice in self._by_key.items()
        ]
        self.initial.setdefault("session", uuid.uuid4())
        next_one = (key for key, one in self._by_key.items() if one.module.key not in taught)
        self.initial.setdefault("module", next(next_one, None))

    @property
    def chosen(self) -> Choice:
        return self._by_key[self.cleaned_data["module"]]


class RegisterForm(forms.Form):
    """For each person: whether they were there, from what and until before what."""

    token = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, record: Record, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("token", uuid.uuid4())
        self._people, rows = record.people, _rows(record.rows)
        states: Choices = [("", _("Nothing said")), *Attendance.State.choices]
        for person in self._people:
            found = person.presence
            self._add(f"here-{person.id}", person, states, found.state if found else "")
            self._add(f"came-{person.id}", person, rows, found.came if found else 0)
            self._add(f"left-{person.id}", person, rows, _left(found, len(rows)))

    def _add(self, name: str, person: Person, choices: Choices, initial: Any) -> None:
        self.fields[name] = forms.ChoiceField(
            choices=choices, initial=str(initial), required=False, label=person.name
        )

    @property
    def lines(self) -> list[tuple[Person, Any, Any, Any]]:
        """A person with the three fields."""
        return [
            (one, self[f"here-{one.id}"], self[f"came-{one.id}"], self[f"left-{one.id}"])
            for one in self._people
        ]

    @property
    def words(self) -> list[str]:
        """Only of those of whom something changed."""
        return [
            word
            for person in self._people
            if {f"{part}-{person.id}" for part in ("here", "came", "left")} & {*self.changed_data}
            for word in self._words_of(person)
        ]

    def _words_of(self, person: Person) -> list[str]:
        given = self.cleaned_data
        state, came = given[f"here-{person.id}"], given[f"came-{person.id}"] or "0"
        if not state:
            return []
        left = f" {given[f'left-{person.id}']}" if state == Attendance.State.EARLY else ""
        return [f"{HERE}:{person.id}::{state}{left}", f"{CAME}:{person.id}::{came}"]


def _rows(rows: Sequence[Row]) -> Choices:
    return [(str(number), f"{row.begins} · {row.what}") for number, row in enumerate(rows)]


def _left(presence: Attendance | None, rows: int) -> int:
    if presence is None or presence.left is None:
        return max(0, rows - 1)
    return presence.left
