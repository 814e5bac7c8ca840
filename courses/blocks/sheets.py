"""Lines to fill in by pen, and sheets to print."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from courses.blocks.examples import TableRowBlock

MOST_LINES = 20
MOST_BLANK_ROWS = 30
TO_FILL_IN = _("Lines to fill in")


class FieldToFill(blocks.StructValue):
    @property
    def prompt(self) -> str:
        """What stands before the line."""
        label = str(self["label"]).strip()
        return label if label.endswith((":", "?", ".")) else f"{label}:"


class FieldToFillBlock(blocks.StructBlock):
    label = blocks.CharBlock(label=_("Name of the line"), max_length=150)
    words = blocks.CharBlock(
        label=_("Already filled in with"),
        required=False,
        max_length=150,
        help_text=_(
            "Such as {crisis line}. If there are no words, a line to write on stands here."
        ),
    )
    lines = blocks.IntegerBlock(
        label=_("Lines to write on"), default=1, min_value=1, max_value=MOST_LINES
    )

    class Meta:
        icon = "edit"
        label = _("Line to fill in")
        value_class = FieldToFill


def fields_to_fill(label: str | Promise = TO_FILL_IN) -> blocks.ListBlock:
    return blocks.ListBlock(FieldToFillBlock(), label=label, default=[])


class SheetBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Name of the sheet"), max_length=120)
    intro = blocks.TextBlock(label=_("What it is for"), required=False, rows=2)
    fields = fields_to_fill()
    ticks = blocks.ListBlock(
        blocks.CharBlock(label=_("Line"), max_length=300), label=_("Things to tick"), default=[]
    )
    columns = blocks.ListBlock(
        blocks.CharBlock(required=False), label=_("Names of the columns"), default=[]
    )
    rows = blocks.ListBlock(TableRowBlock(), label=_("Rows that are given"), default=[])
    blank_rows = blocks.IntegerBlock(
        label=_("Empty rows after them"), default=0, min_value=0, max_value=MOST_BLANK_ROWS
    )
    end_fields = fields_to_fill(_("Lines to fill in at the end, such as a date"))
    foot = blocks.TextBlock(label=_("Words at the end"), required=False, rows=2)

    class Meta:
        icon = "form"
        label = _("Sheet to print")
        description = _("A page to print and fill in: lines, ticks and one table.")
        help_text = _("Each sheet can be printed alone. Leave out what it does not need.")
        template = "blocks/sheet.html"
        preview_value = {
            "title": "Debrief",
            "intro": "Talk it through on the same day.",
            "fields": [{"label": "Date", "words": "", "lines": 1}],
            "ticks": ["I am all right to go home"],
            "columns": ["What", "Who"],
            "rows": [{"cells": ["Ring the host", ""]}],
            "blank_rows": 1,
            "end_fields": [{"label": "My mark", "words": "", "lines": 1}],
            "foot": "",
        }

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        wide = len(cleaned["columns"])
        if self.is_deferred_validation or all(len(row["cells"]) == wide for row in cleaned["rows"]):
            return cleaned
        message = _now("Sheet: give every row as many cells as there are columns.")
        raise blocks.StructBlockValidationError(block_errors={"rows": ValidationError(message)})
