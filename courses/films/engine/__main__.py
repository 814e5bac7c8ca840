"""`look` or `make`, told as JSON on the standard input; answers as lines of JSON."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from time import monotonic

import av

from courses.films.engine.encoding import make
from courses.films.engine.limits import give_way
from courses.films.engine.opening import RefusedError
from courses.films.engine.posters import make_poster
from courses.films.engine.probing import look
from courses.films.engine.sizes import sizes_for

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


def main() -> None:
    said = json.load(sys.stdin)
    av.logging.set_level(None)
    give_way(said["cpu_seconds"])
    source = Path(said["path"])
    try:
        if sys.argv[1] == "look":
            answer({"done": look(source, said["most_seconds"])})
            return
        folder, seconds = Path(said["folder"]), said["seconds"]
        sizes = sizes_for(said["width"], said["height"])
        poster = make_poster(source, folder / "poster.jpg", seconds)
        files = make(source, folder, sizes, seconds, Progress())
        answer({"done": {"files": [*files, *([poster] if poster else [])]}})
    except RefusedError as refused:
        answer({"refused": refused.code, "detail": refused.detail})
    except av.FFmpegError:
        answer({"refused": "broken", "detail": {}})


if __name__ == "__main__":
    main()
