"""Typst: a document from a template of ours and data, with its letters inside.

What people wrote reaches typst as data and is never read as markup.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Literal, TypeAlias

import structlog
import typst

FONTS = Path(__file__).parent / "fonts"
LATIN, JAPANESE, TRADITIONAL_CHINESE = "Noto Sans", "Noto Sans JP", "Noto Sans TC"
NO_GLYPH = "could not be displayed"
"""What typst says of a letter that no font has, under the standards that we ask for."""

Standard: TypeAlias = Literal["a-3a", "ua-1"]
"""What a PDF keeps to: for archives, and for people who listen to it."""

log = structlog.get_logger()


class NoGlyphError(Exception):
    """Neither our fonts nor those of this machine have a letter that is needed."""


def typeset(template: Path, inputs: Mapping[str, str], *, standards: Sequence[Standard]) -> bytes:
    """The PDF. Letters that our fonts lack are sought among the fonts of this machine."""
    try:
        return _compile(template, inputs, standards, own_fonts_only=True)
    except NoGlyphError:
        log.warning("print_asks_for_system_fonts", code=template.stem)
        return _compile(template, inputs, standards, own_fonts_only=False)


def _compile(
    template: Path,
    inputs: Mapping[str, str],
    standards: Sequence[Standard],
    *,
    own_fonts_only: bool,
) -> bytes:
    try:
        return typst.compile(
            template,
            root=template.parent,
            font_paths=_known_fonts(own_only=own_fonts_only),
            format="pdf",
            pdf_standards=list(standards),
            sys_inputs=dict(inputs),
        )
    except typst.TypstError as error:
        if NO_GLYPH in str(error):
            raise NoGlyphError from error
        raise


@cache
def _known_fonts(*, own_only: bool) -> typst.Fonts:
    """Read once in each process."""
    return typst.Fonts(
        include_system_fonts=not own_only, include_embedded_fonts=False, font_paths=[FONTS]
    )


def fonts_for(language: str) -> list[str]:
    """Letters that Chinese and Japanese share are drawn as the reader's language draws them."""
    if language.startswith("zh"):
        return [LATIN, TRADITIONAL_CHINESE, JAPANESE]
    return [LATIN, JAPANESE, TRADITIONAL_CHINESE]


def picture(svg: str, *, width: int) -> bytes:
    """A drawing of ours as PNG with nothing behind it, `width` dots wide."""
    page = (
        "#set page(width: auto, height: auto, margin: 0pt, fill: none)\n"
        '#image(bytes(sys.inputs.svg), format: "svg", width: 72pt)'
    )
    return typst.compile(
        page.encode(),
        font_paths=_known_fonts(own_only=True),
        format="png",
        ppi=width,
        sys_inputs={"svg": svg},
    )
