"""Blocks of a worked example: a talk, a sheet or a table, with notes at the side."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from courses.blocks.groups import NOTES, SHEET, TALK, WORDS
from courses.blocks.words import Helped


class HeadingBlock(Helped, blocks.CharBlock):
    class Meta:
        group = WORDS
        icon = "title"
        label = _("Heading")
        description = _("The name of a part of the example.")
        help_text = _("A few words.")
        template = "blocks/example_heading.html"
        preview_value = "In the moment"


class StageBlock(Helped, blocks.TextBlock):
    class Meta:
        group = TALK
        icon = "view"
        label = _("What happens")
        description = _("What a person would see. It is not said by anyone.")
        help_text = _("Write it without brackets.")
        template = "blocks/stage.html"
        preview_value = "Nadia waits. Five seconds."


class SpeechBlock(blocks.StructBlock):
    who = blocks.CharBlock(label=_("Who speaks"), max_length=60)
    words = blocks.TextBlock(label=_("What they say"), rows=2)

    class Meta:
        group = TALK
        icon = "openquote"
        label = _("Someone speaks")
        description = _("One thing that one person says.")
        help_text = _("One turn. Start a new block when somebody else speaks.")
        template = "blocks/speech.html"
        preview_value = {"who": "Nadia", "words": "Are you happy to go ahead?"}


class LineBlock(blocks.StructBlock):
    number = blocks.CharBlock(
        label=_("Number"), required=False, max_length=8, help_text=_("Leave empty for none.")
    )
    text = blocks.RichTextBlock(label=_("Words"), features=["bold", "italic"])

    class Meta:
        group = SHEET
        icon = "list-ol"
        label = _("Line of a sheet")
        description = _("One line of a sheet, with or without a number.")
        help_text = _("One idea for each line.")
        template = "blocks/line.html"
        preview_value = {"number": "1", "text": "<p><b>A question.</b> What helps?</p>"}


class TableRowBlock(blocks.StructBlock):
    cells = blocks.ListBlock(blocks.TextBlock(required=False, rows=1), label=_("Cells"))

    class Meta:
        icon = "minus"
        label = _("Row")
        is_judged = False  # `courses/writing` leaves the words of a table alone


MOST_SIDE_BY_SIDE = 3
"""Columns that a phone shows side by side; rows of more become a list there."""


class TableValue(blocks.StructValue):
    @property
    def is_wide(self) -> bool:
        return len(self["columns"]) > MOST_SIDE_BY_SIDE

    @property
    def named_rows(self) -> list[list[tuple[str, str]]]:
        """Each cell with the name of its column."""
        names = list(self["columns"])
        return [list(zip(names, row["cells"], strict=False)) for row in self["rows"]]


class TableBlock(blocks.StructBlock):
    caption = blocks.CharBlock(
        label=_("Name of the table"),
        required=False,
        max_length=150,
        help_text=_("Read out before the table."),
    )
    columns = blocks.ListBlock(blocks.CharBlock(required=False), label=_("Names of the columns"))
    rows = blocks.ListBlock(TableRowBlock(), label=_("Rows"))

    class Meta:
        group = SHEET
        icon = "table"
        label = _("Table")
        description = _("Rows and columns. It is read aloud row by row.")
        help_text = _("Give every row as many cells as there are columns.")
        template = "blocks/table.html"
        value_class = TableValue
        preview_value = {
            "caption": "My choice",
            "columns": ["My choice", "Yes", "No"],
            "rows": [{"cells": ["You can record my voice", "[ ]", "[ ]"]}],
        }


class MarginNoteBlock(blocks.StructBlock):
    tone = blocks.ChoiceBlock(
        label=_("Kind of note"),
        choices=[("good", _("Good")), ("better", _("Better")), ("look", _("Look"))],
        default="good",
    )
    text = blocks.TextBlock(label=_("Note"), rows=2)

    class Meta:
        group = NOTES
        icon = "comment-add"
        label = _("Note at the side")
        description = _("What is good here, what could be better, or what to notice.")
        help_text = _("It belongs to the block just above. After a table, name the row.")
        template = "blocks/margin_note.html"
        preview_value = {"tone": "good", "text": "She asks, and then she waits."}


class TryItBlock(Helped, blocks.TextBlock):
    class Meta:
        group = NOTES
        icon = "pick"
        label = _("Try it")
        description = _("One thing to try, at the end of the example.")
        help_text = _("Say what to do, and how to know that it worked.")
        template = "blocks/try_it.html"
        preview_value = "Say this talk out loud in your own words."
