"""Small films, made when a test needs one."""

from __future__ import annotations

import struct
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.video.frame import VideoFrame

from courses.films.models import FilmAsset, FilmConsent, FilmTrack

RATE = 48_000
BT_709 = 1
"""The colours of television, by their number in ITU-T H.273."""


def make_film(
    path: Path,
    *,
    seconds: float = 1.0,
    width: int = 64,
    height: int = 48,
    sound: bool = True,
    picture: bool = True,
    a_second: int = 10,
    dark_seconds: float = 0.0,
    codec: str = "libx264",
    options: dict[str, str] | None = None,
) -> Path:
    """A grey picture that becomes lighter, a white stripe on its left, and a tone."""
    with av.open(str(path), "w", options=options or {}) as film:
        shown = None
        if picture:
            shown = film.add_stream(codec, rate=a_second)
            shown.width, shown.height, shown.pix_fmt = width, height, "yuv420p"
            said = shown.codec_context
            said.color_primaries, said.color_trc, said.colorspace = BT_709, BT_709, BT_709
        heard = film.add_stream("aac", rate=RATE) if sound else None
        if heard:
            heard.layout = "stereo"
        for number in range(round(seconds * a_second) if shown else 0):
            light = 0 if number / a_second < dark_seconds else min(255, 60 + number)
            drawn = np.full((height, width, 3), light, dtype=np.uint8)
            if light:
                drawn[:, : max(1, width // 8)] = 255
            frame = VideoFrame.from_ndarray(drawn, format="rgb24")
            frame.pts, frame.time_base = number, Fraction(1, a_second)
            film.mux(shown.encode(frame))
        if heard:
            _add_tone(film, heard, seconds)
        for stream in filter(None, (shown, heard)):
            film.mux(stream.encode(None))
    return path


def _add_tone(film, heard, seconds: float) -> None:
    wave = np.sin(np.arange(round(seconds * RATE)) * 2 * np.pi * 440 / RATE) * 0.2
    for start in range(0, len(wave) - 1023, 1024):
        part = np.stack([wave[start : start + 1024]] * 2).astype(np.float32)
        frame = AudioFrame.from_ndarray(part, format="fltp", layout="stereo")
        frame.sample_rate, frame.pts, frame.time_base = RATE, start, Fraction(1, RATE)
        film.mux(heard.encode(frame))


def film_with_people(*, who: str = "Ivor Penrose") -> dict[str, Any]:
    """A film that is ready, with captions and a consent, by the names that addresses give them."""
    asset = FilmAsset.objects.create(
        title="At the desk", seconds=60, state=FilmAsset.State.READY, progress=100
    )
    track = FilmTrack.objects.create(
        asset=asset,
        version=1,
        language="en",
        kind="captions",
        text="WEBVTT\n\n1\n00:00:01.000 --> 00:00:03.000\n<v Ivor>Good morning.\n",
    )
    consent = FilmConsent.objects.create(
        asset=asset,
        version=1,
        who=who,
        what_for="To be shown to staff.",
        given_on=date(2026, 3, 2),
    )
    return {"film_asset": asset.key, "track": track.pk, "consent": consent.pk}


def make_two_pictures_far_apart(path: Path, *, seconds: int) -> Path:
    """A film as long as that, in a few hundred bytes."""
    with av.open(str(path), "w") as film:
        shown = film.add_stream("mpeg4", rate=1)
        shown.width, shown.height, shown.pix_fmt = 64, 48, "yuv420p"
        for second in (0, seconds):
            frame = VideoFrame.from_ndarray(np.zeros((48, 64, 3), np.uint8), format="rgb24")
            frame.pts, frame.time_base = second, Fraction(1, 1)
            film.mux(shown.encode(frame))
        film.mux(shown.encode(None))
    return path


def turn(path: Path) -> Path:
    """As a phone that was held upright: the picture lies on its side, and the file says so."""
    content = bytearray(path.read_bytes())
    at = content.index(b"tkhd") + 4 + 40
    matrix = (0, 1 << 16, 0, -(1 << 16), 0, 0, 48 << 16, 0, 1 << 30)
    content[at : at + 36] = struct.pack(">9i", *matrix)
    path.write_bytes(content)
    return path
