"""The few shapes that the drawings are made of, as SVG text."""

import re

Point = tuple[float, float]

DECIMALS = re.compile(r"-?\d+\.\d+")
COARSE_FROM = 5
"""Numbers of this size or more are written without decimals."""

SPARE_SPACE = re.compile(r"[ ,]?(?<=[\d ,])[ ,]?(-)(?=\d)")


def mix(colour: str, other: str, share: float) -> str:
    """`colour` with `share` (0 to 1) of `other` in it; both as #rrggbb."""
    pairs = (
        (int(colour[i : i + 2], 16), int(other[i : i + 2], 16)) for i in range(1, len(colour), 2)
    )
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def darker(colour: str, share: float = 0.2) -> str:
    return mix(colour, "#10131a", share)


def lighter(colour: str, share: float = 0.15) -> str:
    return mix(colour, "#ffffff", share)


def shape(d: str, fill: str, *, opacity: float = 1) -> str:
    shown = "" if opacity == 1 else f' opacity="{opacity}"'
    return f'<path d="{d}" fill="{fill}"{shown}/>'


def line(d: str, colour: str, width: float) -> str:
    """A line; the whole picture gives its ends their round shape."""
    return f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{width}"/>'


def circle(x: float, y: float, r: float, fill: str) -> str:
    return f'<circle cx="{x}" cy="{y}" r="{r}" fill="{fill}"/>'


def ellipse(x: float, y: float, rx: float, ry: float, fill: str, *, opacity: float = 1) -> str:
    shown = "" if opacity == 1 else f' opacity="{opacity}"'
    return f'<ellipse cx="{x}" cy="{y}" rx="{rx}" ry="{ry}" fill="{fill}"{shown}/>'


def box(x: float, y: float, width: float, height: float, fill: str, *, round_by: float = 0) -> str:
    corners = f' rx="{round_by}"' if round_by else ""
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}"{corners} fill="{fill}"/>'


def group(inner: str, *, x: float = 0, y: float = 0, scale: float = 1, turn: float = 0) -> str:
    moves = [
        f"translate({x} {y})" if x or y else "",
        f"scale({scale})" if scale != 1 else "",
        f"rotate({turn})" if turn else "",
    ]
    return f'<g transform="{" ".join(filter(None, moves))}">{inner}</g>'


def picture(width: int, height: int, inner: str) -> str:
    """A whole file, its numbers no longer than the eye needs."""
    text = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"'
        f' width="{width}" height="{height}" stroke-linecap="round" stroke-linejoin="round">'
        f"{inner}</svg>"
    )
    short = DECIMALS.sub(_short, text)
    return SPARE_SPACE.sub(r"\1", short) + "\n"


def _short(number: re.Match[str]) -> str:
    size = abs(float(number[0]))
    places = 2 if size < 1 else int(size < COARSE_FROM)
    text = f"{float(number[0]):.{places}f}"
    text = text.rstrip("0").rstrip(".") if places else text
    return "0" if text in {"-0", ""} else text
