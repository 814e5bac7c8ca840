"""One A4 page by typst: tagged, with its letters inside, from the words of the snapshot alone."""

from __future__ import annotations

import io
import json
from pathlib import Path

import segno
from django.conf import settings

from courses import catalogue
from courses.printing.typesetting import NoGlyphError, fonts_for, typeset
from training.certificates.errors import MissingLettersError
from training.certificates.models import Award
from training.certificates.rules import is_on_this_machine_only
from training.certificates.snapshot import Snapshot
from training.lib.codes import grouped

ROOM = Path(__file__).parent
BADGE = Path(settings.BASE_DIR) / "courses" / "static" / "pictures" / "badge.svg"


def pdf_of(award: Award, *, credential: str = "") -> bytes:
    """With `credential` attached, unless it is empty.

    Raises MissingLettersError if not even the fonts of this machine have all letters.
    """
    inputs = {
        "data": json.dumps(_data(award)),
        "qr": _qr(check_address(award.number)),
        "badge": BADGE.read_text(),
        "credential": credential,
    }
    try:
        return typeset(ROOM / "certificate.typ", inputs, standards=("a-3a", "ua-1"))
    except NoGlyphError as error:
        raise MissingLettersError from error


def file_name(award: Award) -> str:
    return f"certificate-{award.short_code}.pdf"


def address_can_be_printed() -> bool:
    """Not on a real site whose address nobody else can reach."""
    return settings.DEMO or settings.DEBUG or not is_on_this_machine_only(settings.BASE_URL)


def check_address(number: str) -> str:
    return f"{settings.BASE_URL}/verify/{number}/"


def _data(award: Award) -> dict[str, object]:
    snapshot = Snapshot.from_dict(award.snapshot)
    facts = snapshot.facts
    language, _dash, _script = facts.language.partition("-")
    return {
        "lang": language,
        "fonts": fonts_for(facts.language),
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


def _qr(address: str) -> str:
    drawing = io.BytesIO()
    code = segno.make_qr(address, error="q")
    code.save(drawing, kind="svg", border=2, dark="#163d41", light=None, xmldecl=True)
    return drawing.getvalue().decode()
