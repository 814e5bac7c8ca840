"""A short recording of a phone, sound or moving picture, as the one form that plays everywhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import av
from av.container import InputContainer
from av.video.stream import VideoStream

from courses.films.engine.encoding import make
from courses.films.engine.opening import (
    FORMS,
    SOUND_FORMS,
    RefusedError,
    opened,
    picture_of,
    sound_of,
)
from courses.films.engine.probing import (
    LEAST_SECONDS,
    ends_of,
    first_picture,
    refuse_wrong_length,
)
from courses.films.engine.sizes import KINDS, Size, fitted, shown_size

BOX = KINDS[1]
CLIP_FORMS = (*FORMS, *SOUND_FORMS)


def make_clip(
    source: Path, folder: Path, most_seconds: float, tell: Callable[[int], None]
) -> dict[str, object]:
    """MP4 with 360 lines, or M4A where there is no moving picture. Nothing else goes along:
    neither where nor when nor with what it was recorded."""
    size, seconds = _looked(source, most_seconds)
    sizes = [size] if size else []
    files = make(source, folder, sizes, seconds, tell, forms=CLIP_FORMS)
    if not files:
        raise RefusedError("no sound")
    made = folder / str(files[0]["name"])
    return {**files[0], "seconds": _length(made)}


def _looked(source: Path, most_seconds: float) -> tuple[Size | None, float]:
    with opened(source, CLIP_FORMS) as film:
        said = (film.duration or 0) / av.time_base
        if said > most_seconds:
            raise RefusedError("too long", seconds=said)
        picture, sound = _picture(film), sound_of(film)
        if picture is None and sound is None:
            raise RefusedError("no sound")
        size = _size(film, picture) if picture else None
        ends, _heard = ends_of(film, picture, sound)
        refuse_wrong_length(said, ends, most_seconds)
        return size, ends


def _picture(film: InputContainer) -> VideoStream | None:
    try:
        return picture_of(film)
    except RefusedError as refused:
        if refused.code in {"no picture", "not a film"}:
            return None
        raise


def _size(film: InputContainer, picture: VideoStream) -> Size:
    first = first_picture(film, picture)
    shown = shown_size(first.width, first.height, picture.sample_aspect_ratio, first.rotation)
    return fitted(BOX, *shown)


def _length(made: Path) -> float:
    """Of what came out: packets that promised sound may hold none."""
    with opened(made) as film:
        ends, _heard = ends_of(film, _picture(film), sound_of(film))
    if ends < LEAST_SECONDS:
        raise RefusedError("broken")
    return round(ends, 3)
