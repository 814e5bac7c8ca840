"""PDFs of resources, made once for the same words and kept in a private folder."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

import typst
from django.conf import settings
from django.utils.translation import override

from courses.local_words import LocalWords
from courses.models import ResourcePage
from courses.printing.documents import data_of
from courses.printing.errors import PastError, TooLongError, WrongNumberError
from courses.printing.forms import PrintForm
from courses.printing.typesetting import Standard, typeset

ROOM = Path(__file__).parent
LAYOUTS = ROOM / "layouts"
PICTURES = ROOM.parent / "static" / "pictures"
FOR_LISTENERS: Standard = "ua-1"
NOT_FOR_LISTENERS = "PDF/UA-1 error"
TOO_LONG, NOT_SIX = "TOO LONG", "NOT SIX PANELS"


@dataclass(frozen=True)
class Prints:
    """The files of one resource with the words of one country."""

    page: ResourcePage
    local: LocalWords

    def waits_for_a_look(self, day: date) -> bool:
        """Whether words of law in it should have been looked at again before `day`."""
        return self.page.is_past(day) or bool(self.local.past(self._body, day))

    def printed(self, form: PrintForm, *, day: date) -> Path:
        """The file; made now if nobody asked for these words before.

        Raises PrintError if it cannot be printed, or not any more.
        """
        if self.waits_for_a_look(day):
            raise PastError
        path = self.place_of(form)
        if not path.exists():
            _keep(path, pdf_of(self.page, form, self.local), older=f"{self._name(form)}-*.pdf")
        return path

    def bytes_of(self, form: PrintForm) -> int:
        """0 while the file is not made."""
        path = self.place_of(form)
        return path.stat().st_size if path.exists() else 0

    def place_of(self, form: PrintForm) -> Path:
        return _folder() / f"{self._name(form)}-{self._digest}.pdf"

    def _name(self, form: PrintForm) -> str:
        """A copy in another language says the same words, so it is the same file."""
        page, country = self.page, self.local.code or "none"
        return f"{page.translation_key}-{page.written_in}-{country}-{form.name}"

    @cached_property
    def _body(self) -> str:
        return json.dumps(list(self.page.body.raw_data), ensure_ascii=False)

    @cached_property
    def _digest(self) -> str:
        """Of all that can change the files, without drawing them up."""
        said = [
            str(getattr(self.page, field.attname))
            for field in self.page._meta.local_fields
            if field.name != "body" and not field.is_relation
        ]
        words = sorted(self.local.words.items())
        everything = [self.page.title, said, self._body, words, self.local.country]
        text = json.dumps([everything, _digest_of_layouts()])
        return sha256(text.encode()).hexdigest()[:32]


def pdf_of(page: ResourcePage, form: PrintForm, local: LocalWords) -> bytes:
    """Raises PrintError if the words do not fit."""
    with override(page.written_in):
        data = json.dumps(data_of(page, form, local), ensure_ascii=False)
    inputs = {"data": data, "picture": (PICTURES / "pair.svg").read_text("utf-8")}
    try:
        return _typeset(LAYOUTS / f"{form.layout}.typ", inputs)
    except typst.TypstError as error:
        raise _refusal(error) from error


def _typeset(layout: Path, inputs: dict[str, str]) -> bytes:
    """Checked for people who listen. A page whose headings skip a level is tagged all the same."""
    try:
        return typeset(layout, inputs, standards=(FOR_LISTENERS,))
    except typst.TypstError as error:
        if NOT_FOR_LISTENERS not in str(error):
            raise
        return typeset(layout, inputs, standards=())


def _refusal(error: typst.TypstError) -> Exception:
    """What our layouts say of words, or the error itself."""
    if TOO_LONG in str(error):
        return TooLongError()
    return WrongNumberError() if NOT_SIX in str(error) else error


def _folder() -> Path:
    return Path(settings.PRIVATE_ROOT) / "prints"


@cache
def _digest_of_layouts() -> str:
    files = sorted([*LAYOUTS.glob("*.typ"), *ROOM.glob("*.py")])
    return sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def _keep(path: Path, pdf: bytes, *, older: str) -> None:
    """Whole or not at all. What the same form said before is let go."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(f".{uuid4().hex}")
    draft.write_bytes(pdf)
    for old in path.parent.glob(older):
        old.unlink(missing_ok=True)
    draft.replace(path)
