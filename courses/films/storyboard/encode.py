"""Frames and sound to files, with ffmpeg: drawn once, then each size from the same picture."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from pathlib import Path

from courses.films.storyboard.frames import frame_at
from courses.films.storyboard.picture import HEIGHT, WIDTH
from courses.films.storyboard.raster import Screen
from courses.films.storyboard.script import chapters, film, pauses

FPS = 12
KEY_EVERY = 60
"""Frames: at least one key frame in five seconds, so that seeking is quick on old phones."""
FFMPEG = ("ffmpeg", "-v", "error", "-y")
X264 = (
    *("-c:v", "libx264", "-tune", "animation", "-profile:v", "high", "-pix_fmt", "yuv420p"),
    *("-g", str(KEY_EVERY), "-keyint_min", "6"),
)


def run(command: Iterable[str]) -> None:
    subprocess.run(list(command), check=True)  # noqa: S603 - our own commands


def draw(file: Path, begin: float = 0, end: float | None = None) -> None:
    """The picture alone, hardly compressed: what all sizes are made of."""
    last = end or film().seconds
    command = [
        *FFMPEG,
        *("-f", "rawvideo", "-pix_fmt", "rgba", "-s", f"{WIDTH}x{HEIGHT}", "-r", str(FPS)),
        *("-i", "-", "-c:v", "libx264", "-preset", "ultrafast", "-crf", "6"),
        *("-pix_fmt", "yuv420p", "-g", "24", str(file)),
    ]
    screen = Screen()
    with subprocess.Popen(command, stdin=subprocess.PIPE) as ffmpeg:  # noqa: S603 - our own
        if ffmpeg.stdin is None:
            raise RuntimeError("ffmpeg takes no frames.")
        for number in range(round(begin * FPS), round(last * FPS)):
            screen.show(frame_at(number / FPS))
            ffmpeg.stdin.write(screen.pixels())
    if ffmpeg.returncode:
        raise RuntimeError("ffmpeg could not write the frames.")


def pictures(
    drawn: Path, out: Path, *, height: int, kbits: int, preset: str, filters: str = ""
) -> None:
    """One size, in two passes, so that it is as large as it may be and no larger."""
    scale = "" if height == HEIGHT else f"scale=-2:{height}:flags=lanczos"
    chain = ",".join(filter(None, (filters, scale))) or "null"
    keys = ",".join(str(second) for second in (0, *pauses()))
    log = str(out.with_suffix(".log"))
    same = [
        *FFMPEG, "-i", str(drawn), "-vf", chain, "-an", *X264, "-preset", preset,
        *("-b:v", f"{kbits}k", "-force_key_frames", keys, "-passlogfile", log),
    ]  # fmt: skip
    run([*same, "-pass", "1", "-f", "null", "-"])
    run([*same, "-pass", "2", str(out)])


def joined(picture: Path, sound: Path, out: Path, *, kbits: int) -> None:
    """Picture as it is, sound as AAC, the index at the front of the file."""
    run(
        [
            *FFMPEG,
            "-i",
            str(picture),
            "-i",
            str(sound),
            "-map",
            "0:v",
            "-map",
            "1:a",
            *("-c:v", "copy", *_aac(kbits), "-metadata", f"title={film().title}"),
            str(out),
        ]
    )


def sound_alone(sound: Path, out: Path, *, kbits: int) -> None:
    run([*FFMPEG, "-i", str(sound), *_aac(kbits), str(out)])


def _aac(kbits: int) -> tuple[str, ...]:
    return (
        *("-c:a", "aac", "-b:a", f"{kbits}k", "-ac", "1", "-ar", "24000"),
        *("-t", str(film().seconds), "-movflags", "+faststart"),
    )


def span_of(chapter: int) -> tuple[float, float]:
    found = chapters()[chapter - 1]
    return (found.start, found.end)
