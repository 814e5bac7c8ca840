"""The checklist of a task: a mark and a note for each line, and what holds for the whole."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from courses.outline import TaskLine, TaskSpec
from training.assessments.rules import WHOLE_TASK
from training.lib.forms import CleanCharField

MARKS = [("0", _("Not yet")), ("1", _("With help")), ("2", _("Done"))]


class WatchForm(forms.Form):
    """What the address of a list says: whose sheet is open, and what was signed just now."""

    who = forms.UUIDField(required=False)
    signed = forms.UUIDField(required=False)

    @property
    def asked(self) -> dict[str, UUID | None]:
        """An address that nobody of ours wrote asks for nothing."""
        self.full_clean()
        return {name: self.cleaned_data.get(name) for name in self.fields}


class SignOffForm(forms.Form):
    sign_off_id = forms.UUIDField(widget=forms.HiddenInput)
    minutes = forms.IntegerField(
        label=_("Minutes of practice"),
        help_text=_("How long you watched, without breaks."),
        min_value=0,
        max_value=600,
        initial=10,
    )
    try_next = CleanCharField(
        label=_("One thing to try next"),
        help_text=_("One kind, true sentence. The learner reads it."),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    from_recording = forms.BooleanField(
        label=_("I watched the recording."),
        help_text=_("When you sign, the recording is deleted for good."),
        required=False,
    )
    not_family = forms.BooleanField(
        label=_("I watched this myself. I am not family, and not a close friend."),
        error_messages={"required": _("Only somebody who is not close may sign this.")},
    )

    def __init__(
        self,
        *args: Any,
        task: TaskSpec,
        filled: Mapping[UUID, int] | None = None,
        **kwargs: Any,
    ) -> None:
        """`filled` are marks to begin with, to be looked at and changed."""
        super().__init__(*args, **kwargs)
        self.task = task
        for key, mark in (filled or {}).items():
            self.initial[f"mark-{key}"] = str(mark)
        self.initial.setdefault("sign_off_id", uuid.uuid4())
        for line in task.lines:
            self.fields[_mark(line)] = forms.ChoiceField(
                label=line.text,
                choices=MARKS,
                widget=forms.RadioSelect,
                error_messages={"required": _("Choose one.")},
            )
            self.fields[_note(line)] = CleanCharField(
                label=_("Note"), max_length=300, required=False
            )

    def lines(self) -> Iterator[tuple[TaskLine, forms.BoundField, forms.BoundField]]:
        """Each line with the fields of its mark and its note."""
        return ((line, self[_mark(line)], self[_note(line)]) for line in self.task.lines)

    @property
    def so_far(self) -> int:
        """What the marks that were sent come to, also where something else is missing."""
        sent = (self[_mark(line)].value() for line in self.task.lines)
        return sum(int(mark) for mark in sent if mark in {"0", "1", "2"})

    @property
    def marks(self) -> dict[UUID, int]:
        return {line.key: int(self.cleaned_data[_mark(line)]) for line in self.task.lines}

    @property
    def notes(self) -> dict[UUID, str]:
        """Only what was written."""
        notes = {line.key: self.cleaned_data[_note(line)] for line in self.task.lines}
        notes[WHOLE_TASK] = self.cleaned_data["try_next"]
        return {key: words for key, words in notes.items() if words}


def _mark(line: TaskLine) -> str:
    return f"mark-{line.key}"


def _note(line: TaskLine) -> str:
    return f"note-{line.key}"
