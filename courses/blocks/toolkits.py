"""Sections of a toolkit for staff."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from courses.blocks.words import LESSON_FEATURES


class ToolkitSectionBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Heading"), max_length=120)
    why = blocks.RichTextBlock(label=_("Why"), features=LESSON_FEATURES)
    how = blocks.RichTextBlock(label=_("How"), features=LESSON_FEATURES)
    checklist = blocks.ListBlock(
        blocks.CharBlock(label=_("Line"), max_length=300), label=_("Checklist")
    )
    problem = blocks.TextBlock(label=_("A common problem"), rows=2)
    what_helps = blocks.TextBlock(label=_("What helps"), rows=2)

    class Meta:
        icon = "list-ul"
        label = _("Section of a toolkit")
        description = _("Why, how, a checklist, a common problem and what helps.")
        help_text = _("Short. A busy person reads one section at a time.")
        template = "blocks/toolkit_section.html"
        preview_value = {
            "title": "Is it right for us?",
            "why": "<p>It takes time and money.</p>",
            "how": "<p>Ask five questions first.</p>",
            "checklist": ["We have a real question"],
            "problem": "Nobody can act on the answer.",
            "what_helps": "Find who can, before you start.",
        }
