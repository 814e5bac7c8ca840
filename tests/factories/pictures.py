"""Pictures of the library: of one colour, as large as a test says."""

from __future__ import annotations

import io

from django.core.files.base import ContentFile
from PIL import Image

from courses.library.models import Picture


def drawing(
    colour: str = "teal", *, form: str = "PNG", mode: str = "RGB", width: int = 40, height: int = 20
) -> bytes:
    written = io.BytesIO()
    Image.new(mode, (width, height), colour).save(written, form)
    return written.getvalue()


def make_picture(name: str = "talk", *, content: bytes = b"", width: int = 1200) -> Picture:
    made = content or drawing(width=width, height=width // 2)
    file = ContentFile(made, name=f"{name}.png")
    return Picture.objects.create(title=name, alt_text=f"Two people {name}.", file=file)
