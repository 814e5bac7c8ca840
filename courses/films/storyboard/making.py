"""The whole film, step by step. Each step leaves a file in the work folder, and is kept."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from courses.films.storyboard import encode, mix
from courses.films.storyboard.burning import write_subtitles
from courses.films.storyboard.cards import poster_title
from courses.films.storyboard.frames import frame_at
from courses.films.storyboard.lips import Spans
from courses.films.storyboard.loudness import evened
from courses.films.storyboard.manifest import manifest_text
from courses.films.storyboard.raster import Screen
from courses.films.storyboard.script import HERE
from courses.films.storyboard.sound import write_wav
from courses.films.storyboard.tracks import track_files

POSTER_AT = 261.2
POSTER_WIDTH = 640
POSTER_QUALITY = 15
"""Of FFmpeg, 2 is the best. The page of a film has 17 kB for it."""


@dataclass(frozen=True, slots=True)
class Size:
    name: str
    height: int
    video: int
    """Kilobits a second."""
    audio: int


SIZES = (
    Size("film-240.mp4", 240, 24, 32),
    Size("film-360.mp4", 360, 42, 36),
    Size("film-720.mp4", 720, 122, 44),
)
BURNED = Size("burned-720.mp4", 720, 130, 40)
AUDIO_KBITS = 40


def make_sound(work: Path, recordings: Path | None = None) -> None:
    """First: captions, lips and descriptions go by how long each line is."""
    heard, said = mix.speech(recordings)
    write_spoken(said)
    heard = heard + mix.surroundings()
    write_wav(work / "film.wav", evened(heard, work))
    write_wav(work / "described.wav", evened(mix.described(heard), work))


def write_spoken(said: dict[int, Spans]) -> None:
    rows = ",\n".join(f'"{number}": {json.dumps(spans)}' for number, spans in said.items())
    (HERE / "spoken.json").write_text("{\n" + rows + "\n}\n", "utf-8")


def make_picture(work: Path) -> None:
    encode.draw(work / "drawn.mp4")


def make_files(work: Path, out: Path, *, preset: str = "slow") -> None:
    drawn, sound = work / "drawn.mp4", work / "film.wav"
    for size in SIZES:
        silent = work / size.name
        encode.pictures(drawn, silent, height=size.height, kbits=size.video, preset=preset)
        encode.joined(silent, sound, out / size.name, kbits=size.audio)
    encode.joined(
        work / "film-360.mp4", work / "described.wav", out / "described-360.mp4", kbits=36
    )
    encode.sound_alone(sound, out / "audio.m4a", kbits=AUDIO_KBITS)
    make_burned(work, out, preset=preset)


def make_burned(work: Path, out: Path, *, preset: str) -> None:
    subtitles = work / "captions.ass"
    write_subtitles(subtitles)
    silent = work / BURNED.name
    encode.pictures(
        work / "drawn.mp4", silent,
        height=BURNED.height, kbits=BURNED.video, preset=preset, filters=f"ass={subtitles}",
    )  # fmt: skip
    encode.joined(silent, work / "film.wav", out / BURNED.name, kbits=BURNED.audio)


def make_poster(work: Path, out: Path) -> None:
    screen = Screen()
    screen.show(frame_at(POSTER_AT).replace("</svg>", poster_title() + "</svg>"))
    screen.save(work / "poster.png")
    scaled = f"scale={POSTER_WIDTH}:-2:flags=lanczos"
    still = [*encode.FFMPEG, "-i", str(work / "poster.png"), "-vf", scaled, "-frames:v", "1"]
    encode.run([*still, "-q:v", str(POSTER_QUALITY), str(out / "poster.jpg")])


def make_texts(out: Path) -> None:
    for name, text in track_files().items():
        (out / name).write_text(text, "utf-8")
    (out / "manifest.json").write_text(manifest_text(out, tools()), "utf-8")


def make_stills(folder: Path, seconds: tuple[float, ...]) -> None:
    """Pictures of moments, as PNG."""
    screen = Screen()
    for at in seconds:
        screen.show(frame_at(at))
        screen.save(folder / f"{at:06.1f}.png")


def tools() -> dict[str, str]:
    """What this version was made with."""
    command = [encode.FFMPEG[0], "-version"]
    told = subprocess.run(  # noqa: S603 - a fixed command
        command, check=True, capture_output=True, text=True
    )
    return {
        "ffmpeg": told.stdout.split()[2],
        **{name: _version(name) for name in ("skia-python", "numpy", "hibari-tts")},
    }


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not there"
