"""Keeps what is too big for any film off the disk, before it is there."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.http import HttpRequest

FORM_BYTES = 1_000_000
"""What a form holds beside its file."""


class SkipTooLarge(FileUploadHandler):
    """Stands before the handlers that store: a file that it skips is read and thrown away."""

    def handle_raw_input(self, *args: Any, **kwargs: Any) -> None:
        """The third of them is the length of the whole request."""
        self.is_too_large = int(args[2]) > settings.FILM_MAX_BYTES + FORM_BYTES

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        if self.is_too_large:
            raise SkipFile

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        return raw_data

    def file_complete(self, file_size: int) -> UploadedFile[bytes] | None:
        return None


def was_too_large(request: HttpRequest) -> bool:
    said = request.META.get("CONTENT_LENGTH") or "0"
    return said.isdecimal() and int(said) > settings.FILM_MAX_BYTES + FORM_BYTES
