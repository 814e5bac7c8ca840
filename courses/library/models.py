"""Pictures, documents and recordings, each with a key that packages name and a checksum."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image
from wagtailmedia.models import AbstractMedia


class Keyed(models.Model):
    """`key` is the same on every site that loads the same package; `sha256` tells edits apart."""

    key = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    sha256 = models.CharField(max_length=64, blank=True, editable=False)

    class Meta:
        abstract = True


class Picture(Keyed, AbstractImage):
    alt_text = models.CharField(
        _("what the picture shows"),
        max_length=250,
        help_text=_("One short sentence for people who do not see the picture."),
    )

    admin_form_fields = ("title", "alt_text", *Image.admin_form_fields[1:])

    @property
    def default_alt_text(self) -> str:
        return str(self.alt_text)


class PictureRendition(AbstractRendition):
    image = models.ForeignKey(Picture, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"],
                name="one_rendition_of_each_kind",
            ),
        ]


class File(Keyed, AbstractDocument):
    admin_form_fields = Document.admin_form_fields


def languages() -> list[tuple[str, str]]:
    return list(settings.WAGTAIL_CONTENT_LANGUAGES)


class Recording(Keyed, AbstractMedia):
    language = models.CharField(
        _("language"), max_length=10, choices=languages, default=settings.LANGUAGE_CODE
    )
    transcript = models.TextField(
        _("words that are heard"), help_text=_("For people who do not hear the recording.")
    )

    admin_form_fields = (
        "title",
        "file",
        "language",
        "transcript",
        "collection",
        "duration",
        "width",
        "height",
        "thumbnail",
        "tags",
    )
