"""Arms in the positions that the pictures share. Numbers are in the figure's own units."""

from courses.drawing.figure import HANGING
from courses.drawing.limbs import Arm, HandKind

__all__ = [
    "HANGING",
    "Arm",
    "Arms",
    "holding",
    "on_table",
    "pointing_right",
    "talking_left",
    "talking_right",
    "waving",
]

Arms = tuple[Arm, ...]

LEFT, RIGHT = (-80, 162), (80, 162)


def on_table(
    edge: float,
    *,
    left: float = -44,
    right: float = 44,
    hands: tuple[HandKind, HandKind] = ("rest", "rest"),
) -> tuple[Arm, Arm]:
    """Both forearms on a table whose far edge is at `edge`."""
    return (
        Arm(LEFT, (-126, edge + 6), (left, edge + 46), hands[0]),
        Arm(RIGHT, (126, edge + 6), (right, edge + 46), hands[1], flip=True),
    )


def talking_left(edge: float) -> tuple[Arm, Arm]:
    """The arm at the left of the picture lifted with an open hand, the other on the table."""
    return (Arm(LEFT, (-148, edge - 10), (-176, edge - 104), "open", flip=True), on_table(edge)[1])


def talking_right(edge: float) -> tuple[Arm, Arm]:
    return (on_table(edge)[0], Arm(RIGHT, (148, edge - 10), (176, edge - 104), "open"))


def waving() -> tuple[Arm, Arm]:
    return (
        Arm(LEFT, (-152, 262), (-184, 140), "open", flip=True),
        Arm(RIGHT, (112, 280), (104, 384), flip=True),
    )


def pointing_right(height: float) -> tuple[Arm, Arm]:
    return (Arm(LEFT, (-112, 280), (-104, 384)), Arm(RIGHT, (146, 244), (232, height), "point"))


def holding(height: float) -> tuple[Arm, Arm]:
    """Both hands in front of the chest, around something."""
    return (
        Arm(LEFT, (-124, 290), (-40, height), "hold"),
        Arm(RIGHT, (124, 290), (40, height), "hold", flip=True),
    )
