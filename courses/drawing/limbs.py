"""Arms and hands: a sleeve with an elbow, and a hand that does something."""

from dataclasses import dataclass
from math import atan2, degrees, hypot
from typing import Literal

from courses.drawing.svg import Point, circle, darker, group, line, mix, shape

SHOULDER_WIDTH, ELBOW_WIDTH, WRIST_WIDTH = 52, 44, 32

HandKind = Literal["rest", "open", "hold", "point", "none"]


@dataclass(frozen=True, slots=True)
class Arm:
    shoulder: Point
    elbow: Point
    wrist: Point
    hand: HandKind = "rest"
    flip: bool = False


def arm(what: Arm, *, colour: str, skin: str, fine: bool = True) -> str:
    angle = degrees(atan2(what.wrist[1] - what.elbow[1], what.wrist[0] - what.elbow[0]))
    drawn = _hand(what.hand, skin, fine=fine)
    if what.flip:
        drawn = f'<g transform="scale(1 -1)">{drawn}</g>'
    hand = group(drawn, x=what.wrist[0], y=what.wrist[1], turn=angle) if drawn else ""
    edge = darker(colour, 0.28)
    sleeve = f'<path d="{_sleeve(what)}" fill="{colour}" stroke="{edge}" stroke-width="3"/>'
    return hand + sleeve


def _side(a: Point, b: Point) -> Point:
    """The unit vector that stands to the left of the way from `a` to `b`."""
    length = hypot(b[0] - a[0], b[1] - a[1]) or 1
    return (-(b[1] - a[1]) / length, (b[0] - a[0]) / length)


def _beside(p: Point, side: Point, by: float) -> Point:
    return (p[0] + side[0] * by, p[1] + side[1] * by)


def _between(a: Point, b: Point, share: float) -> Point:
    return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)


def _sleeve(what: Arm) -> str:
    upper, lower = _side(what.shoulder, what.elbow), _side(what.elbow, what.wrist)
    middle = (upper[0] + lower[0], upper[1] + lower[1])
    reach = min(2 / max(hypot(*middle), 0.1) ** 2, 1)
    bend = (middle[0] * reach, middle[1] * reach)
    edges = []
    for sign in (1, -1):
        start = _beside(what.shoulder, upper, sign * SHOULDER_WIDTH / 2)
        corner = _beside(what.elbow, bend, sign * ELBOW_WIDTH / 2)
        end = _beside(what.wrist, lower, sign * WRIST_WIDTH / 2)
        edges.append((start, _between(corner, start, 0.3), corner, _between(corner, end, 0.3), end))
    left, right = edges
    return (
        f"M{_at(left[0])}L{_at(left[1])}Q{_at(left[2])} {_at(left[3])}L{_at(left[4])}"
        f"L{_at(right[4])}L{_at(right[3])}Q{_at(right[2])} {_at(right[1])}L{_at(right[0])}"
        f"A26,26 0 0 0 {_at(left[0])}Z"
    )


def _at(p: Point) -> str:
    return f"{p[0]:.1f},{p[1]:.1f}"


def _hand(kind: HandKind, skin: str, *, fine: bool) -> str:
    """A hand that points along the x axis from the wrist at (0, 0), its thumb towards -y."""
    shade = mix(skin, "#5a2418", 0.35)
    thumb = line("M6,-8L17,-22", skin, 11)
    if kind == "rest":
        palm = shape("M-8,-13C8,-18 26,-15 38,-9Q44,-4 41,1Q44,7 37,11C24,17 6,17 -8,13Z", skin)
        return palm + thumb + (line("M26,-5L39,-3M26,4L39,5", shade, 2) if fine else "")
    if kind == "open":
        fingers = line("M10,-6L34,-19M12,-2L41,-8M12,4L41,5M10,8L34,17", skin, 9)
        return (
            fingers
            + line("M4,-8L14,-29", skin, 10)
            + shape("M-8,-14Q10,-20 20,-9Q25,3 18,12Q8,18 -8,14Z", skin)
        )
    if kind == "hold":
        fist = shape("M-8,-13Q10,-20 24,-12Q31,0 25,12Q10,19 -8,13Z", skin)
        fingers = line("M13,-6L26,-5M14,1L28,2M13,8L25,9", shade, 2) if fine else ""
        return fist + fingers + line("M4,-9L20,-16", skin, 10)
    if kind == "point":
        return (
            line("M14,-6L48,-9", skin, 10) + circle(10, 0, 15, skin) + line("M6,-8L20,-20", skin, 9)
        )
    return ""
