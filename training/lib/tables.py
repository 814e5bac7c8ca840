"""Lists that people keep in a spreadsheet, as rows of plain text.

Whatever a cell holds is text: a formula is never worked out, and a cell that begins like one is
told apart, so that it cannot come back to life in somebody's spreadsheet.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from courses.text import clean_text

MOST_BYTES = 5_000_000
MOST_UNPACKED_BYTES = 60_000_000
MOST_ROWS = 2_000
MOST_COLUMNS = 50
DELIMITERS = ",;\t"
ZIP = b"PK\x03\x04"


class TableError(Exception):
    """The file cannot be read as a list; the message may be shown."""


@dataclass(frozen=True, slots=True)
class Row:
    """`number` is that of the line or row in the file, from 1."""

    number: int
    cells: tuple[str, ...]


def read_table(content: bytes) -> list[Row]:
    """All rows that are not empty, the head with them. Raises TableError."""
    if len(content) > MOST_BYTES:
        raise TableError(_("The file is larger than 5 MB."))
    return _counted(_from_workbook(content) if content.startswith(ZIP) else _from_text(content))


def read_lines(text: str) -> list[Row]:
    """One cell on each line: a comma belongs to it. Raises TableError."""
    return _counted(_rows([line] for line in text.splitlines()))


def _counted(rows: list[Row]) -> list[Row]:
    if not rows:
        raise TableError(_("The file is empty."))
    if len(rows) > MOST_ROWS:
        words = _("The list has %(rows)d rows. Please send at most %(most)d at a time.")
        raise TableError(words % {"rows": len(rows), "most": MOST_ROWS})
    return rows


def _from_text(content: bytes) -> list[Row]:
    text = _decoded(content)
    first = text.partition("\n")[0]
    delimiter = max(DELIMITERS, key=first.count)
    try:
        return _rows(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise TableError(_("This is not a list in CSV form.")) from error


def _decoded(content: bytes) -> str:
    """UTF-8, UTF-16 with its mark, or what older spreadsheets write in Western Europe."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise TableError(_("This is not a list in CSV or XLSX form."))


def _from_workbook(content: bytes) -> list[Row]:
    """The first sheet. What its formulas gave when it was saved, not the formulas."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(one.file_size for one in archive.infolist()) > MOST_UNPACKED_BYTES:
                raise TableError(_("The file is larger than it looks. Save it as CSV."))
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        lines = sheet.iter_rows(max_row=MOST_ROWS + 2, max_col=MOST_COLUMNS, values_only=True)
        return _rows([["" if cell is None else str(cell) for cell in line] for line in lines])
    except (
        InvalidFileException,
        zipfile.BadZipFile,
        KeyError,
        IndexError,
        ValueError,
        OSError,
        AttributeError,
    ) as error:
        raise TableError(_("This is not a list in CSV or XLSX form.")) from error


def _rows(lines: Iterable[Sequence[str]]) -> list[Row]:
    rows = []
    for number, line in enumerate(lines, 1):
        cells = [" ".join(clean_text(cell).split()) for cell in line[:MOST_COLUMNS]]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            rows.append(Row(number, tuple(cells)))
        if len(rows) > MOST_ROWS * 10:
            break
    return rows
