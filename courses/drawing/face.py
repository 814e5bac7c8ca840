"""A face: what it looks at and how it feels. The middle of the head is (0, 0)."""

from dataclasses import dataclass
from typing import Literal

from courses.drawing.cast import Person
from courses.drawing.mouths import Saying, mouth_that_says
from courses.drawing.svg import ellipse, line, mix, shape

HEAD = "M-60,-28C-62,-98 62,-98 60,-28C60,14 54,48 34,68C18,84 -18,84 -34,68C-54,48 -60,14 -60,-28Z"


FAR_EAR_HIDES_FROM = 0.3
"""The turn of the head from which only one ear is seen."""
NOD_DROP = 9
SHUT_FROM = 0.8
OPEN_FROM = 2.5
"""A mouth that is less open than this is drawn shut."""


@dataclass(frozen=True, slots=True)
class Mood:
    """`turn` -1 (to the left) to 1; `tilt` in degrees; `brow` -1 (low) to 1 (raised).

    For people that move: `lids` 0 (as drawn) to 1 (shut), `nod` up to 1 (the face bent down),
    `worry` up to 1 (the inner brows rise), and `says`, the mouth while it speaks.
    """

    turn: float = 0
    tilt: float = 0
    eyes: Literal["open", "down", "shut"] = "open"
    look: tuple[float, float] = (0, 0)
    mouth: Literal["calm", "smile", "grin", "talk", "worry"] = "smile"
    brow: float = 0.2
    lids: float = 0
    nod: float = 0
    worry: float = 0
    says: Saying | None = None


def face(person: Person, mood: Mood, *, fine: bool = True) -> str:
    """`fine` adds what is seen only in a large picture: shade and cheeks."""
    skin, dark = person.skin, mix(person.skin, "#5a2418", 0.3)
    slide = mood.turn * 17
    side = 1 if mood.turn <= 0 else -1
    shade = shape(
        f"M0,-78C{side * 80},-92 {side * 64},20 {side * 34},68Q{side * 18},80 0,80"
        f"C{side * 52},40 {side * 44},-40 0,-78Z",
        dark,
        opacity=0.16,
    )
    cheeks = f'<g opacity=".14">{line("M-37,24h6M31,24h6", "#d9534f", 20)}</g>'
    parts = [
        _ears(person, mood, dark),
        shape(HEAD, skin),
        shade if fine else "",
        _full_beard(person, slide) if person.beard == "full" else "",
        f'<g transform="translate({slide} {mood.nod * NOD_DROP})">',
        cheeks if fine else "",
        _short_beard(person) if person.beard == "short" else "",
        line(
            f"M{3 + mood.turn * 5},-4q{5 + mood.turn * 7},13 {3 + mood.turn * 4},19q-6,6 -15,2",
            dark,
            4.5,
        ),
        _eyes(person, mood),
        _mouth(person, mood),
        _glasses() if person.glasses else "",
        "</g>",
    ]
    return "".join(parts)


def _ears(person: Person, mood: Mood, dark: str) -> str:
    if person.style in {"long", "afro", "bob", "scarf", "locs"}:
        return ""
    seen = [at for at in (-1, 1) if at * mood.turn < FAR_EAR_HIDES_FROM]
    return "".join(
        ellipse(at * 60 - mood.turn * 6, 4, 12, 17, mix(person.skin, dark, 0.35)) for at in seen
    )


def _eyes(person: Person, mood: Mood) -> str:
    left, right = (at * 25 * (1 - 0.14 * max(0, mood.turn * at)) for at in (-1, 1))
    lash = mix(person.skin, "#1c0d0a", 0.78)
    brows = _brows(person, mood, left, right)
    if mood.eyes == "down":
        return brows + line(f"M{left - 11},-4q11,9 22,0M{right - 11},-4q11,9 22,0", lash, 4.5)
    if mood.lids > SHUT_FROM:
        return brows + line(f"M{left - 11},-3q11,6 22,0M{right - 11},-3q11,6 22,0", lash, 4.5)
    if mood.eyes == "shut":
        return brows + line(f"M{left - 11},-3q11,-9 22,0M{right - 11},-3q11,-9 22,0", lash, 4.5)
    across, down = mood.look[0] * 4, -7 + mood.look[1] * 3
    return (
        brows
        + line(f"M{left - 3},-7h6M{right - 3},-7h6", "#fffaf2", 17)
        + line(f"M{left + across},{down}h.1M{right + across},{down}h.1", "#3b241c", 13.6)
        + line(
            f"M{left + across + 2},{down - 2.4}h.1M{right + across + 2},{down - 2.4}h.1", "#fff", 4
        )
        + (_lids(person, mood, left, right, lash) if mood.lids else _lashes(left, right, lash))
    )


