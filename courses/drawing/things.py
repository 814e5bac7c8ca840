"""Things on and around the kitchen table."""

from math import cos, radians, sin

from courses.drawing.svg import box, circle, darker, ellipse, group, lighter, line, shape

PAPER = "#fffaf0"
INK = "#2b2320"
TEAL, TERRACOTTA, HONEY, SAGE, SAND = "#1f5257", "#b4472d", "#f0c05a", "#e4ecdf", "#f3e3c8"
WOOD = "#c48a55"


def mug(x: float, y: float, colour: str, *, scale: float = 1, handle: int = 1) -> str:
    """A mug that stands at (x, y); its handle at the right (1) or the left (-1)."""
    h = handle
    return group(
        line(f"M{h * 22},-36q{h * 20},2 {h * 16},18q{-h * 2},12 {-h * 18},8", colour, 8)
        + shape("M-24,-48H24L20,-4Q0,6 -20,-4Z", colour)
        + ellipse(0, -48, 24, 7, darker(colour, 0.3)),
        x=x,
        y=y,
        scale=scale,
    )


def sheet(x: float, y: float, *, scale: float = 1, turn: float = 0, lines: int = 3) -> str:
    """A paper with lines of words, flat on a table."""
    rows = "".join(f"M-34,{-14 + k * 11}h{60 if k % 2 == 0 else 44}" for k in range(lines))
    return group(
        shape("M-48,-26H48L60,30H-60Z", PAPER) + line(rows, "#b9ad9b", 4),
        x=x,
        y=y,
        scale=scale,
        turn=turn,
    )


def table(left: float, right: float, top: float, bottom: float, *, colour: str = WOOD) -> str:
    """The top of a table seen from a little above, and its front edge."""
    slope = (right - left) * 0.05
    return shape(
        f"M{left + slope},{top}H{right - slope}L{right},{bottom}H{left}Z", lighter(colour, 0.12)
    ) + shape(f"M{left},{bottom - 2}H{right}V{bottom + 22}H{left}Z", darker(colour, 0.16))


def plant(x: float, y: float, *, scale: float = 1) -> str:
    leaves = "".join(
        shape(
            f"M0,0Q{sin(a) * 60},{-cos(a) * 70} {sin(a) * 110},{-cos(a) * 130}"
            f"Q{sin(a + 0.35) * 80},{-cos(a + 0.35) * 60} 0,0Z",
            colour,
        )
        for a, colour in (
            (-0.75, "#4e7d5b"),
            (-0.3, "#5f9468"),
            (0.12, "#4e7d5b"),
            (0.5, "#6aa073"),
            (0.95, "#568a62"),
        )
    )
    pot = shape("M-40,-6h80l-10,74h-60Z", "#c8694a") + box(-46, -12, 92, 18, "#d97b58", round_by=5)
    return group(leaves + pot, x=x, y=y, scale=scale)


def window(x: float, y: float, width: float, height: float) -> str:
    """A window with a light sky, hills and a low sun."""
    return (
        box(x - 14, y - 14, width + 28, height + 28, "#fffaf0", round_by=8)
        + box(x, y, width, height, "#cfe3e2")
        + circle(x + width * 0.72, y + height * 0.34, height * 0.15, "#f7d98c")
        + shape(
            f"M{x},{y + height}V{y + height * 0.7}Q{x + width / 3},{y + height / 2}"
            f" {x + width * 0.55},{y + height * 0.72}T{x + width},{y + height * 0.62}"
            f"V{y + height}Z",
            "#8fb08f",
        )
        + box(x + width / 2 - 5, y, 10, height, "#fffaf0")
        + box(x - 22, y + height + 10, width + 44, 14, "#eadcc2", round_by=6)
    )


def lamp(x: float, length: float, *, colour: str = TERRACOTTA, ceiling: float = 0) -> str:
    """A lamp that hangs `length` below the top of the picture, its cord from `ceiling`."""
    return line(f"M{x},{ceiling}V{length}", "#5f534b", 4) + shape(
        f"M{x - 16},{length}h32q44,8 48,44h-128q4,-36 48,-44Z", colour
    )


def bubble(x: float, y: float, width: float, height: float, colour: str, *, tail: int = 1) -> str:
    """A speech bubble with two lines of words; its tail goes right (1) or left (-1)."""
    mid = x + width / 2
    words = line(
        f"M{x + 22},{y + height * 0.38}h{width - 44}"
        f"M{x + 22},{y + height * 0.64}h{(width - 44) * 0.6}",
        INK,
        6,
    )
    end = f"M{mid},{y + height - 2}l{tail * 26},26l{tail * 6},-28Z"
    return box(x, y, width, height, colour, round_by=20) + shape(end, colour) + words


def note(x: float, y: float, colour: str, *, turn: float = 0, size: float = 60) -> str:
    """A sticky note."""
    k = size / 60
    return group(
        box(-30, -30, 60, 60, colour) + line("M-18,-10h34M-18,4h24", darker(colour, 0.45), 4),
        x=x,
        y=y,
        turn=turn,
        scale=k,
    )


def recorder(x: float, y: float, *, scale: float = 1) -> str:
    return group(
        box(-20, -46, 40, 84, "#3a4450", round_by=8)
        + box(-13, -38, 26, 26, "#cfe3e2", round_by=3)
        + circle(0, 10, 9, "#c8553d")
        + line("M-9,28h18", "#7a858c", 4),
        x=x,
        y=y,
        scale=scale,
    )


def phone(x: float, y: float, *, scale: float = 1, turn: float = 0) -> str:
    return group(
        box(-22, -40, 44, 80, INK, round_by=8) + box(-17, -32, 34, 60, "#cfe3e2", round_by=2),
        x=x,
        y=y,
        scale=scale,
        turn=turn,
    )


def door(x: float, y: float, width: float, height: float, colour: str) -> str:
    """A closed door that stands on y."""
    return (
        box(x - 12, y - height - 12, width + 24, height + 12, "#eadcc2", round_by=4)
        + box(x, y - height, width, height, colour)
        + box(
            x + width * 0.16,
            y - height * 0.9,
            width * 0.68,
            height * 0.36,
            darker(colour, 0.14),
            round_by=4,
        )
        + box(
            x + width * 0.16,
            y - height * 0.46,
            width * 0.68,
            height * 0.36,
            darker(colour, 0.14),
            round_by=4,
        )
        + circle(x + width * 0.88, y - height * 0.48, 7, HONEY)
    )


def dots(points: list[tuple[float, float]], colour: str, r: float) -> str:
    return "".join(circle(x, y, r, colour) for x, y in points)


def on_circle(x: float, y: float, r: float, count: int) -> list[tuple[float, float]]:
    return [
        (x + r * sin(radians(k * 360 / count)), y - r * cos(radians(k * 360 / count)))
        for k in range(count)
    ]
