"""Parts of what is printed small: panels of a leaflet, pages of a booklet."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from courses.blocks.icons import IconBlock
from courses.blocks.sheets import fields_to_fill

SMALL_FEATURES = ["bold", "italic", "ul", "ol", "link"]


class FoldBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Heading"), max_length=80)
    icon = IconBlock(label=_("Drawing"), required=False)
    text = blocks.RichTextBlock(label=_("Words"), required=False, features=SMALL_FEATURES)
    fields = fields_to_fill()
    foot = blocks.RichTextBlock(
        label=_("Words at the end"), required=False, features=SMALL_FEATURES
    )


class PanelBlock(FoldBlock):
    class Meta:
        icon = "tablet-alt"
        label = _("Panel of a leaflet")
        description = _("One of the six sides of a folded leaflet.")
        help_text = _("The first panel is the front, the sixth is the back.")
        template = "blocks/panel.html"
        preview_value = {
            "title": "Before you go",
            "icon": "calendar",
            "text": "<p>Put the date in your phone.</p>",
            "fields": [],
            "foot": "",
        }


class SmallPageBlock(FoldBlock):
    class Meta:
        icon = "doc-full"
        label = _("Page of a booklet")
        description = _("One small page of a booklet that is folded and stapled.")
        help_text = _("The first page is the cover. A booklet has 4, 8, 12 or 16 pages.")
        template = "blocks/small_page.html"
        preview_value = {
            "title": "Breathe",
            "icon": "moon",
            "text": "<p>It does get easier.</p>",
            "fields": [],
            "foot": "",
        }
