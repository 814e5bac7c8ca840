"""The drawn pictures of the starter content: what each is called, shows, and belongs to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from uuid import UUID

from courses.drawing.scenes import (
    courses,
    lessons_ana,
    lessons_eth,
    lessons_int,
    lessons_pre,
    parts,
    tasks,
)
from courses.packages.keys import starter_key


@dataclass(frozen=True, slots=True)
class Drawn:
    """`name` is that of its file; `alt` is what a person hears who does not see it."""

    name: str
    alt: str
    draw: Callable[[], str]

    @property
    def key(self) -> UUID:
        return starter_key(f"picture.{self.name}")

    @property
    def source_sha256(self) -> str:
        """Of the drawing, from which the file was made."""
        return sha256(self.draw().encode()).hexdigest()


COURSES: dict[str, Callable[[], str]] = {
    "eth": courses.ethics,
    "int": courses.interviewing,
    "ana": courses.making_sense,
    "pre": courses.presenting,
}
SETS = (
    ("course", COURSES),
    ("module", parts.LESSONS),
    ("lesson", lessons_eth.LESSONS),
    ("lesson", lessons_int.LESSONS),
    ("lesson", lessons_ana.LESSONS),
    ("lesson", lessons_pre.LESSONS),
    ("step", tasks.LESSONS),
)


def drawn() -> Iterator[Drawn]:
    """The first line of what a scene says of itself is what a reader hears of it."""
    for kind, scenes in SETS:
        for name, draw in scenes.items():
            yield Drawn(f"{kind}-{name}", (draw.__doc__ or "").split("\n")[0], draw)
