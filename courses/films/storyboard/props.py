"""Things of the film's places. They stand on (x, y) unless they hang there."""

from __future__ import annotations

from math import cos, radians, sin
from random import Random

from courses.drawing.svg import box, circle, darker, ellipse, group, lighter, line, shape
from courses.films.storyboard.picture import Pane, clipped, faded, text

PAPER, INK, STEEL = "#fffaf0", "#2b2320", "#7a858c"
DARK = "#33424d"
WOOD = "#c79a68"
RED = "#b7382f"


def rain(at: float, pane: Pane, drops: int = 34) -> str:
    x, y, width, height = pane
    chance = Random(4)  # noqa: S311 - the same rain each time
    drawn = ""
    for _ in range(drops):
        px, speed, phase = x + chance.random() * width, 0.6 + chance.random(), chance.random()
        py = y + ((at * speed * 1.2 + phase) % 1) * (height + 90) - 60
        drawn += f"M{px:.1f},{py:.1f}l-5,{22 + 24 * speed:.0f}"
    return faded(line(drawn, "#eaf6fb", 4), 0.6)


def window(at: float, pane: Pane, *, weather: str = "rain", name: str = "pane") -> str:
    x, y, width, height = pane
    sky = {"rain": "#9db9c6", "dry": "#c6dbe2", "evening": "#33445f"}[weather]
    far = {"rain": "#7795a3", "dry": "#9db4b4", "evening": "#243247"}[weather]
    town = shape(
        f"M{x},{y + height * 0.74}h{width * 0.2}v{-height * 0.2}h{width * 0.2}v{height * 0.1}"
        f"h{width * 0.18}v{-height * 0.24}h{width * 0.22}v{height * 0.16}h{width * 0.2}"
        f"V{y + height}H{x}Z",
        far,
    )
    lights = ""
    if weather == "evening":
        lights = line(
            "".join(
                f"M{x + width * px:.0f},{y + height * py:.0f}h10"
                for px, py in (
                    (0.06, 0.82),
                    (0.27, 0.64),
                    (0.33, 0.76),
                    (0.63, 0.5),
                    (0.7, 0.66),
                    (0.9, 0.8),
                )
            ),
            "#f0c05a",
            12,
        )
    falling = rain(at, pane) if weather == "rain" else ""
    return (
        box(x - 20, y - 20, width + 40, height + 40, "#fbf3e4", round_by=10)
        + box(x, y, width, height, sky)
        + clipped(town + lights + falling, pane, name)
        + box(x + width / 2 - 8, y, 16, height, "#fbf3e4")
        + box(x - 34, y + height + 16, width + 68, 22, "#eadcc2", round_by=8)
    )


def clock(x: float, y: float, r: float, hour: int, minute: float) -> str:
    def hand(degrees: float, length: float, width: float) -> str:
        a = radians(degrees)
        return line(
            f"M{x},{y}L{x + sin(a) * r * length:.2f},{y - cos(a) * r * length:.2f}", INK, width
        )

    marks = "".join(
        f"M{x + sin(a) * r * 0.76:.1f},{y - cos(a) * r * 0.76:.1f}"
        f"L{x + sin(a) * r * 0.84:.1f},{y - cos(a) * r * 0.84:.1f}"
        for a in (radians(k * 30) for k in range(12))
    )
    return (
        circle(x, y, r, DARK)
        + circle(x, y, r * 0.9, PAPER)
        + line(marks, "#3a4450", r * 0.05)
        + hand((hour % 12 + minute / 60) * 30, 0.44, r * 0.1)
        + hand(minute * 6, 0.68, r * 0.07)
        + circle(x, y, r * 0.07, "#c8553d")
    )


def warning(x: float, y: float, scale: float = 1) -> str:
    """The only thing on the wall."""
    words = (
        text(120, 178, "ABUSE", 56, RED, bold=True)
        + text(120, 232, "WILL NOT BE", 34, RED, bold=True)
        + text(120, 276, "TOLERATED", 37, RED, bold=True)
    )
    sheet = (
        box(4, 6, 240, 330, "#d8c9ae")
        + box(0, 0, 240, 330, "#fffdf6")
        + box(0, 0, 240, 46, RED)
        + circle(120, 92, 30, RED)
        + line("M120,78v16M120,107h.1", "#fffdf6", 8)
    )
    return group(sheet + words + line("M40,302h160", "#c9c4b8", 7), x=x, y=y, scale=scale)


def chair(x: float, y: float, colour: str = "#4f7c8a", *, scale: float = 1) -> str:
    drawn = (
        line("M-104,-180L-112,0M104,-180L112,0", "#5b5f66", 14)
        + box(-122, -452, 244, 236, colour, round_by=30)
        + box(-132, -232, 264, 50, darker(colour, 0.2), round_by=22)
    )
    return group(drawn, x=x, y=y, scale=scale)


