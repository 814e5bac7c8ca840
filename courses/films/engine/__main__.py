"""`look`, `make`, `clip` or `still`: told as JSON on the standard input, answers in JSON lines."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import Any

import av

from courses.films.engine.clips import make_clip
from courses.films.engine.encoding import make
from courses.films.engine.limits import MOST_MEMORY, give_way
from courses.films.engine.opening import RefusedError
from courses.films.engine.posters import make_poster
from courses.films.engine.probing import look
from courses.films.engine.sizes import sizes_for
from courses.films.engine.stills import STILL_MEMORY, make_still

SILENCE_SECONDS = 20


def answer(said: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()


class Progress:
    """Tells each hundredth once, and again when it takes long: whoever listens knows it lives."""

    def __init__(self) -> None:
        self.told, self.told_at = -1, 0.0

    def __call__(self, percent: int) -> None:
        at = monotonic()
        if percent > self.told or at - self.told_at > SILENCE_SECONDS:
            self.told, self.told_at = max(percent, self.told), at
            answer({"progress": self.told})


Told = dict[str, Any]


def main() -> None:
    said: Told = json.load(sys.stdin)
    command = sys.argv[1]
    av.logging.set_level(None)
    give_way(said["cpu_seconds"], STILL_MEMORY if command == "still" else MOST_MEMORY)
    try:
        answer({"done": COMMANDS[command](Path(said["path"]), said)})
    except RefusedError as refused:
        answer({"refused": refused.code, "detail": refused.detail})
    except av.FFmpegError:
        answer({"refused": "broken", "detail": {}})


def _look(source: Path, said: Told) -> dict[str, object]:
    return look(source, said["most_seconds"])


def _make(source: Path, said: Told) -> dict[str, object]:
    folder, seconds = Path(said["folder"]), said["seconds"]
    sizes = sizes_for(said["width"], said["height"])
    poster = make_poster(source, folder / "poster.jpg", seconds)
    files = make(source, folder, sizes, seconds, Progress())
    return {"files": [*files, *([poster] if poster else [])]}


def _clip(source: Path, said: Told) -> dict[str, object]:
    return make_clip(source, Path(said["folder"]), said["most_seconds"], Progress())


def _still(source: Path, said: Told) -> dict[str, object]:
    return make_still(source, Path(said["folder"]))


COMMANDS: dict[str, Callable[[Path, Told], dict[str, object]]] = {
    "look": _look,
    "make": _make,
    "clip": _clip,
    "still": _still,
}


if __name__ == "__main__":
    main()
