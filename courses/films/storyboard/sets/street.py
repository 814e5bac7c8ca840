"""A bus stop after the rain, and the bus that has gone."""

from __future__ import annotations

from courses.drawing.svg import box, circle, group, line, shape
from courses.films.storyboard.people import Actor, whole
from courses.films.storyboard.picture import text

AT_STOP = (1150.0, 440.0)


def bus_stop(at: float, people: tuple[Actor, ...], *, bus: float | None = None) -> str:
    """`bus` is where the bus is, if it is seen."""
    return (
        _houses()
        + (_bus(bus) if bus is not None else "")
        + box(-900, 900, 4600, 120, "#7f868c")
        + line(
            "M-800,960h150m120,0h150m120,0h150m120,0h150m120,0h150m120,0h150m120,0h150m120,0h150"
            "m120,0h150m120,0h150m120,0h150m120,0h150",
            "#b9bfc3",
            10,
        )
        + box(-900, 1010, 4600, 900, "#c3b8a6")
        + box(-900, 1010, 4600, 26, "#d8cfbf")
        + _shelter()
        + "".join(whole(actor, at) for actor in people)
        + _pole()
    )


def _houses() -> str:
    sky = box(-900, -700, 4600, 1700, "#c9dde3")
    colours = (
        "#c98f74",
        "#b9a58a",
        "#d3b48a",
        "#a89a96",
        "#c2a184",
        "#b98672",
        "#cdb394",
        "#a99c84",
    )
    row = ""
    for number, colour in enumerate(colours * 2):
        x = -800 + number * 270
        row += box(x, 470, 262, 440, colour) + shape(f"M{x - 8},474l139,-130 139,130Z", "#6f625c")
        row += box(x + 40, 540, 70, 96, "#e6eef0", round_by=4) + box(
            x + 152, 540, 70, 96, "#e6eef0", round_by=4
        )
        row += box(x + 40, 740, 70, 170, "#5f6f78", round_by=4) + box(
            x + 152, 740, 70, 96, "#e6eef0", round_by=4
        )
    clouds = shape(
        "M200,150q60,-80 150,-30q70,-60 140,10q90,0 80,70h-400q-40,-30 30,-50Z", "#e3eef1"
    ) + shape("M1700,90q60,-80 150,-30q70,-60 140,10q90,0 80,70h-400q-40,-30 30,-50Z", "#dbe8ec")
    return sky + clouds + row


def _bus(x: float) -> str:
    panes = "".join(box(40 + k * 150, 40, 126, 110, "#dcebef", round_by=10) for k in range(5))
    wheels = (
        circle(170, 318, 52, "#2a2522")
        + circle(690, 318, 52, "#2a2522")
        + circle(170, 318, 22, "#8a8f98")
        + circle(690, 318, 22, "#8a8f98")
    )
    return group(
        box(0, 0, 860, 310, "#2f5d62", round_by=30)
        + panes
        + box(0, 190, 860, 26, "#f0c05a")
        + wheels,
        x=x,
        y=600,
    )


def _shelter() -> str:
    return (
        box(640, 300, 760, 720, "#dcebf0")
        + shape("M700,1010L900,310h70L770,1010Z", "#ffffff", opacity=0.4)
        + box(610, 262, 820, 44, "#3a4450", round_by=10)
        + box(632, 300, 22, 760, "#3a4450")
        + box(1390, 300, 22, 760, "#3a4450")
        + box(690, 860, 300, 30, "#8a6d57", round_by=8)
        + line("M730,890v130M950,890v130", "#5f534b", 14)
        + box(720, 400, 200, 280, "#fffaf0", round_by=6)
        + line("M744,450h150M744,490h120M744,530h150M744,570h96M744,610h130", "#c9c4b8", 10)
    )


def _pole() -> str:
    return (
        box(1560, 240, 20, 1000, "#5b5f66")
        + box(1490, 150, 160, 160, "#b4472d", round_by=20)
        + text(1570, 250, "BUS", 58, "#fffaf0", bold=True)
    )