def desk(x: float, y: float, width: float, height: float) -> str:
    """Its top edge at `y`, open below, so that it does not hide a whole wall."""
    return (
        box(x + 24, y + 30, width - 48, height - 30, darker(WOOD, 0.18))
        + box(x + 24, y + 30, width - 48, 18, darker(WOOD, 0.32))
        + box(x, y, width, 36, lighter(WOOD, 0.12), round_by=10)
    )


def monitor(x: float, y: float, *, scale: float = 1, skew: float = 0) -> str:
    """Seen from behind; `skew` shows it turned."""
    drawn = (
        box(-20, -50, 40, 44, "#2c353d")
        + box(-86, -14, 172, 16, "#2c353d", round_by=8)
        + f'<g transform="skewY({skew})">'
        + box(-170, -262, 340, 216, "#39434c", round_by=16)
        + circle(0, -150, 16, "#56636e")
        + "</g>"
    )
    return group(drawn, x=x, y=y, scale=scale)


def turned_screen(x: float, y: float, *, scale: float = 1) -> str:
    """The screen, turned so that everybody at the desk can read it."""
    rows = "".join(f"M-128,{-196 + k * 26}h{(170, 120, 210, 150, 90)[k]}" for k in range(5))
    drawn = (
        box(-20, -50, 40, 44, "#2c353d")
        + box(-86, -14, 172, 16, "#2c353d", round_by=8)
        + box(-170, -262, 340, 216, "#39434c", round_by=16)
        + box(-156, -248, 312, 188, "#eef4f2", round_by=6)
        + box(-156, -248, 312, 28, "#2f5d62", round_by=6)
        + line(rows, "#b4bdb8", 10)
    )
    return group(drawn, x=x, y=y, scale=scale)


def telephone(x: float, y: float, *, lifted: bool = False, ringing: float = 0) -> str:
    shake = 4 * sin(ringing * 60) if ringing else 0
    receiver = "" if lifted else box(-66, -64, 132, 30, "#22303a", round_by=15)
    waves = (
        line(
            "M-96,-70q-16,-14 -14,-38M96,-70q16,-14 14,-38"
            "M-118,-64q-24,-22 -20,-60M118,-64q24,-22 20,-60",
            "#c8553d",
            7,
        )
        if ringing
        else ""
    )
    base = shape("M-62,0L-48,-44H48L62,0Z", DARK) + box(-22, -30, 44, 20, "#56636e", round_by=4)
    return group(base + receiver + waves, x=x + shake, y=y)


def mug(x: float, y: float, colour: str) -> str:
    return group(
        line("M24,-42q26,0 20,22q-6,12 -24,8", colour, 9)
        + box(-26, -58, 52, 58, colour, round_by=8)
        + ellipse(0, -56, 24, 6, darker(colour, 0.3)),
        x=x,
        y=y,
    )


def water(x: float, y: float) -> str:
    """A water cooler and its cups."""
    return group(
        box(-58, -330, 116, 330, "#e9eef0", round_by=12)
        + box(-50, -500, 100, 176, "#a9d0df", round_by=26)
        + box(-34, -268, 68, 60, "#c3cdd2", round_by=6)
        + line("M-14,-250v16M14,-250v16", "#4f7c8a", 9)
        + shape("M-14,-232h28l-5,26h-18Z", PAPER),
        x=x,
        y=y,
    )


def glass(pane: Pane) -> str:
    """A glass screen with its frame; light lies over it in bands."""
    x, y, width, height = pane
    bands = shape(
        f"M{x + width * 0.06},{y + height}L{x + width * 0.24},{y}h{width * 0.09}"
        f"L{x + width * 0.15},{y + height}Z"
        f"M{x + width * 0.62},{y + height}L{x + width * 0.8},{y}h{width * 0.04}"
        f"L{x + width * 0.66},{y + height}Z",
        "#ffffff",
        opacity=0.2,
    )
    edge = (
        box(x - 16, y - 20, width + 32, 24, STEEL)
        + box(x - 18, y - 20, 22, height + 20, STEEL)
        + box(x + width - 4, y - 20, 22, height + 20, STEEL)
    )
    return shape(f"M{x},{y}h{width}v{height}h{-width}Z", "#cfe6ea", opacity=0.16) + bands + edge


def voice_holes(x: float, y: float) -> str:
    """Holes in the glass, to speak through."""
    holes = "".join(f"M{x + dx},{y + dy}h.1" for dx in (-22, 0, 22) for dy in (-22, 0, 22))
    return line(holes, "#7d8b92", 8)
