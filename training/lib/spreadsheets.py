"""Rows for a spreadsheet. No cell can begin a formula, whoever wrote what stands in it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from django.http import HttpResponse
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

from courses.text import begins_like_a_formula

Cell = str | int | float
FORMS = ("csv", "xlsx")
TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def safe(cell: Cell) -> Cell:
    """Words that a spreadsheet would work out get an apostrophe; numbers stay numbers."""
    return f"'{cell}" if isinstance(cell, str) and begins_like_a_formula(cell) else cell


def as_file(rows: Iterable[Sequence[Cell]], *, name: str, form: str) -> HttpResponse:
    """`name` is without an ending, and says nothing about anybody; `form` is csv or xlsx."""
    content = _xlsx(rows) if form == "xlsx" else _csv(rows)
    headers = {
        "Content-Disposition": f'attachment; filename="{name}.{form}"',
        "Cache-Control": "private, no-store",
    }
    return HttpResponse(content, content_type=TYPES[form], headers=headers)


def _csv(rows: Iterable[Sequence[Cell]]) -> bytes:
    """With the mark by which older spreadsheets know UTF-8."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows([safe(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _xlsx(rows: Iterable[Sequence[Cell]]) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in rows:
        sheet.append([_as_written(sheet, cell) for cell in row])
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def _as_written(sheet: object, cell: Cell) -> WriteOnlyCell:
    written = WriteOnlyCell(sheet, value=safe(cell))
    if isinstance(cell, str):
        written.data_type = "s"
    return written
