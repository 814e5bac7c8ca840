"""What is written on the screen: title, pause cards, inserts of screens and paper, end card."""

from __future__ import annotations

from courses.drawing.svg import box, circle, group, line, shape
from courses.films.storyboard.picture import HEIGHT, WIDTH, faded, text
from courses.films.storyboard.script import checked

PAPER, INK, SOFT, TEAL, TERRACOTTA, HONEY = (
    "#fffaf0", "#2b2320", "#5f534b", "#1f5257", "#b4472d", "#f0c05a",
)  # fmt: skip


def title(opacity: float) -> str:
    drawn = (
        box(70, 408, 640, 140, PAPER, round_by=16)
        + box(70, 408, 14, 140, TERRACOTTA, round_by=7)
        + text(112, 470, "Working together", 46, INK, bold=True, anchor="start")
        + text(112, 520, "A storyboard film. A made-up story.", 28, SOFT, anchor="start")
    )
    return faded(drawn, opacity)


def chapter(number: int, name: str, opacity: float) -> str:
    width = 150 + 21 * len(name)
    drawn = (
        box(60, 52, width, 76, PAPER, round_by=14)
        + circle(104, 90, 24, TEAL)
        + text(104, 101, str(number), 30, PAPER, bold=True)
        + text(146, 102, name, 34, INK, bold=True, anchor="start")
    )
    return faded(drawn, opacity)


def pause(number: int, question: tuple[str, ...], opacity: float) -> str:
    """A calm card over the picture that stands still."""
    height = 236 + 62 * len(question)
    top = 316 - height / 2
    dim = box(0, 0, WIDTH, HEIGHT, "#163d41")
    card = (
        box(76, top, 600, height, PAPER, round_by=24)
        + circle(158, top + 86, 46, HONEY)
        + line(f"M143,{top + 68}v36M173,{top + 68}v36", INK, 13)
        + text(226, top + 101, f"Pause {number}", 42, TEAL, bold=True, anchor="start")
        + "".join(
            text(112, top + 206 + 62 * row, words, 46, INK, bold=True, anchor="start")
            for row, words in enumerate(question)
        )
    )
    return faded(dim, 0.35 * opacity) + faded(card, opacity)


def engaged(ticked: float) -> str:
    """Dee's screen: one box, ticked."""
    rows = "".join(
        text(300, 262 + k * 62, label, 34, SOFT, anchor="start")
        + box(640, 230 + k * 62, width, 42, "#e6ebe7", round_by=6)
        for k, (label, width) in enumerate((("Address", 280), ("Work", 200), ("Plan", 330)))
    )
    tick = line("M322,486l22,24 46,-60", TEAL, 14) if ticked > 0 else ""
    arrow = shape("M0,0L0,46 12,36 20,54 30,50 22,32 38,32Z", INK)
    x, y = 620 - 240 * min(ticked + 1, 1), 600 - 100 * min(ticked + 1, 1)
    return (
        box(0, 0, WIDTH, HEIGHT, "#39434c")
        + box(90, 60, 1100, 560, "#fbfdfb", round_by=16)
        + box(90, 60, 1100, 76, TEAL, round_by=16)
        + text(130, 112, "Contact record", 38, PAPER, bold=True, anchor="start")
        + text(300, 196, "Marlon, 10:25", 34, INK, bold=True, anchor="start")
        + rows
        + box(316, 444, 72, 72, "#ffffff", round_by=8)
        + '<path d="M316,444h72v72h-72Z" fill="none" stroke="#5f534b" stroke-width="6"/>'
        + tick
        + text(416, 500, "Engaged", 54, INK, bold=True, anchor="start")
        + group(arrow, x=x, y=y, scale=1.3)
    )


def missed(skin: str) -> str:
    """A phone in a hand."""
    hand = line("M760,740Q820,560 770,400", skin, 120) + line(
        "M500,330q-34,4 -44,24M492,410q-40,4 -48,24M496,490q-36,6 -44,24", skin, 46
    )
    phone = (
        box(488, 44, 304, 600, "#22303a", round_by=40)
        + box(504, 84, 272, 500, "#eef4f2", round_by=14)
        + box(504, 84, 272, 76, TEAL, round_by=14)
        + text(640, 134, "Appointments", 32, PAPER, bold=True)
        + box(524, 184, 232, 216, "#ffffff", round_by=14)
        + text(544, 232, "Today, 10:00", 30, SOFT, anchor="start")
        + text(544, 276, "With Dee", 34, INK, bold=True, anchor="start")
        + box(544, 306, 192, 66, "#a8261c", round_by=12)
        + text(640, 352, "MISSED", 40, PAPER, bold=True)
        + box(524, 424, 232, 90, "#ffffff", round_by=14)
        + line("M548,454h150M548,484h100", "#c9d2ce", 12)
    )
    thumb = line("M792,470q-46,-20 -62,-66", skin, 48)
    return hand + phone + thumb


def plan(written: float) -> str:
    """A paper with Marlon's own words, as they are written."""
    rows = ("Get up for the shift.", "Mornings: ring someone.")
    shown = "".join(
        text(
            330,
            300 + 96 * number,
            words[: int(len(words) * min(1, max(0, written * 2 - number)))],
            46,
            "#23407a",
            anchor="start",
        )
        for number, words in enumerate(rows)
    )
    return (
        box(0, 0, WIDTH, HEIGHT, "#d3a775")
        + box(250, 90, 780, 620, "#e8d9bd", round_by=6)
        + box(240, 80, 780, 620, PAPER, round_by=6)
        + text(330, 190, "Marlon's plan, in his words", 46, INK, bold=True, anchor="start")
        + line("M330,318h600M330,414h600M330,510h600", "#d8cfbf", 4)
        + shown
    )


def end_card(opacity: float) -> str:
    drawn = (
        box(0, 0, WIDTH, HEIGHT, TEAL)
        + circle(600, 150, 40, HONEY)
        + circle(680, 150, 40, PAPER)
        + text(640, 290, "Storyboard", 64, PAPER, bold=True)
        + text(640, 370, "Made-up story, computer voices.", 40, PAPER)
        + text(640, 430, checked(), 40, HONEY, bold=True)
        + text(640, 540, "Free to share and change: CC BY 4.0", 28, "#cfe0dd")
    )
    return faded(drawn, opacity)


def poster_title() -> str:
    """Over the picture that stands for the film before it plays."""
    return (
        box(60, 500, 830, 170, PAPER, round_by=18)
        + box(60, 500, 16, 170, TERRACOTTA, round_by=8)
        + text(108, 576, "Working together", 62, INK, bold=True, anchor="start")
        + text(108, 636, "Staff and clients: a story in six parts", 36, SOFT, anchor="start")
    )
