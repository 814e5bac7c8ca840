"""Words that are shown as they are, hard or wrong on purpose: the checks leave them alone."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from courses.blocks.groups import WORDS
from courses.blocks.words import LESSON_FEATURES


class SpecimenMark(blocks.BooleanBlock):
    """Marks a block whose words are a specimen."""

    def __init__(self) -> None:
        super().__init__(
            label=_("Holds a specimen"),
            required=False,
            help_text=_("If ticked, the checks leave its words alone: they are hard on purpose."),
        )

    def deconstruct(self) -> tuple[str, list[object], dict[str, object]]:
        return ("wagtail.blocks.BooleanBlock", [], {"required": False})


class SpecimenBlock(blocks.StructBlock):
    what = blocks.CharBlock(
        label=_("What it is"), max_length=80, help_text=_("Such as: a line from a real form.")
    )
    text = blocks.RichTextBlock(label=_("Words"), features=LESSON_FEATURES)

    class Meta:
        icon = "clipboard-list"
        group = WORDS
        label = _("Specimen")
        description = _("Words shown as they are, such as a line from a form.")
        help_text = _("The checks leave these words alone.")
        template = "blocks/specimen.html"
        preview_value = {
            "what": "A line from a real form",
            "text": "<p>Participation is voluntary and you may withdraw without detriment.</p>",
        }
