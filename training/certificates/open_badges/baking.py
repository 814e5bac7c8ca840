"""The badge as a picture that carries its credential."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path

from django.conf import settings
from PIL.PngImagePlugin import PngInfo, putchunk

from courses.printing.typesetting import picture

BADGE = Path(settings.BASE_DIR) / "courses" / "static" / "pictures" / "badge.svg"
"""Drawn by `courses/drawing/scenes/small.py`."""

PNG_WIDTH = 480
AFTER_THE_HEAD = 33
"""Bytes: the signature of a PNG and its first chunk, which nothing may come before."""

NAMESPACE = "https://purl.imsglobal.org/ob/v3p0"


@cache
def badge_svg() -> str:
    return BADGE.read_text()


@cache
def badge_png() -> bytes:
    """Drawn once in each process."""
    return picture(badge_svg(), width=PNG_WIDTH)


def baked_png(linked: str) -> bytes:
    """One more chunk in the picture: nothing is drawn anew."""
    info, chunk = PngInfo(), io.BytesIO()
    info.add_itxt("openbadgecredential", linked)
    for name, content, *_rest in info.chunks:
        putchunk(chunk, name, content)
    png = badge_png()
    return png[:AFTER_THE_HEAD] + chunk.getvalue() + png[AFTER_THE_HEAD:]


def baked_svg(linked: str, *, title: str) -> str:
    head, end, rest = badge_svg().partition(">")
    inside = linked.replace("]]>", "]]]]><![CDATA[>")
    words = title.replace("&", "&amp;").replace("<", "&lt;")
    return (
        f'{head} xmlns:openbadges="{NAMESPACE}" role="img"{end}<title>{words}</title>'
        f"<openbadges:credential><![CDATA[{inside}]]></openbadges:credential>{rest}"
    )
