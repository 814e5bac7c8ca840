"""A whole person: body, head and arms, in layers, so that a table can stand between."""

from dataclasses import dataclass, field

from courses.drawing import hair
from courses.drawing.cast import Person
from courses.drawing.face import Mood, face
from courses.drawing.limbs import Arm, arm
from courses.drawing.svg import darker, group, lighter, line, mix, shape

TORSO = (
    "M-94,430L-98,206C-102,156 -86,136 -62,124C-46,116 -34,112 -30,98Q0,126 30,98"
    "C34,112 46,116 62,124C86,136 102,156 98,206L94,430Z"
)

HANGING = (
    Arm((-80, 162), (-112, 280), (-104, 384)),
    Arm((80, 162), (112, 280), (104, 384), flip=True),
)


@dataclass(frozen=True, slots=True)
class Figure:
    person: Person
    x: float
    y: float
    scale: float = 1
    mood: Mood = field(default_factory=Mood)
    arms: tuple[Arm, ...] = HANGING
    standing: bool = False
    fine: bool = True


def whole(figure: Figure) -> str:
    return body(figure) + arms(figure)


def body(figure: Figure) -> str:
    """Everything but the arms: what a table may hide."""
    person, mood = figure.person, figure.mood
    head = face(person, mood, fine=figure.fine) + hair.over(person, mood.turn, mood.nod)
    turned = f'<g transform="rotate({mood.tilt} 0 90)">{head}</g>' if mood.tilt else head
    parts = [
        _legs(person) if figure.standing else "",
        hair.behind(person),
        _neck(person),
        shape(TORSO, person.top),
        _clothes(person),
        turned,
    ]
    return group("".join(parts), x=figure.x, y=figure.y, scale=figure.scale)


def arms(figure: Figure) -> str:
    person = figure.person
    sleeve = mix(person.top, "#ffffff", 0.05)
    drawn = "".join(
        arm(one, colour=sleeve, skin=person.skin, fine=figure.fine) for one in figure.arms
    )
    return group(drawn, x=figure.x, y=figure.y, scale=figure.scale) if drawn else ""


def _neck(person: Person) -> str:
    dark = mix(person.skin, "#5a2418", 0.22)
    return shape("M-26,50L26,50L32,104Q0,136 -32,104Z", dark)


def _clothes(person: Person) -> str:
    top, light, dark = person.top, lighter(person.top), darker(person.top, 0.25)
    skin = mix(person.skin, "#5a2418", 0.12)
    if person.clothes == "open":
        return (
            shape("M-30,98Q0,126 30,98L42,116L32,430L-32,430L-42,116Z", person.under)
            + line("M-28,103Q0,130 28,103", darker(person.under, 0.12), 4)
            + shape("M-32,96L-54,110L-46,178L-16,132ZM32,96L54,110L46,178L16,132Z", light)
            + line("M-35,160L-32,430M35,160L32,430", dark, 3)
        )
    if person.clothes == "neck":
        return shape("M-30,98Q0,126 30,98L0,172Z", skin) + shape(
            "M-31,97L-48,111L-6,184L0,172L-14,150ZM31,97L48,111L6,184L0,172L14,150Z", light
        )
    if person.clothes == "shirt":
        return (
            shape("M-26,100Q0,122 26,100L0,148Z", skin)
            + shape("M-31,96L-44,118L-20,158L0,142ZM31,96L44,118L20,158L0,142Z", light)
            + line("M0,150L0,430", dark, 3)
            + line("M-9,190h.1M-9,250h.1M-9,310h.1", lighter(top, 0.5), 6)
        )
    if person.clothes == "hood":
        return (
            shape(
                "M-62,122C-46,96 -36,96 -30,96Q0,130 30,96C36,96 46,96 62,122"
                "Q40,162 0,166Q-40,162 -62,122Z",
                dark,
            )
            + shape("M-28,98Q0,128 28,98Q22,140 0,144Q-22,140 -28,98Z", person.under)
            + line("M-18,150L-20,214M18,150L20,206", lighter(top, 0.6), 4)
        )
    return line("M-34,102Q0,134 34,102", light, 12)


def _legs(person: Person) -> str:
    inner = darker(person.trousers, 0.2)
    shoe = "h-74q-4,-34 30,-36h34q12,16 10,36Z"
    return (
        shape("M-94,420L-84,760L-14,760L0,500L14,760L84,760L94,420Z", person.trousers)
        + line("M0,440L0,500", inner, 4)
        + f'<path d="M-10,786{shoe}" fill="#2a2522"/>'
        + f'<g transform="scale(-1 1)"><path d="M-10,786{shoe}" fill="#2a2522"/></g>'
    )
