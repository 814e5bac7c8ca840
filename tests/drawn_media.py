"""Draws the pictures of the starter content anew, in Chromium: `python -m tests.drawn_media`.

Writes `courses/starter/media/` and the list of media in its `package.yaml`, and notes from which
drawing each file was made, so that a test can tell which are out of date.
"""

from __future__ import annotations

import io
import json
import os
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import django
from PIL import Image
from playwright.sync_api import Page, sync_playwright

if TYPE_CHECKING:
    from courses.drawing.starter import Drawn

ROOT = Path(__file__).resolve().parents[1]
STARTER = ROOT / "courses" / "starter"
SOURCES = ROOT / "tests" / "courses" / "drawing" / "media_sources.json"
WIDTH = 1080
COLOURS = 96
CHROMIUM = "/usr/bin/chromium"


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "training.settings.test")
    django.setup()
    from courses.drawing.starter import drawn  # noqa: PLC0415 - needs Django

    (STARTER / "media").mkdir(exist_ok=True)
    lines, sources = [], {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": WIDTH, "height": 100})
        for one in drawn():
            file = STARTER / "media" / f"{one.name}.png"
            if not file.exists() or _known().get(one.name) != one.source_sha256:
                file.write_bytes(_png(page, one.draw()))
            sources[one.name] = one.source_sha256
            lines.append(_line(one, file))
        browser.close()
    SOURCES.write_text(json.dumps(sources, indent=0, sort_keys=True) + "\n")
    _list(lines)


def _known() -> dict[str, str]:
    known: dict[str, str] = json.loads(SOURCES.read_text()) if SOURCES.exists() else {}
    return known


def _png(page: Page, svg: str) -> bytes:
    style = f"<style>body{{margin:0}}svg{{display:block;width:{WIDTH}px;height:auto}}</style>"
    page.set_content(style + svg)
    shot = page.locator("svg").first.screenshot()
    few = Image.open(io.BytesIO(shot)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    out = io.BytesIO()
    few.save(out, "PNG", optimize=True)
    return out.getvalue()


def _line(one: Drawn, file: Path) -> str:
    name, alt, key = one.name, one.alt, one.key
    title = name.replace("-", " ").capitalize()
    return (
        f"  - key: {key}\n    file: media/{file.name}\n"
        f"    sha256: {sha256(file.read_bytes()).hexdigest()}\n"
        f"    title: {title}\n    alt: {json.dumps(alt, ensure_ascii=False)}\n"
    )


def _list(lines: list[str]) -> None:
    manifest = STARTER / "package.yaml"
    before, _, rest = manifest.read_text().partition("media:\n")
    manifest.write_text(before + "media:\n" + "".join(lines) + _after(rest))


def _after(rest: str) -> str:
    """What stands below the media: it begins at the margin."""
    kept = rest.splitlines(keepends=True)
    start = next((n for n, line in enumerate(kept) if not line.startswith((" ", "\n"))), len(kept))
    return "".join(kept[start:])


if __name__ == "__main__":
    main()
