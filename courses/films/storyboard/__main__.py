"""The command: `python -m courses.films.storyboard --help`."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from courses.films.storyboard import encode, making
from courses.films.storyboard.frames import frame_at
from courses.films.storyboard.script import film

OUT = Path("media") / "film" / film().slug
WORK = Path("var") / "film"
NICE = 10


def main() -> None:
    asked = _asked()
    os.nice(NICE)
    if asked.frames:
        _stills(asked)
        return
    asked.out.mkdir(parents=True, exist_ok=True)
    asked.work.mkdir(parents=True, exist_ok=True)
    if asked.scene:
        begin, end = encode.span_of(asked.scene)
        encode.draw(asked.work / f"scene-{asked.scene}.mp4", begin, end)
        return
    if "sound" in asked.steps:
        making.make_sound(asked.work, asked.recordings)
    if "picture" in asked.steps:
        making.make_picture(asked.work)
    if "files" in asked.steps:
        making.make_files(asked.work, asked.out, preset="ultrafast" if asked.quick else "slow")
        making.make_poster(asked.work, asked.out)
    making.make_texts(asked.out)


def _stills(asked: argparse.Namespace) -> None:
    asked.frames.mkdir(parents=True, exist_ok=True)
    if asked.svg:
        for at in asked.at:
            (asked.frames / f"{at:06.1f}.svg").write_text(frame_at(at), "utf-8")
        return
    making.make_stills(asked.frames, tuple(asked.at))


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Makes the drawn film and its text files.")
    parser.add_argument("--out", type=Path, default=OUT, help="the folder of the film")
    parser.add_argument("--work", type=Path, default=WORK, help="where steps keep their files")
    parser.add_argument("--recordings", type=Path, help="WAV files, <number of the cue>.wav")
    parser.add_argument("--frames", type=Path, help="stills into this folder, and nothing else")
    parser.add_argument("--at", type=float, nargs="+", default=[0.0], help="seconds for --frames")
    parser.add_argument("--svg", action="store_true", help="stills as SVG, which needs no skia")
    parser.add_argument("--scene", type=int, help="the picture of one chapter alone, 1 to 6")
    parser.add_argument("--quick", action="store_true", help="worse pictures, sooner")
    parser.add_argument(
        "--steps",
        nargs="*",
        default=["sound", "picture", "files"],
        choices=["sound", "picture", "files"],
        help="none of them: only the texts and the manifest",
    )
    return parser.parse_args()


if __name__ == "__main__":
    main()