def _lashes(left: float, right: float, lash: str) -> str:
    return line(f"M{left - 12},-8q12,-14 24,0M{right - 12},-8q12,-14 24,0", lash, 4)


def _lids(person: Person, mood: Mood, left: float, right: float, lash: str) -> str:
    """Skin over the upper part of the eyes, and the lashes at its edge."""
    edge = -12 + mood.lids * 13
    bow = 12 * (0.5 - mood.lids)
    skin = mix(person.skin, "#5a2418", 0.12)
    covers = "".join(
        f"M{x - 13},{edge}C{x - 14},-21 {x + 14},-21 {x + 13},{edge}"
        f"Q{x},{edge - bow} {x - 13},{edge}Z"
        for x in (left, right)
    )
    edges = "".join(f"M{x - 13},{edge}Q{x},{edge - bow} {x + 13},{edge}" for x in (left, right))
    return shape(covers, skin) + line(edges, lash, 4)


def _brows(person: Person, mood: Mood, left: float, right: float) -> str:
    y = -29 - mood.brow * 5
    worry = 7 if mood.mouth == "worry" else 7 * mood.worry
    hidden = person.style in {"scarf", "bald"}
    colour = mix(person.skin, "#2a1a14", 0.7) if hidden else person.hair
    d = "".join(
        f"M{x - at * 12},{y - worry}Q{x},{y - 7} {x + at * 14},{y + 3 + worry * 0.4}"
        for x, at in ((left, -1), (right, 1))
    )
    return line(d, colour, 6)


def _mouth(person: Person, mood: Mood) -> str:
    if mood.says and mood.says.high > OPEN_FROM:
        return mouth_that_says(mood.says, person.lips)
    lips = mix(person.lips, "#2a1010", 0.2)
    if mood.mouth == "calm":
        return line("M-15,43Q0,47 15,43", lips, 4.6)
    if mood.mouth == "worry":
        return line("M-15,47Q0,40 15,47", lips, 4.6)
    if mood.mouth == "smile":
        return line("M-19,39Q0,56 19,39", lips, 4.8)
    open_mouth = "M-22,37Q0,43 22,37Q18,61 0,61Q-18,61 -22,37Z"
    teeth = "M-19,38.500Q0,43.500 19,38.500L16,46Q0,50 -16,46Z"
    if mood.mouth == "talk":
        open_mouth = "M-15,39Q0,34 15,39Q14,58 0,58Q-14,58 -15,39Z"
        teeth = "M-12,39Q0,35 12,39L11,43Q0,45 -11,43Z"
    return shape(open_mouth, "#5a1f22") + shape(teeth, "#fff8ee")


def _glasses() -> str:
    return (
        '<g fill="none" stroke="#2b2b33" stroke-width="4">'
        '<rect x="-44" y="-24" width="37" height="32" rx="14"/>'
        '<rect x="7" y="-24" width="37" height="32" rx="14"/><path d="M-7,-11q7,-5 14,0"/></g>'
    )


def _full_beard(person: Person, slide: float) -> str:
    outer = (
        "M-60,-20C-60,14 -54,50 -34,70C-18,86 18,86 34,70C54,50 60,14 60,-20"
        f"C52,0 48,14 {34 + slide * 0.4},22C18,16 -18,16 {-34 + slide * 0.4},22"
        "C-48,14 -52,0 -60,-20Z"
    )
    return shape(outer, person.hair) + ellipse(
        slide, 45, 25, 12, mix(person.hair, person.skin, 0.45), opacity=0.6
    )


def _short_beard(person: Person) -> str:
    d = (
        "M-26,32Q0,22 26,32Q32,58 18,70Q0,80 -18,70Q-32,58 -26,32Z"
        "M-22,36Q-22,60 0,60Q22,60 22,36Q0,28 -22,36Z"
    )
    return f'<path d="{d}" fill="{person.hair}" fill-rule="evenodd" opacity=".85"/>'
