"""What the documents point at is there."""

from __future__ import annotations

import re

from tests.architecture.tree import ROOT, files, text_of

LINK = re.compile(r"\]\((?!\w+:|#)([^)#\s]+)")
NAMED = re.compile(r"`((?:training|courses|tests|docs|templates|locale)/[\w./-]+)`")


def test_every_link_of_a_document_leads_somewhere() -> None:
    broken = [
        f"{path}: {target}"
        for path in files("*.md")
        for target in LINK.findall(text_of(path))
        if not (ROOT / path.parent / target).exists()
    ]

    assert broken == []


def test_every_place_that_a_document_names_is_there() -> None:
    missing = [
        f"{path}: {place}"
        for path in files("README.md", "CONTRIBUTING.md", "docs/*.md", "docs/features/*.md")
        for place in NAMED.findall(text_of(path))
        if not _is_there(place)
    ]

    assert missing == []


def _is_there(place: str) -> bool:
    return (ROOT / place).exists() or bool(list(ROOT.glob(f"{place}*")))
