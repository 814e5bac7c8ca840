"""SVG to pixels. skia is not a package of the site: only whoever makes the film anew has it."""

from __future__ import annotations

import importlib
import re
from functools import cache
from pathlib import Path
from typing import Any

from courses.films.storyboard.picture import FONT, HEIGHT, WIDTH

TEXT = re.compile(
    r'<text x="(?P<x>[^"]+)" y="(?P<y>[^"]+)" font-family="[^"]+" font-size="(?P<size>[^"]+)"'
    r' font-weight="(?P<weight>\d+)" fill="(?P<fill>[^"]+)" text-anchor="(?P<anchor>\w+)">'
    r"(?P<words>[^<]*)</text>"
)
ENTITIES = {"&#x27;": "'", "&quot;": '"', "&amp;": "&"}
COMMANDS = {
    "Verb.kMove_Verb": ("M", 0),
    "Verb.kLine_Verb": ("L", 1),
    "Verb.kQuad_Verb": ("Q", 1),
    "Verb.kCubic_Verb": ("C", 1),
    "Verb.kClose_Verb": ("Z", 9),
}
NORMAL = 400
"""Weight of letters that are not bold."""
SHIFT = {"start": 0.0, "middle": -0.5, "end": -1.0}


class Screen:
    """One surface, drawn over again for each frame."""

    def __init__(self) -> None:
        self._skia: Any = importlib.import_module("skia")
        self._surface = self._skia.Surface(WIDTH, HEIGHT)

    def show(self, svg: str) -> None:
        skia = self._skia
        shapes = TEXT.sub(_as_path, svg).encode()
        picture = skia.SVGDOM.MakeFromStream(skia.MemoryStream.MakeCopy(shapes))
        picture.setContainerSize(skia.Size(WIDTH, HEIGHT))
        canvas = self._surface.getCanvas()
        canvas.clear(0xFFFFFFFF)
        picture.render(canvas)

    def pixels(self) -> bytes:
        """Red, green, blue and a byte to spare for each pixel, row by row."""
        skia = self._skia
        image = self._surface.makeImageSnapshot()
        array = image.toarray(colorType=skia.kRGBA_8888_ColorType)
        return bytes(array.tobytes())

    def save(self, file: Path) -> None:
        """As PNG, or as JPEG if the file is named so."""
        self._surface.makeImageSnapshot().save(str(file), self._kind(file))

    def _kind(self, file: Path) -> Any:
        return self._skia.kJPEG if file.suffix == ".jpg" else self._skia.kPNG


def _as_path(found: re.Match[str]) -> str:
    words = found["words"]
    for entity, letter in ENTITIES.items():
        words = words.replace(entity, letter)
    d, width = _outline(words, float(found["size"]), int(found["weight"]))
    x = float(found["x"]) + SHIFT[found["anchor"]] * width
    return f'<path transform="translate({x:.2f} {found["y"]})" d="{d}" fill="{found["fill"]}"/>'


@cache
def _outline(words: str, size: float, weight: int) -> tuple[str, float]:
    """Words as one path, and how wide they are: no font is looked for while films are drawn."""
    skia: Any = importlib.import_module("skia")
    style = skia.FontStyle.Bold() if weight > NORMAL else skia.FontStyle.Normal()
    font = skia.Font(skia.Typeface(FONT, style), size)
    d, at = "", 0.0
    glyphs = font.textToGlyphs(words)
    for glyph, width in zip(glyphs, font.getWidths(glyphs), strict=True):
        outline = font.getPath(glyph)
        if outline is not None:
            d += "".join(_command(str(verb), points, at) for verb, points in outline)
        at += width
    return d, at


def _command(verb: str, points: Any, right: float) -> str:
    """One step of an outline; its first point is where the step before ended."""
    letter, skipped = COMMANDS[verb]
    return letter + " ".join(f"{one.x() + right:.2f},{one.y():.2f}" for one in points[skipped:])
