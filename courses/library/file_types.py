"""Whether a file is what its name says: by its first bytes, never by the name alone."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Callable

from django.conf import settings
from django.utils.translation import gettext as _
from PIL import Image, UnidentifiedImageError

from courses.library.models import File, Keyed, Picture, Recording

PICTURES = {"gif": "GIF", "jpeg": "JPEG", "jpg": "JPEG", "png": "PNG", "webp": "WEBP"}
MOST_BYTES: dict[type[Keyed], int] = {
    Picture: settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE,
    File: 50_000_000,
    Recording: 150_000_000,
}
MOST_PARTS = 1_000
"""Files inside an office document."""


def _begins(*starts: bytes, at: int = 0) -> Callable[[bytes], bool]:
    return lambda content: content[at:].startswith(starts)


def _is_text(content: bytes) -> bool:
    try:
        return "\0" not in content.decode("utf-8")
    except UnicodeDecodeError:
        return False


def _holds(part: str) -> Callable[[bytes], bool]:
    """An office document: a zip with this part and without programs."""

    def check(content: bytes) -> bool:
        try:
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                names = archive.namelist()
        except zipfile.BadZipFile:
            return False
        programs = [name for name in names if "vbaproject" in name.lower() or "Basic/" in name]
        return part in names and not programs and len(names) <= MOST_PARTS

    return check


DOCUMENTS: dict[str, Callable[[bytes], bool]] = {
    "pdf": _begins(b"%PDF-"),
    "docx": _holds("word/document.xml"),
    "odt": _holds("content.xml"),
    "pptx": _holds("ppt/presentation.xml"),
    "xlsx": _holds("xl/workbook.xml"),
    "csv": _is_text,
    "txt": _is_text,
}
RECORDINGS: dict[str, Callable[[bytes], bool]] = {
    "mp3": _begins(b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2"),
    "m4a": _begins(b"ftyp", at=4),
    "mp4": _begins(b"ftyp", at=4),
    "ogg": _begins(b"OggS"),
    "opus": _begins(b"OggS"),
    "wav": _begins(b"WAVE", at=8),
    "flac": _begins(b"fLaC"),
    "webm": _begins(b"\x1a\x45\xdf\xa3"),
}
FILMS = frozenset({"mp4", "webm"})


def ending_of(name: str) -> str:
    return name.rpartition(".")[2].lower()


def model_of_file(name: str) -> type[Keyed] | None:
    """Where a file with this name belongs; None for kinds that the library does not take."""
    ending = ending_of(name)
    kinds: dict[type[Keyed], object] = {Picture: PICTURES, File: DOCUMENTS, Recording: RECORDINGS}
    return next((model for model, known in kinds.items() if ending in known), None)  # type: ignore[operator] # each is a dict


def problem_of_file(name: str, content: bytes) -> str | None:
    """Why the library cannot take the file; None if it can."""
    model, ending = model_of_file(name), ending_of(name)
    if model is None:
        return _("this kind of file is not taken")
    if len(content) > MOST_BYTES[model]:
        return _("the file is too big")
    if ending in PICTURES:
        return _problem_of_picture(content, PICTURES[ending])
    is_what_it_says = {**DOCUMENTS, **RECORDINGS}[ending]
    return None if is_what_it_says(content) else _("is not what its name says")


def _problem_of_picture(content: bytes, form: str) -> str | None:
    """Its size is read before it is unpacked: a small file can hold a picture of any size."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(io.BytesIO(content), formats=[form])
            pixels = picture.width * picture.height * int(getattr(picture, "n_frames", 1))
            if pixels > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS:
                return _("the picture is too big")
            picture.load()
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        return _("the picture is too big")
    except UnidentifiedImageError:
        return _("is not what its name says")
    except (OSError, SyntaxError, ValueError, EOFError):
        return _("the picture is broken")
    return None
