"""An A4 page by typst: tagged, with its letters inside, from the words of the snapshot alone."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import segno
from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

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
    page = _data(award)
    snapshot = Snapshot.from_dict(award.snapshot)
    facts = snapshot.facts
    title = f"{snapshot.words.heading}: {facts.public_title}"
    return _typeset([page], (title, facts.issuer, facts.issued_on, page["lang"]), credential)


def pdf_of_all(awards: Iterable[Award], *, language: str, day: date) -> bytes:
    """One file to print, each certificate on a page and in its own language; as `pdf_of`."""
    with override(language):
        title = _("Certificates")
    pages = [_data(award) for award in awards]
    return _typeset(pages, (title, catalogue.site_name(), day, language.partition("-")[0]))


def _typeset(
    pages: Sequence[Mapping[str, Any]],
    about: tuple[str, str, date, str],
    credential: str = "",
) -> bytes:
    """`about` the file: its title, its author, its day and its language."""
    title, author, day, lang = about
    data = {
        "title": title,
        "author": author,
        "lang": lang,
        "day": [day.year, day.month, day.day],
        "certificates": pages,
    }
    inputs = {"data": json.dumps(data), "badge": BADGE.read_text(), "credential": credential}
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


def _data(award: Award) -> dict[str, Any]:
    snapshot = Snapshot.from_dict(award.snapshot)
    facts = snapshot.facts
    language = facts.language.partition("-")[0]
    return {
        "lang": language,
        "fonts": fonts_for(facts.language),
        "site": catalogue.site_name(),
        "name": award.spelling or facts.name,
        "title": facts.public_title,
        "outcomes": facts.public_outcomes,
        "words": snapshot.to_dict()["words"],
        "issuer": facts.issuer,
        "number": grouped(award.number),
        "code": grouped(award.short_code),
        "address": check_address(award.number),
        "qr": _qr(check_address(award.number)),
        "typed_address": settings.BASE_URL.partition("://")[2] + "/verify/",
    }


def _qr(address: str) -> str:
    drawing = io.BytesIO()
    code = segno.make_qr(address, error="q")
    code.save(drawing, kind="svg", border=2, dark="#163d41", light=None, xmldecl=True)
    return drawing.getvalue().decode()
