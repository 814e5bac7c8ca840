"""Pictures, alone or beside one short sentence."""

import copy
from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageChooserBlock

from courses.blocks.icons import IconBlock
from courses.library.sizes import with_sizes


class PictureChooserBlock(ImageChooserBlock):
    """A picture of the library, which comes with its sizes: any number for one query."""

    def bulk_to_python(self, values: Sequence[int | None]) -> list[Any]:
        found = with_sizes(values)
        return [copy.copy(found[pk]) if pk is not None and pk in found else None for pk in values]


class PictureWordsBlock(blocks.StructBlock):
    icon = IconBlock(label=_("Drawing"), required=False)
    picture = PictureChooserBlock(
        label=_("Or a picture of your own"),
        required=False,
    )
    text = blocks.RichTextBlock(
        label=_("Words"),
        features=["bold", "italic"],
        max_length=200,
        help_text=_("One short sentence. It stands beside the picture."),
    )

    class Meta:
        icon = "image"
        label = _("Picture with words")
        description = _("A picture beside one short sentence.")
        help_text = _("Choose a drawing or a picture, not both.")
        template = "blocks/picture_words.html"
        preview_value = {"icon": "users", "picture": None, "text": "<p>We ask as peers.</p>"}

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        chosen = [name for name in ("icon", "picture") if cleaned.get(name)]
        if len(chosen) == 1 or (not chosen and self.is_deferred_validation):
            return cleaned
        message = _now("Picture with words: choose one drawing, or one picture of your own.")
        raise blocks.StructBlockValidationError(block_errors={"icon": ValidationError(message)})


class PictureStepBlock(blocks.StructBlock):
    picture = PictureChooserBlock(label=_("Picture"), required=False)
    text = blocks.CharBlock(
        label=_("Words"), max_length=200, help_text=_("One thing to do, in one sentence.")
    )

    class Meta:
        icon = "image"
        label = _("Step")


class ImageBlock(blocks.StructBlock):
    image = PictureChooserBlock(label=_("Picture"))
    alt_text = blocks.CharBlock(
        label=_("What the picture shows"),
        required=False,
        max_length=250,
        help_text=_("Leave empty to use the words that were saved with the picture."),
    )
    caption = blocks.CharBlock(label=_("Words below"), required=False, max_length=250)

    class Meta:
        icon = "image"
        label = _("Picture")
        description = _("A picture across the page.")
        help_text = _("Use it when the picture says something that the words do not.")
        template = "blocks/image.html"

    def get_preview_value(self) -> Any:
        """The newest picture of this site, or none."""
        newest = get_image_model().objects.order_by("-created_at").first()
        return self.normalize({"image": newest, "alt_text": "", "caption": ""})
