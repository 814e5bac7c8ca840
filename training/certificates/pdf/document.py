"""One A4 page by typst: tagged, with its letters inside, from the words of the snapshot alone."""

from __future__ import annotations

import io
import json
from functools import cache
from pathlib import Path

import segno
import structlog
import typst
from django.conf import settings

from courses import catalogue
from training.certificates.errors import MissingLettersError
from training.certificates.models import Award
from training.certificates.snapshot import Snapshot
from training.lib.codes import grouped

ROOM = Path(__file__).parent
FONTS = ROOM / "fonts"
BADGE = Path(settings.BASE_DIR) / "courses" / "static" / "pictures" / "badge.svg"
LATIN, JAPANESE, TRADITIONAL_CHINESE = "Noto Sans", "Noto Sans JP", "Noto Sans TC"
NO_GLYPH = "could not be displayed"
"""What typst says of a letter that no font has, under the standards that we ask for."""

log = structlog.get_logger()


def pdf_of(award: Award) -> bytes:
    """Raises MissingLettersError if not even the fonts of this machine have all letters."""
    inputs = {
        "data": json.dumps(_data(award)),
        "qr": _qr(check_address(award.number)),
        "badge": BADGE.read_text(),
    }
    try:
        return _compile(inputs, own_fonts_only=True)
    except MissingLettersError:
        log.warning("certificate_asks_for_system_fonts", award=str(award.pk))
        return _compile(inputs, own_fonts_only=False)


def file_name(award: Award) -> str:
    return f"certificate-{award.short_code}.pdf"


def check_address(number: str) -> str:
    return f"{settings.BASE_URL}/verify/{number}/"


def _compile(inputs: dict[str, str], *, own_fonts_only: bool) -> bytes:
    try:
        return typst.compile(
            ROOM / "certificate.typ",
            root=ROOM,
            font_paths=_known_fonts(own_only=own_fonts_only),
            format="pdf",
            pdf_standards=["a-3a", "ua-1"],
            sys_inputs=inputs,
        )
    except typst.TypstError as error:
        if NO_GLYPH in str(error):
            raise MissingLettersError from error
        raise


@cache
def _known_fonts(*, own_only: bool) -> typst.Fonts:
    """Read once in each process."""
    return typst.Fonts(
        include_system_fonts=not own_only, include_embedded_fonts=False, font_paths=[FONTS]
    )


def _data(award: Award) -> dict[str, object]:
    snapshot = Snapshot.from_dict(award.snapshot)
    facts = snapshot.facts
    language, _dash, _script = facts.language.partition("-")
    return {
        "lang": language,
        "fonts": _fonts(facts.language),
        "site": catalogue.site_name(),
        "name": award.spelling or facts.name,
        "title": facts.public_title,
        "outcomes": facts.public_outcomes,
        "words": snapshot.to_dict()["words"],
        "issued_on": [facts.issued_on.year, facts.issued_on.month, facts.issued_on.day],
        "issuer": facts.issuer,
        "number": grouped(award.number),
        "code": grouped(award.short_code),
        "address": check_address(award.number),
        "typed_address": settings.BASE_URL.partition("://")[2] + "/verify/",
    }


def _fonts(language: str) -> list[str]:
    """Letters that Chinese and Japanese share are drawn as the reader's language draws them."""
    if language.startswith("zh"):
        return [LATIN, TRADITIONAL_CHINESE, JAPANESE]
    return [LATIN, JAPANESE, TRADITIONAL_CHINESE]


def _qr(address: str) -> str:
    drawing = io.BytesIO()
    code = segno.make_qr(address, error="q")
    code.save(drawing, kind="svg", border=2, dark="#163d41", light=None, xmldecl=True)
    return drawing.getvalue().decode()
