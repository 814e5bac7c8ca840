"""A photo or a drawing as a JPEG of moderate size, upright, without anything said beside it."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageOps
from pillow_heif import register_heif_opener

from courses.films.engine.limits import MEGABYTE
from courses.films.engine.opening import RefusedError

STILL_MEMORY = 1024 * MEGABYTE
"""Of addresses. A photo of 200 million dots stays under it: a JPEG is unpacked at an eighth."""
FORMS = ("JPEG", "PNG", "WEBP", "HEIF")
MOST_SIDE = 1600
MOST_DOTS = 25_000_000
"""That are ever unpacked."""
MOST_DOTS_OF = {"JPEG": 250_000_000, "MPO": 250_000_000, "HEIF": 50_000_000}
"""Phones make JPEG of 200 million dots, and HEIC of 48."""
QUALITY = 80


def make_still(source: Path, folder: Path) -> dict[str, object]:
    picture = _unpacked(source)
    upright = ImageOps.exif_transpose(picture)
    upright.thumbnail((MOST_SIDE, MOST_SIDE))
    clean = _on_white(upright)
    target = folder / "picture.jpg"
    clean.save(target, "JPEG", quality=QUALITY, optimize=True)
    return {"name": target.name, "width": clean.width, "height": clean.height, "seconds": 0}


def _unpacked(source: Path) -> Image.Image:
    """The size is read from the head of the file, before anything is unpacked."""
    Image.MAX_IMAGE_PIXELS = None
    register_heif_opener()
    try:
        picture: Image.Image = Image.open(source, formats=FORMS)
    except (OSError, ValueError, SyntaxError) as error:
        raise RefusedError("not a picture") from error
    form = str(picture.format)
    _refuse(picture, MOST_DOTS_OF.get(form, MOST_DOTS))
    try:
        picture.draft("RGB", (MOST_SIDE, MOST_SIDE))
        _refuse(picture, MOST_DOTS_OF["HEIF"] if form == "HEIF" else MOST_DOTS)
        picture.load()
    except MemoryError as error:
        raise RefusedError("too many dots") from error
    except (OSError, ValueError, SyntaxError, EOFError) as error:
        raise RefusedError("broken") from error
    return picture


def _refuse(picture: Image.Image, most: int) -> None:
    if picture.width * picture.height > most:
        raise RefusedError("too many dots", width=picture.width, height=picture.height)


def _on_white(picture: Image.Image) -> Image.Image:
    """Only the dots: no place, time, name of the camera or profile of its colours."""
    whole = picture.convert("RGBA")
    clean = Image.new("RGB", whole.size, "white")
    clean.paste(whole, mask=whole.getchannel("A"))
    return clean
