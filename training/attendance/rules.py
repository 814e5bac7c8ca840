"""What a trainer taps while a group meets, and what many taps come to. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid5

HERE, TICK, MARK, CAME, TIMER, TAUGHT = "here", "tick", "mark", "came", "timer", "taught"
VALUES = {
    HERE: re.compile(r"here|not|early \d{1,2}", re.ASCII),
    CAME: re.compile(r"\d{1,2}", re.ASCII),
    TICK: re.compile(r"[01]", re.ASCII),
    MARK: re.compile(r"[012-]", re.ASCII),
    TIMER: re.compile(r"\d{1,2} (run|pause) \d{1,5}", re.ASCII),
    TAUGHT: re.compile(r"\d{1,2}", re.ASCII),
}
"""What may be said of each kind. `early 5`: gone before row 5. `-` takes a mark away. A timer says
its row, whether it runs, and the seconds of the row that had passed before it ran."""
ABOUT_A_PERSON = {HERE, CAME, TICK, MARK}
WITH_A_KEY = {TICK, MARK}
HIGHEST_SEQUENCE = 1_000_000_000
BREAK = re.compile(r"break\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a plan's timetable, in minutes from the start."""

    begins: int
    ends: int
    what: str
    how: str = ""
    what_if: str = ""
    is_break: bool = False

    @property
    def minutes(self) -> int:
        return self.ends - self.begins


@dataclass(frozen=True, slots=True)
class Place:
    """What a tap is about: somebody (or nobody), and a lesson or a line of a checklist."""

    learner: UUID | None
    kind: str
    key: UUID | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """One tap. `sequence` and `id` come from the device; a later tap has a higher sequence."""

    id: UUID
    sequence: int
    place: Place
    value: str


def is_well_said(said: Said) -> bool:
    pattern = VALUES.get(said.place.kind)
    return (
        pattern is not None
        and pattern.fullmatch(said.value) is not None
        and 0 <= said.sequence <= HIGHEST_SEQUENCE
        and (said.place.learner is not None) == (said.place.kind in ABOUT_A_PERSON)
        and (said.place.key is not None) == (said.place.kind in WITH_A_KEY)
    )


def said_in(word: str, *, token: UUID, sequence: int) -> Said | None:
    """From "kind:learner:key:value", as buttons say it; the same word and `token`, the same id."""
    try:
        kind, learner, key, value = word.split(":")
        place = Place(UUID(learner) if learner else None, kind, UUID(key) if key else None)
    except ValueError:
        return None
    said = Said(uuid5(token, word), sequence, place, value)
    return said if is_well_said(said) else None


def what_stands(said: Iterable[Said]) -> dict[Place, Said]:
    """The newest word on each place. Order and repeats of `said` change nothing."""
    standing: dict[Place, Said] = {}
    for one in said:
        kept = standing.get(one.place)
        if kept is None or (one.sequence, one.id) > (kept.sequence, kept.id):
            standing[one.place] = one
    return standing


def is_called_a_break(what: str) -> bool:
    """By its name in the language in which plans are written: Break, Tea break."""
    return BREAK.search(what) is not None


def was_there(standing: Mapping[Place, Said], learner: UUID) -> bool:
    """Who came, also who left early."""
    said = standing.get(Place(learner, HERE))
    return said is not None and said.value != "not"


def minutes_of(rows: Sequence[Row], *, came: int = 0, left: int | None = None) -> int:
    """The minutes of the rows from `came` on, up to but not with `left`, without the break."""
    return sum(row.minutes for row in rows[came:left] if not row.is_break)


def believed_minutes(planned: int, *, passed: timedelta) -> int:
    """Never more than passed on the server since the session was opened."""
    return max(0, min(planned, int(passed.total_seconds() // 60)))


def happened_at(
    *, tapped: datetime, sent: datetime, received: datetime, opened: datetime
) -> datetime:
    """When a tap was made by the server's clock: a wrong clock of a device cancels itself out.

    Never after it came, nor before the session was opened.
    """
    return max(opened, min(received, received - (sent - tapped)))


def words_of_rows(rows: Iterable[Row]) -> list[dict[str, object]]:
    """As they are stored with a session."""
    names = ("begins", "ends", "what", "how", "what_if", "is_break")
    return [{name: getattr(row, name) for name in names} for row in rows]


def rows_from(stored: Iterable[Mapping[str, object]]) -> tuple[Row, ...]:
    return tuple(Row(**one) for one in stored)  # type: ignore[arg-type] # as they were stored
