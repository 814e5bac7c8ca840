"""The sheet of a learner who watches a fellow learner."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from courses.outline import TaskLine, TaskSpec
from training.lib.forms import CleanCharField
from training.triads.models import PeerSheet

MARKS = [("2", _("Done")), ("1", _("With help")), ("0", _("Not yet"))]


class WatchForm(forms.Form):
    """A line may stay empty: a short turn does not show everything."""

    kind_words = CleanCharField(
        label=_("One kind, true sentence"),
        help_text=_("They read it, with your name. Your trainers read it too."),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(
        self, *args: Any, task: TaskSpec, sheet: PeerSheet | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.task = task
        for line in task.lines:
            self.fields[f"mark-{line.key}"] = forms.ChoiceField(
                label=line.text, choices=MARKS, widget=forms.RadioSelect, required=False
            )
        if sheet is not None:
            self.initial["kind_words"] = sheet.kind_words
            for key, mark in sheet.marks.items():
                self.initial[f"mark-{key}"] = str(mark)

    def lines(self) -> Iterator[tuple[TaskLine, forms.BoundField]]:
        return ((line, self[f"mark-{line.key}"]) for line in self.task.lines)

    @property
    def marks(self) -> dict[UUID, int]:
        given = {line.key: self.cleaned_data[f"mark-{line.key}"] for line in self.task.lines}
        return {key: int(mark) for key, mark in given.items() if mark}
