"""The compiled styles are those of the sources, light, and not those of a government."""

from __future__ import annotations

import gzip
import hashlib
import re

from tests.architecture.tree import ROOT, files

STYLES = ROOT / "training" / "styles"
SITE_CSS = ROOT / "training" / "static" / "css" / "site.css"
LARGEST_GZIPPED_BYTES = 16_000
TOKENS = STYLES / "_tokens.scss"
LOOKS = ("light", "cream", "dark", "contrast")


def test_the_compiled_styles_are_those_of_the_sources() -> None:
    sources = b"".join(file.read_bytes() for file in sorted(STYLES.glob("*.scss")))
    stamp = SITE_CSS.read_text("utf-8").splitlines()[0]

    assert stamp == f"/* sources {hashlib.sha256(sources).hexdigest()} */"


def test_the_styles_are_light() -> None:
    assert len(gzip.compress(SITE_CSS.read_bytes(), 9)) <= LARGEST_GZIPPED_BYTES


def test_nothing_looks_like_a_government() -> None:
    css = SITE_CSS.read_text("utf-8").lower()
    theirs = ("gds transport", "crest", "crown", "@font-face", "govuk-header", "govuk-footer")
    named = [
        str(path)
        for path in files("*static*", "templates*")
        if re.search(r"crest|crown|govuk.*(icon|logo)|favicon", path.name)
    ]

    assert [word for word in theirs if word in css] == []
    assert named == []


def test_the_styles_fetch_nothing_from_anywhere() -> None:
    css = SITE_CSS.read_text("utf-8")
    fetched = [found for found in re.findall(r"url\(([^)]*)\)", css) if "data:" not in found]

    assert fetched == []
    assert "@import" not in css


def test_every_look_names_the_same_colours() -> None:
    names = [set(re.findall(r"(--[\w-]+):", _mixin(look))) for look in LOOKS]

    assert [name for name in names if name != names[0]] == []


def test_no_colour_of_the_page_stands_outside_the_tokens() -> None:
    """Sign-in cards are printed as they are, and a drawing keeps its paper and its pens."""
    found = [
        f"{file.name}: {line.strip()}"
        for file in sorted(STYLES.glob("*.scss"))
        if file.name not in {"_tokens.scss", "_govuk.scss", "_print.scss"}
        for line in file.read_text("utf-8").splitlines()
        if re.search(r"#[0-9a-f]{3,6}\b", line)
    ]

    assert found == [
        "_codes.scss: background: #fff;",
        "_codes.scss: border: 1px dashed #5f534b;",
        "_codes.scss: color: #2b2320;",
        "_pieces.scss: background: #2b2320;",
        "_pieces.scss: background: #1f5fa8;",
        "_pieces.scss: background: #a8261c;",
        "_pieces.scss: background: #2c6b45;",
        "_pieces.scss: background: #fff;",
    ]


def test_words_can_be_read_in_every_look() -> None:
    """WCAG 2.2, 1.4.3 (4.5 to 1 for words) and 1.4.11 (3 to 1 for the edges of controls)."""
    too_weak = [
        f"{look}: {ink} on {paper}"
        for look in LOOKS
        for ink, paper, least in PAIRS
        if _contrast(_colour(look, ink), _colour(look, paper)) < least
    ]

    assert too_weak == []


def test_high_contrast_is_high() -> None:
    """WCAG 2.2, 1.4.6: 7 to 1 for words."""
    words = [(ink, paper) for ink, paper, least in PAIRS if least == 4.5]
    too_weak = [
        f"{ink} on {paper}"
        for ink, paper in words
        if _contrast(_colour("contrast", ink), _colour("contrast", paper)) < 7
    ]

    assert len(words) > 15
    assert too_weak == []


PAIRS = [
    *((ink, paper, 4.5) for ink in ("ink", "ink-soft") for paper in ("paper", "card", "sand")),
    ("ink", "sage", 4.5), ("ink-soft", "sage", 4.5),
    *((ink, paper, 4.5) for ink in ("brand", "visited", "error") for paper in ("paper", "card")),
    ("good", "card", 4.5), ("button-ink", "button", 4.5), ("masthead-ink", "masthead", 4.5),
    ("now-ink", "now", 4.5), ("honey-ink", "honey", 4.5), ("focus-ink", "focus", 4.5),
    ("ink-soft", "card", 3), ("now", "sand", 3), ("now", "card", 3), ("good", "sage", 3),
]  # fmt: skip


def _mixin(look: str) -> str:
    return TOKENS.read_text("utf-8").split(f"@mixin {look} {{")[1].split("\n}")[0]


def _colour(look: str, name: str) -> str:
    short = re.findall(rf"--{name}: #(\w+);", _mixin(look))[0]
    return short if len(short) > len("fff") else "".join(2 * digit for digit in short)


def _light(colour: str) -> float:
    """Relative luminance, as WCAG 2.2 defines it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    dark, bright = sorted((_light(one), _light(other)))
    return (bright + 0.05) / (dark + 0.05)
