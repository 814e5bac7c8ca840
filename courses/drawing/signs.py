"""Signs that say one thing, on a bubble, a card or a wall. The middle of each is (0, 0)."""

from __future__ import annotations

from typing import TypeAlias

from courses.drawing.svg import box, circle, group, line, shape
from courses.drawing.things import HONEY, INK, PAPER, TEAL, TERRACOTTA

Sign: TypeAlias = str
"""The name of a sign below, or "none"."""

GREEN = "#2c6b45"

_LINES: dict[str, tuple[str, str, float]] = {
    "tick": ("M-18,2L-4,16L20,-16", GREEN, 9),
    "cross": ("M-15,-15L15,15M15,-15L-15,15", TERRACOTTA, 9),
    "ask": ("M-11,-10C-11,-24 12,-24 12,-9C12,2 0,2 0,12M0,23v.1", INK, 7),
    "dots": ("M-18,0h.1M0,0h.1M18,0h.1", INK, 10),
    "arrow": ("M-20,0H18M6,-13L20,0L6,13", TEAL, 7),
    "back": ("M20,0H-18M-6,-13L-20,0L-6,13", TEAL, 7),
    "plus": ("M0,-16V16M-16,0H16", TEAL, 7),
    "wave": ("M-24,0v.1M-14,-9v18M-4,-18v36M6,-12v24M16,-20v40M26,-6v12", TEAL, 5),
    "words": ("M-22,-12h44M-22,0h34M-22,12h40", INK, 5),
    "pen": ("M-16,16l4,-12L12,-20l8,8L-4,12zM-16,16l12,-4", INK, 5),
    "link": ("M-4,4L6,-6M-6,-4l-8,8a9,9 0 0 0 12,12l8,-8M6,4l8,-8a9,9 0 0 0 -12,-12l-8,8", TEAL, 5),
}


def sign(kind: Sign, x: float = 0, y: float = 0, *, size: float = 1) -> str:
    """`size` 1 is about 44 units wide."""
    if kind == "none":
        return ""
    drawn = line(*_LINES[kind]) if kind in _LINES else _SHAPES[kind]
    return group(drawn, x=x, y=y, scale=size)


_SHAPES: dict[str, str] = {
    "heart": shape(
        "M0,20C-30,0 -22,-20 -9,-18Q-2,-17 0,-8Q2,-17 9,-18C22,-20 30,0 0,20Z", TERRACOTTA
    ),
    "clock": circle(0, 0, 21, PAPER)
    + '<circle r="20" fill="none" stroke="#2b2320" stroke-width="5"/>'
    + line("M0,-11V0L8,6", INK, 5),
    "lock": line("M-10,-3V-11a10,10 0 0 1 20,0V-3", INK, 5)
    + box(-17, -4, 34, 25, TEAL, round_by=5)
    + circle(0, 8, 4, HONEY),
    "gap": line("M-10,-3V-13a10,10 0 0 1 20,-2", INK, 5)
    + box(-17, -4, 34, 25, HONEY, round_by=5)
    + circle(0, 8, 4, INK),
    "star": shape("M0,-22L6,-7L22,-6L10,4L14,20L0,11L-14,20L-10,4L-22,-6L-6,-7Z", HONEY),
    "hand": shape(
        "M-12,22C-20,10 -22,0 -18,-2Q-14,-3 -11,4V-14a4,4 0 0 1 8,0V-19a4,4 0 0 1 8,0"
        "V-15a4,4 0 0 1 8,0V-8a4,4 0 0 1 7,1V8Q18,20 10,24Z",
        TERRACOTTA,
    ),
    "eye": line("M-24,0Q0,-24 24,0Q0,24 -24,0Z", INK, 5) + circle(0, 0, 8, TEAL),
    "ear": line("M-12,-4C-12,-26 18,-24 16,-2C15,10 4,10 4,18C3,26 -8,26 -8,16", INK, 5)
    + line("M-3,-4C-3,-14 8,-13 7,-4Q6,1 1,4", INK, 4),
    "key": '<circle cx="-11" r="10" fill="none" stroke="#2b2320" stroke-width="6"/>'
    + line("M0,0H22V9M12,0V7", INK, 6),
    "house": shape("M-22,0L0,-20L22,0H15V20H-15V0Z", TERRACOTTA) + box(-5, 5, 10, 15, PAPER),
    "bus": box(-24, -16, 48, 30, TEAL, round_by=6)
    + box(-18, -10, 36, 11, "#cfe3e2", round_by=2)
    + circle(-12, 15, 6, INK)
    + circle(12, 15, 6, INK),
    "bell": shape("M-18,12Q-12,6 -12,-6a12,12 0 0 1 24,0Q12,6 18,12Z", HONEY)
    + circle(0, 17, 5, INK),
    "calendar": box(-20, -16, 40, 36, PAPER, round_by=4)
    + box(-20, -18, 40, 12, TERRACOTTA, round_by=4)
    + line("M-10,2h.1M0,2h.1M10,2h.1M-10,12h.1M0,12h.1", INK, 6),
    "coins": circle(-7, 6, 14, HONEY) + circle(9, -4, 14, "#e0aa3e") + line("M9,-10v12", INK, 4),
    "pin": shape("M0,24C-22,2 -18,-20 0,-20C18,-20 22,2 0,24Z", TERRACOTTA)
    + circle(0, -4, 7, PAPER),
    "phone": box(-12, -22, 24, 44, INK, round_by=5) + box(-8, -16, 16, 30, "#cfe3e2", round_by=2),
    "half": '<circle r="20" fill="none" stroke="#2b2320" stroke-width="4"/>'
    + shape("M0,-20A20,20 0 0 1 0,20Z", TEAL),
    "target": circle(0, 0, 22, TERRACOTTA) + circle(0, 0, 14, PAPER) + circle(0, 0, 7, TERRACOTTA),
    "people": circle(-10, -10, 8, TEAL)
    + shape("M-24,18c0,-14 6,-18 14,-18s14,4 14,18z", TEAL)
    + circle(11, -7, 7, TERRACOTTA)
    + shape("M0,18c0,-12 5,-16 11,-16s12,4 12,16z", TERRACOTTA),
    "quote": shape(
        "M-22,12V-2Q-20,-16 -8,-18V-11Q-14,-8 -13,-3H-5V12Z"
        "M3,12V-2Q5,-16 17,-18V-11Q11,-8 12,-3H20V12Z",
        TEAL,
    ),
    "bulb": circle(0, -6, 15, HONEY) + box(-7, 9, 14, 12, INK, round_by=3),
}
