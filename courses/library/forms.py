"""What a recording must be before it is taken."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from wagtailmedia.forms import BaseMediaForm

LARGEST_MB = 20
"""More than an hour of speech at 40 kbit/s; a phone pays for each of them."""
HEAD_BYTES = 12


class RecordingForm(BaseMediaForm):
    """Old phones play MP3 and M4A, so nothing else is taken as sound."""

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if self.instance.type != "audio" or not isinstance(file, UploadedFile):
            return file
        if (file.size or 0) > LARGEST_MB * 1024 * 1024:
            message = _("This file is larger than %(most)d MB. Save it with a lower quality.")
            raise forms.ValidationError(message % {"most": LARGEST_MB})
        file.seek(0)
        head = file.read(HEAD_BYTES)
        file.seek(0)
        if not is_sound(head):
            raise forms.ValidationError(_("This is not an MP3 or M4A recording."))
        return file


def is_sound(head: bytes) -> bool:
    """By the first bytes: the name of a file says little."""
    is_frame = len(head) > 1 and head[0] == 0xFF and head[1] & 0xE6 == 0xE2  # noqa: PLR2004 - layer III
    return head.startswith(b"ID3") or is_frame or head[4:8] == b"ftyp"
