"""Hair: what hangs behind the head, and what lies over it."""

from math import pi, sin

from courses.drawing.cast import Person
from courses.drawing.svg import circle, darker, lighter, line, shape

SHINE = "M-34,-84Q0,-102 34,-82"

OVER = {
    "crop": (
        "M-63,-14C-72,-70 -58,-104 -14,-106C34,-112 70,-84 63,-14"
        "C58,-34 54,-50 44,-58C20,-52 -6,-62 -22,-64C-40,-60 -54,-44 -63,-14Z"
    ),
    "side": (
        "M-64,-10C-74,-72 -56,-112 4,-110C58,-108 74,-70 63,-12"
        "C58,-30 52,-44 40,-54C8,-42 -18,-52 -30,-70C-42,-54 -56,-38 -64,-10Z"
    ),
    "fade": (
        "M-62,-26C-74,-84 -50,-116 0,-116C50,-116 74,-84 62,-26L54,-50"
        "C50,-62 40,-64 30,-62L-32,-62C-44,-64 -50,-60 -54,-48Z"
    ),
    "long": (
        "M-66,6C-78,-70 -54,-108 6,-108C58,-108 76,-66 66,6C62,-26 52,-44 30,-62"
        "C6,-46 -34,-42 -52,-36C-60,-24 -62,-10 -66,6Z"
    ),
    "afro": (
        "M-62,-10C-74,-60 -50,-92 0,-92C50,-92 74,-60 62,-10C54,-44 40,-58 0,-58"
        "C-40,-58 -54,-44 -62,-10Z"
    ),
    "bob": (
        "M-66,10C-78,-70 -54,-104 0,-104C54,-104 78,-70 66,10"
        "C60,-30 48,-50 10,-60C-10,-40 -44,-40 -54,-30Z"
    ),
    "bun": (
        "M-62,-10C-72,-76 -52,-104 0,-104C52,-104 72,-76 62,-10"
        "C56,-44 38,-64 0,-66C-38,-64 -56,-44 -62,-10Z"
    ),
    "locs": (
        "M-64,-4C-76,-70 -56,-112 0,-112C56,-112 76,-70 64,-4"
        "C58,-36 46,-56 20,-62Q0,-50 -20,-62C-46,-56 -58,-36 -64,-4Z"
    ),
}
"""The outline of the hair that lies over the head."""


def behind(person: Person) -> str:
    dark = darker(person.hair, 0.25)
    drawings = {
        "long": shape(
            "M-70,-40C-78,-118 78,-118 70,-40C76,20 82,90 66,142"
            "C40,158 -40,158 -66,142C-82,90 -76,20 -70,-40Z",
            dark,
        ),
        "afro": circle(0, -34, 98, dark) + circle(-66, 10, 44, dark) + circle(66, 10, 44, dark),
        "bob": shape(
            "M-72,-40C-80,-116 80,-116 72,-40C78,10 80,50 70,74Q0,90 -70,74C-80,50 -78,10 -72,-40Z",
            dark,
        ),
        "scarf": shape(
            "M-80,-30C-86,-126 86,-126 80,-30C84,40 92,96 108,132L-108,132C-92,96 -84,40 -80,-30Z",
            dark,
        ),
        "bun": circle(0, -104, 34, dark),
        "locs": line(
            "M-64,-30Q-84,30 -74,96M-50,-30Q-66,50 -52,112M64,-30Q84,30 74,96M50,-30Q66,50 52,112",
            dark,
            22,
        ),
    }
    return drawings.get(person.style, "")


def over(person: Person, turn: float, nod: float = 0) -> str:
    slide, drop = turn * 7, nod * 4
    return f'<g transform="translate({slide} {drop})">{_over(person)}</g>'


def _over(person: Person) -> str:
    hair, light = person.hair, lighter(person.hair, 0.15)
    if person.style == "scarf":
        return _scarf(person)
    cap = shape(OVER[person.style], hair) if person.style in OVER else ""
    more = {
        "crop": line(SHINE, light, 6),
        "side": line(SHINE, light, 6),
        "long": line(SHINE, light, 6),
        "bob": line(SHINE, light, 6),
        "bun": line("M-26,-88Q0,-98 26,-88", light, 5),
        "locs": line("M-30,-100Q-40,-80 -48,-50M0,-106L0,-66M30,-100Q40,-80 48,-50", light, 4),
        "fade": _curls(hair),
    }
    return cap + more.get(person.style, "")


def _curls(hair: str) -> str:
    d = "".join(f"M{-48 + k * 16},{-101 - 10 * sin(pi * k / 6)}h.1" for k in range(7))
    return line(d, hair, 24)


def _scarf(person: Person) -> str:
    d = (
        "M-72,-20C-78,-114 78,-114 72,-20C74,40 64,86 84,128Q0,166 -84,128C-64,86 -74,40 -72,-20Z"
        "M-52,-14C-52,48 -30,76 0,76C30,76 52,48 52,-14C52,-76 -52,-76 -52,-14Z"
    )
    fold = line("M-54,40Q-30,96 20,104M40,72Q20,112 -30,126", darker(person.hair, 0.25), 4)
    return f'<path d="{d}" fill="{person.hair}" fill-rule="evenodd"/>' + fold
