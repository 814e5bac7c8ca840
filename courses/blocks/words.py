"""Blocks of plain words."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from courses.blocks.groups import WORDS

LESSON_FEATURES = ["h2", "h3", "bold", "italic", "ol", "ul", "link", "document-link"]
SHORT_FEATURES = ["bold", "italic", "link"]


class Helped(blocks.FieldBlock):
    """Hands the help text of its Meta to its field, where the editor looks for it."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", self._meta_class.help_text)
        super().__init__(**kwargs)


class TextBlock(Helped, blocks.RichTextBlock):
    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("features", LESSON_FEATURES)
        super().__init__(**kwargs)

    class Meta:
        group = WORDS
        icon = "pilcrow"
        label = _("Text")
        description = _("Short paragraphs, headings and lists.")
        help_text = _("One idea for each sentence. Use lists for steps.")
        template = "blocks/text.html"
        preview_value = "<p>You help choose the questions.</p><ul><li>One idea a line.</li></ul>"


class CalloutBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Heading"), default="Remember", max_length=60)
    text = blocks.RichTextBlock(label=_("Words"), features=SHORT_FEATURES)

    class Meta:
        icon = "warning"
        label = _("Remember box")
        description = _("One idea that a person should keep.")
        help_text = _("Use it at most twice in a lesson.")
        template = "blocks/callout.html"
        preview_value = {
            "title": "Remember",
            "text": "<p>Your story opens the door. Their story is what it is about.</p>",
        }


class GlossaryBlock(blocks.StructBlock):
    word = blocks.CharBlock(label=_("Word"), max_length=60)
    meaning = blocks.TextBlock(label=_("What it means"), rows=2)

    class Meta:
        icon = "help"
        label = _("Word and meaning")
        description = _("A hard word that opens to show what it means.")
        help_text = _("Put it where the word is first used.")
        template = "blocks/glossary.html"
        preview_value = {"word": "Consent", "meaning": "You agree. You know what you agree to."}
