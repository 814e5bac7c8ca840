"""How a set meets: how many people, which steps, how long. Pure: no database, no clock.

From part 9 of the curriculum: meetings of two and a half hours with three turns each.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

FEWEST, MOST = 4, 8
"""Members of a set, the facilitator not counted."""

MOST_TURNS = 3
"""More do not fit into one meeting."""

ISSUE_CHARACTERS = 120
"""One line: what was said about it belongs to those who were there."""

ACTION_CHARACTERS = 200
RESULT_CHARACTERS = 120


def may_begin(members: int) -> bool:
    return FEWEST <= members <= MOST


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a meeting, in minutes from its beginning; `say` is what the facilitator says."""

    first: int
    last: int
    title: Promise | str
    say: Promise | str = ""

    @property
    def minutes(self) -> int:
        return self.last - self.first


MEETING: tuple[Part, ...] = (
    Part(
        *(0, 10),
        _("Arrive and rules"),
        _("Private. One at a time. Questions, not advice. No rank. You can stop."),
    ),
    Part(
        *(10, 25),
        _("Catch up on last actions"),
        _("“What did you do? What happened? What did you learn?”"),
    ),
    Part(25, 60, _("Turn 1")),
    Part(60, 70, _("Break")),
    Part(70, 105, _("Turn 2")),
    Part(105, 140, _("Turn 3")),
    Part(140, 150, _("How did we do?"), _("“Which question helped most?” Next date.")),
)

TURN: tuple[Part, ...] = (
    Part(0, 5, _("The presenter tells it"), _("What, why it matters, what they have tried.")),
    Part(5, 13, _("Questions to understand"), _("Who, what, when.")),
    Part(
        *(13, 25),
        _("Questions to help them think"),
        _(
            "“What would good look like?” “What is stopping you?” “Who else could help?” "
            "“What if you did nothing?”"
        ),
    ),
    Part(25, 28, _("The presenter says what they now see")),
    Part(28, 31, _("A round, only if asked for"), _("One thing each has seen work.")),
    Part(31, 33, _("The presenter says the action"), _("What, by when, first step.")),
    Part(33, 35, _("The reflector feeds back on the questions")),
)


def clock_times(parts: tuple[Part, ...], begins: time | None) -> Iterator[tuple[Part, time | None]]:
    """Each part with the time of day at which it begins; None where that is not known."""
    for part in parts:
        yield part, later(begins, part.first) if begins else None


def later(begins: time, minutes: int) -> time:
    hours, minute = divmod(begins.hour * 60 + begins.minute + minutes, 60)
    return time(hours % 24, minute)
