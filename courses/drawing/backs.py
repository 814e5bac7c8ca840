"""Somebody seen from behind, over whose shoulder we look."""

from courses.drawing.cast import Person
from courses.drawing.figure import TORSO
from courses.drawing.svg import darker, ellipse, group, line, mix, shape

BACK_OF_HEAD = {
    "fade": "M-62,-20C-70,-84 -46,-116 0,-116C46,-116 70,-84 62,-20"
    "C62,16 50,40 0,44C-50,40 -62,16 -62,-20Z",
    "afro": "M-100,-34C-100,-92 -54,-134 0,-134C54,-134 100,-92 100,-34C112,20 92,62 60,60"
    "Q0,40 -60,60C-92,62 -112,20 -100,-34Z",
    "bob": "M-72,-40C-80,-116 80,-116 72,-40C78,10 82,60 72,86Q0,104 -72,86C-82,60 -78,10 -72,-40Z",
}
ROUND = (
    "M-64,-20C-70,-84 -46,-110 0,-110C46,-110 70,-84 64,-20C64,26 44,52 0,56C-44,52 -64,26 -64,-20Z"
)


def from_behind(person: Person, x: float, y: float, *, scale: float = 1, tilt: float = 0) -> str:
    skin = mix(person.skin, "#5a2418", 0.16)
    top = darker(person.top, 0.1)
    neck = shape("M-30,30L30,30L36,112Q0,130 -36,112Z", skin)
    ears = ellipse(-64, 6, 10, 17, skin) + ellipse(64, 6, 10, 17, skin)
    hair = shape(BACK_OF_HEAD.get(person.style, ROUND), person.hair)
    collar = line("M-44,112Q0,90 44,112", darker(person.top, 0.3), 12)
    fold = line("M-40,150Q-52,260 -46,420M40,150Q52,260 46,420", darker(person.top, 0.22), 4)
    face_away = f'<g transform="rotate({tilt} 0 90)">{ears}{hair}</g>'
    sleeves = shape(
        "M-62,124C-110,128 -128,200 -134,300L-138,430H138L134,300C128,200 110,128 62,124Z", top
    )
    return group(
        sleeves + shape(TORSO, top) + fold + neck + collar + face_away, x=x, y=y, scale=scale
    )
