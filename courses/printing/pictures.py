"""Pictures of the library as drawings for typst: small enough for a pack of many copies."""

from __future__ import annotations

from base64 import b64encode
from functools import lru_cache
from typing import Any

from wagtail.images.models import SourceImageIOError

from courses.library.models import Picture, PictureRendition

ON_PAPER = "width-720|bgcolor-ffffff|format-jpeg|jpegquality-75"

Drawn = dict[str, Any]


def drawn(picture: Picture | None, words: str = "") -> Drawn | None:
    """The picture with what it shows; None if there is none, or its file is gone."""
    if picture is None:
        return None
    try:
        made = picture.get_rendition(ON_PAPER)
        drawing = _as_svg(made.pk, made)
    except (SourceImageIOError, OSError):
        return None
    return {
        "svg": drawing,
        "alt": words or picture.default_alt_text,
        "wide": made.width / made.height,
    }


@lru_cache(maxsize=64)
def _read(pk: int, name: str) -> bytes:
    with PictureRendition.objects.get(pk=pk).file.open("rb") as file:
        read: bytes = file.read()
    return read


def _as_svg(pk: int, made: PictureRendition) -> str:
    """Typst takes words only from us, and reads pictures inside of a drawing."""
    inside = b64encode(_read(pk, made.file.name)).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {made.width} {made.height}">'
        f'<image width="{made.width}" height="{made.height}"'
        f' href="data:image/jpeg;base64,{inside}"/></svg>'
    )
