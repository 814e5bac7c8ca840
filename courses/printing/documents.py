"""What a resource says, as data for its layouts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.rich_text import RichText

from courses.blocks.icons import ICONS
from courses.local_words import LocalWords, words_of_origin
from courses.models import ResourcePage
from courses.printing.forms import PrintForm
from courses.printing.imposing import spreads
from courses.printing.rich_text import Part, parts_of_html, parts_of_text, runs_of_text
from courses.printing.tables import weights
from courses.printing.typesetting import fonts_for

Value = Any


def data_of(page: ResourcePage, form: PrintForm, local: LocalWords) -> dict[str, Any]:
    """Everything that stands in the document."""
    local = replace(local, words={**local.words, **words_of_origin(page.origin)})
    language = page.written_in
    parts = list(_parts(page, form, local))
    small_pages = sum(part["type"] == "small_page" for part in parts)
    return {
        "lang": language.partition("-")[0],
        "fonts": fonts_for(language),
        "title": page.title,
        "heading": page.shown_heading,
        "summary": page.summary,
        "site": local.words.get("site name", ""),
        "kind": page.kind,
        "large": form.is_large,
        "alone": form.sheet is not None,
        "parts": parts,
        "spreads": spreads(small_pages) if small_pages else [],
        "contents": page.kind == ResourcePage.Kind.TOOLKIT,
        "colophon": colophon(page, local),
        "words": _words(),
    }


def _words() -> dict[str, str]:
    return {
        "why": _("Why"),
        "how": _("How"),
        "checklist": _("Checklist"),
        "problem": _("A common problem"),
        "helps": _("What helps"),
        "contents": _("What is inside"),
        "page": _("Page"),
        "of": _("of"),
    }


def colophon(page: ResourcePage, local: LocalWords) -> list[str]:
    """Where the words come from, who may use them, and how old they are."""
    origin = page.origin[:1].upper() + page.origin[1:]
    lines = [
        f"{origin.rstrip('.')}.",
        " · ".join(
            [
                _("Version %(version)s") % {"version": page.version},
                page.licence,
                local.words.get("site name", ""),
            ]
        ),
    ]
    stamp = stamp_words(page, local)
    return [*lines, stamp] if stamp else lines


def stamp_words(page: ResourcePage, local: LocalWords) -> str:
    """The stamp of words of law in one line, or nothing."""
    said = []
    if page.words_written_on:
        day = date_format(page.words_written_on, "F Y")
        said.append(_("words of law as written in %(day)s") % {"day": day})
        said.append(
            _("checked by %(who)s") % {"who": page.words_checked_by}
            if page.words_checked_by
            else _("not yet checked by a lawyer")
        )
    if page.look_again_by:
        said.append(_("look again by %(day)s") % {"day": date_format(page.look_again_by, "F Y")})
    if said and local.country:
        said.insert(0, local.country)
    line = " · ".join(said)
    return line[:1].upper() + line[1:]


def _parts(page: ResourcePage, form: PrintForm, local: LocalWords) -> Iterable[dict[str, Any]]:
    sheets = 0
    folded = FOLDED.get(page.kind)
    for child in page.body:
        if folded and child.block_type != folded:
            continue
        sheets += child.block_type == "sheet"
        if form.sheet is not None and (child.block_type != "sheet" or sheets != form.sheet):
            continue
        made = PARTS.get(child.block_type)
        if made:
            yield {"type": child.block_type, **made(child.value, local)}


def _html(value: RichText | None, local: LocalWords) -> list[Part]:
    return parts_of_html(value.source if value else "", local)


def _text(value: Value, local: LocalWords) -> dict[str, Any]:
    return {"body": _html(value, local)}


def _callout(value: Value, local: LocalWords) -> dict[str, Any]:
    return {"title": value["title"], "body": _html(value["text"], local)}


def _picture_words(value: Value, local: LocalWords) -> dict[str, Any]:
    return {"icon": drawing_of(value["icon"]), "body": _html(value["text"], local)}


def _glossary(value: Value, local: LocalWords) -> dict[str, Any]:
    return {"word": value["word"], "body": parts_of_text(value["meaning"], local)}


def _table(value: Value, local: LocalWords) -> dict[str, Any]:
    return {"title": value["caption"], **_cells(value, local)}


def _cells(value: Value, local: LocalWords) -> dict[str, Any]:
    columns = list(value["columns"])
    rows = [list(row["cells"]) for row in value["rows"]]
    return {
        "columns": columns,
        "weights": weights(columns, rows),
        "rows": [[parts_of_text(cell, local) for cell in row] for row in rows],
    }


def _fold(value: Value, local: LocalWords) -> dict[str, Any]:
    return {
        "title": value["title"],
        "icon": drawing_of(value["icon"]),
        "body": _html(value["text"], local),
        "fields": _fields(value["fields"], local),
        "foot": _html(value["foot"], local),
    }


def _fields(fields: Iterable[Value], local: LocalWords) -> list[dict[str, Any]]:
    """A line whose words are only a place without a word is a line to write on."""
    filled = []
    for field in fields:
        runs = [run for run in runs_of_text(field["words"], local) if "blank" not in run]
        label = "".join(run.get("text", "") for run in runs_of_text(field.prompt, local))
        filled.append({"label": label, "runs": runs, "lines": field["lines"]})
    return filled


def _section(value: Value, local: LocalWords) -> dict[str, Any]:
    return {
        "title": value["title"],
        "why": _html(value["why"], local),
        "how": _html(value["how"], local),
        "checklist": [runs_of_text(line, local) for line in value["checklist"]],
        "problem": parts_of_text(value["problem"], local),
        "helps": parts_of_text(value["what_helps"], local),
    }


def _sheet(value: Value, local: LocalWords) -> dict[str, Any]:
    return {
        "title": value["title"],
        "intro": parts_of_text(value["intro"], local),
        "fields": _fields(value["fields"], local),
        "ticks": [runs_of_text(line, local) for line in value["ticks"]],
        **_cells(value, local),
        "blank_rows": value["blank_rows"],
        "end_fields": _fields(value["end_fields"], local),
        "foot": parts_of_text(value["foot"], local),
    }


def drawing_of(name: str) -> str:
    """The icon as SVG in the colour of print."""
    file = ICONS / f"{name}.svg"
    if not name or not file.is_file():
        return ""
    drawing = file.read_text("utf-8").replace("currentColor", "#1f5257")
    return drawing.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)


FOLDED = {"leaflet": "panel", "booklet": "small_page"}
"""What is handed out is printed from these blocks alone; other words are for who hands it out."""

PARTS: dict[str, Callable[[Value, LocalWords], dict[str, Any]]] = {
    "text": _text,
    "callout": _callout,
    "picture_words": _picture_words,
    "glossary": _glossary,
    "table": _table,
    "panel": _fold,
    "small_page": _fold,
    "toolkit_section": _section,
    "sheet": _sheet,
}
"""What is printed, by kind of block. Pictures of the library stay on the web."""
