"""The picture that stands before a film is played."""

from __future__ import annotations

import io
from pathlib import Path

import av
from av.container import InputContainer
from av.video.frame import VideoFrame
from av.video.stream import VideoStream
from PIL import ImageStat
from PIL.Image import Image

from courses.films.engine.opening import offset_of, opened, picture_of
from courses.films.engine.pictures import Scaler
from courses.films.engine.sizes import KINDS, fitted, shown_size

BOX = KINDS[1]
MOST_BYTES = 40_000
"""A page with a film weighs 60 kB before anybody plays it."""
QUALITIES = (80, 70, 60, 50, 40, 30)
SHARES = (0.1, 0.2, 0.3, 0.45, 0.6, 0.75, 0.9, 0.0)
BLACK = 24
"""Of 255: films begin in the dark, and fade through it."""


def make_poster(source: Path, target: Path, seconds: float) -> dict[str, object]:
    """From a tenth of the film on, the first picture that is not black; else the brightest."""
    with opened(source) as film:
        picture = picture_of(film)
        best: Image | None = None
        brightness = -1.0
        for share in SHARES:
            frame = _picture_at(film, picture, seconds * share)
            if frame is None:
                continue
            image = _small(frame, picture)
            bright = ImageStat.Stat(image.convert("L")).mean[0]
            if bright > brightness:
                best, brightness = image, bright
            if brightness > BLACK:
                break
    best = best or _very_first(source)
    if best is None:
        return {}
    target.write_bytes(_jpeg(best))
    return {"kind": "poster", "name": target.name, "width": best.width, "height": best.height}


def _very_first(source: Path) -> Image | None:
    """Where no jump finds a picture: some forms say nowhere which of theirs are whole."""
    with opened(source) as film:
        picture = picture_of(film)
        frame = next(iter(film.decode(picture)), None)
        return _small(frame, picture) if frame else None


def _picture_at(film: InputContainer, picture: VideoStream, seconds: float) -> VideoFrame | None:
    """The first one from there; a later film than its pictures has none."""
    wanted = offset_of(film) + seconds
    try:
        film.seek(int(wanted * av.time_base))
        last: VideoFrame | None = None
        for frame in film.decode(picture):
            last = frame
            if frame.pts is not None and frame.time >= wanted:
                break
    except av.FFmpegError:
        return None
    return last


def _small(frame: VideoFrame, picture: VideoStream) -> Image:
    shown = shown_size(frame.width, frame.height, picture.sample_aspect_ratio, frame.rotation)
    size = fitted(BOX, *shown)
    scaler = Scaler(frame, size.width, size.height, form="rgb24", slow=False)
    made = [*scaler.scaled(frame), *scaler.scaled(None)]
    image: Image = made[0].to_image()  # type: ignore[no-untyped-call] # has no types
    return image


def _jpeg(image: Image) -> bytes:
    for quality in QUALITIES:
        written = io.BytesIO()
        image.save(written, "JPEG", quality=quality, optimize=True, progressive=True)
        if written.tell() <= MOST_BYTES:
            break
    return written.getvalue()
