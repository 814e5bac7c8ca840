"""Legs that walk or sit, for pictures of whole people that move. Units of a figure."""

from math import sin

from courses.drawing.cast import Person
from courses.drawing.svg import darker, line, shape

HIP = 424
SOLE_WALKING = 786
"""How far below the middle of the head the floor is; 690 for somebody who sits."""
SHOES = "#2a2522"
STRIDE_DEGREES = 17
SHOE = "h56q28,4 30,36h-92q-6,-22 6,-36Z"


def walking(person: Person, step: float, heading: int) -> str:
    """`step` counts strides in radians; `heading` 1 to the right, -1 to the left."""
    near, far = STRIDE_DEGREES * sin(step), -STRIDE_DEGREES * sin(step)
    return _leg(darker(person.trousers, 0.22), far, heading, 26) + _leg(
        person.trousers, near, heading, -26
    )


def _leg(colour: str, degrees: float, heading: int, aside: float) -> str:
    drawn = shape(f"M-46,-20L-38,{SOLE_WALKING - HIP - 24}H30L46,-20Z", colour) + (
        f'<g transform="scale({heading} 1)"><path d="M-34,{SOLE_WALKING - HIP - 36}{SHOE}"'
        f' fill="{SHOES}"/></g>'
    )
    return f'<g transform="translate({aside} {HIP}) rotate({-degrees * heading:.2f})">{drawn}</g>'


def seated(person: Person) -> str:
    """Thighs towards us, knees, and feet on the floor."""
    inner = darker(person.trousers, 0.2)
    shins = shape("M-128,520L-112,660H-52L-36,520ZM128,520L112,660H52L36,520Z", inner)
    feet = shape(
        "M-46,690h-86q-4,-30 24,-38h46q18,12 16,38ZM46,690h86q4,-30 -24,-38h-46q-18,12 -16,38Z",
        SHOES,
    )
    thighs = shape(
        "M-96,396C-132,420 -146,470 -142,510Q-138,546 -104,548H-52Q-22,546 -18,512L-4,440H4L18,512"
        "Q22,546 52,548H104Q138,546 142,510C146,470 132,420 96,396Z",
        person.trousers,
    )
    return feet + shins + thighs + line("M0,408V446", inner, 4)
