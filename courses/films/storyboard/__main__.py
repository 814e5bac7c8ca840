"""The command: `python -m courses.films.storyboard --help`."""

from __future__ import annotations

import argparse
from pathlib import Path

from courses.films.storyboard.manifest import manifest_text
from courses.films.storyboard.script import film
from courses.films.storyboard.tracks import track_files

OUT = Path("media") / "film" / film().slug


def main() -> None:
    asked = _asked()
    asked.out.mkdir(parents=True, exist_ok=True)
    for name, text in track_files().items():
        (asked.out / name).write_text(text, "utf-8")
    (asked.out / "manifest.json").write_text(manifest_text(asked.out, {}), "utf-8")


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Makes the drawn film and its text files.")
    parser.add_argument("--out", type=Path, default=OUT, help="the folder of the film")
    return parser.parse_args()


if __name__ == "__main__":
    main()
