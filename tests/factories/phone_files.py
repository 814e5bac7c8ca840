"""Photos and recordings as phones make them, small."""

from __future__ import annotations

import io
import wave
from collections.abc import Callable
from fractions import Fraction

import av
from av.audio.frame import AudioFrame
from av.video.frame import VideoFrame
from PIL import Image
from pillow_heif import register_heif_opener

SAID = "canary-exif-kestrel"
PLACE = "+51.4816-003.1791/"
RATE = 8000
UPRIGHT = 6
"""EXIF: turn a quarter, clockwise."""


def photo(form: str = "JPEG", *, size: tuple[int, int] = (400, 200)) -> bytes:
    """Held upright, with words and a place in what stands beside the dots."""
    register_heif_opener()
    beside = Image.Exif()
    beside[0x010E] = SAID
    beside[0x0112] = UPRIGHT
    beside.get_ifd(0x8825)[1] = "N"
    written = io.BytesIO()
    Image.new("RGB", size, (40, 90, 140)).save(written, form, exif=beside.tobytes())
    return written.getvalue()


def wav(seconds: float = 1) -> bytes:
    written = io.BytesIO()
    with wave.open(written, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(RATE)
        sound.writeframes(b"\x00\x20\x00\xe0" * int(RATE * seconds / 2))
    return written.getvalue()


def webm_sound(seconds: int = 1) -> bytes:
    """As the recorder of a browser makes it."""
    return _made("webm", _with_sound("libopus", 48_000, seconds))


def film_of_phone(form: str = "mp4", seconds: int = 1) -> bytes:
    """A moving picture that says where it was made."""
    return _made(form, _with_picture("libx264" if form == "mp4" else "libvpx", seconds))


def _made(form: str, fill: Callable[[av.container.OutputContainer], None]) -> bytes:
    written = io.BytesIO()
    with av.open(written, "w", format=form) as file:
        file.metadata["location"] = PLACE
        file.metadata["title"] = SAID
        fill(file)
    return written.getvalue()


def _with_sound(codec: str, rate: int, seconds: int) -> Callable[..., None]:
    def fill(file: av.container.OutputContainer) -> None:
        stream = file.add_stream(codec, rate=rate, layout="mono")
        for number in range(seconds * rate // 960):
            frame = AudioFrame(format="s16", layout="mono", samples=960)
            frame.planes[0].update(b"\x00\x20\x00\xe0" * 480)
            frame.sample_rate, frame.pts, frame.time_base = rate, number * 960, Fraction(1, rate)
            file.mux(stream.encode(frame))
        file.mux(stream.encode(None))

    return fill


def _with_picture(codec: str, seconds: int) -> Callable[..., None]:
    def fill(file: av.container.OutputContainer) -> None:
        stream = file.add_stream(codec, rate=5)
        stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
        for number in range(seconds * 5):
            picture = Image.new("RGB", (64, 48), (40, 90, number * 9 % 255))
            frame = VideoFrame.from_image(picture)
            frame.pts = number
            file.mux(stream.encode(frame))
        file.mux(stream.encode(None))

    return fill
