"""A file of a person, looked at before it is kept."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from training.attachments.errors import why
from training.attachments.models import KeptFile
from training.attachments.rules import (
    HEAD_BYTES,
    MOST_PICTURE_BYTES,
    MOST_RECORDING_BYTES,
    MOST_SPOKEN_BYTES,
    is_a_picture,
    is_a_recording,
)
from training.lib.forms import CleanCharField

PICTURES, SOUNDS = "image/*", "audio/*"
MOVING = "video/*"


def file_field(label: Any, accept: str, capture: str = "") -> forms.FileField:
    """An empty file comes through, so that it gets words of its own."""
    attrs = {"accept": accept, **({"capture": capture} if capture else {})}
    return forms.FileField(
        label=label,
        required=False,
        allow_empty_file=True,
        max_length=None,
        widget=forms.FileInput(attrs=attrs),
    )


class KeptFileForm(forms.Form):
    """`kept` names this file: the same form sent twice keeps one. Either input may hold it."""

    kept = forms.UUIDField(widget=forms.HiddenInput)
    missing = _("Choose a file first.")
    takes = staticmethod(is_a_recording)
    most_bytes = MOST_RECORDING_BYTES
    wrong_kind = "not a film"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("kept", uuid4())

    @property
    def inputs(self) -> list[forms.BoundField]:
        return [self[name] for name in ("taken", "chosen") if name in self.fields]

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        found = next((cleaned[one.name] for one in self.inputs if cleaned.get(one.name)), None)
        problem = self._problem(found)
        if problem:
            self.add_error(self.inputs[0].name, problem)
        cleaned["file"] = found
        return cleaned

    def _problem(self, found: UploadedFile[bytes] | None) -> str:
        if found is None:
            empty = any(self.files.get(one.html_name) is not None for one in self.inputs)
            return why("empty") if empty else str(self.missing)
        if not found.size:
            return why("empty")
        if found.size > self.most_bytes:
            return why("too big")
        head = found.read(HEAD_BYTES)
        found.seek(0)
        return "" if self.takes(head) else why(self.wrong_kind)


def words_field(label: Any) -> CleanCharField:
    return CleanCharField(
        label=label,
        required=False,
        max_length=500,
        help_text=_(
            "In a few words, for those who cannot see or hear it. You can leave this empty."
        ),
        widget=forms.Textarea(attrs={"rows": 2}),
    )


def nobody_field() -> forms.BooleanField:
    return forms.BooleanField(
        label=_("It is for practice only. No real names, and no faces of other people."),
        error_messages={"required": _("Tick the box, please, if this is true.")},
    )


class PhotoForm(KeptFileForm):
    taken = file_field(_("Take a photo now"), PICTURES, "environment")
    chosen = file_field(_("Or choose a photo that you have"), PICTURES)
    words = words_field(_("What does it show?"))
    nobody = nobody_field()
    missing = _("Take a photo or choose one first.")
    takes = staticmethod(is_a_picture)
    most_bytes = MOST_PICTURE_BYTES
    wrong_kind = "not a picture"


class DrawingForm(PhotoForm):
    taken = file_field(_("Or choose a picture of a drawing that you have"), PICTURES)
    chosen = None  # type: ignore[assignment] # so a field of the form above is left out
    words = words_field(_("What does it show?"))
    missing = _("Draw something, or choose a picture first.")


class RecordingForm(KeptFileForm):
    taken = file_field(_("Make a short video now"), MOVING, "user")
    chosen = file_field(_("Or choose a sound or video that you have"), f"{SOUNDS},{MOVING}")
    words = words_field(_("What do you say or show?"))
    nobody = nobody_field()
    missing = _("Record something, or choose a recording first.")


FORMS: dict[str, type[KeptFileForm]] = {
    KeptFile.Kind.PHOTO: PhotoForm,
    KeptFile.Kind.DRAWING: DrawingForm,
    KeptFile.Kind.RECORDING: RecordingForm,
}


class SpokenForm(KeptFileForm):
    """What a trainer says. The words are needed: somebody may not hear."""

    taken = file_field(_("Sound or video, at most 3 minutes"), f"{SOUNDS},{MOVING}")
    most_bytes = MOST_SPOKEN_BYTES
    missing = _("Record your answer, or choose a recording first.")
