"""A film, or some chapters of it, inside a lesson."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.apps import apps
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

Choice = tuple[str, str]


def film_choices() -> Iterator[Choice]:
    """Every film of the source language by its translation key."""
    pages = apps.get_model("courses", "FilmPage").objects.in_source_language()
    for key, title in pages.values_list("translation_key", "title"):
        yield str(key), title


class FilmKeyBlock(blocks.ChoiceBlock):
    """The translation key of a film's page: the same in every language, and no query to read."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("choices", film_choices)
        super().__init__(search_index=False, **kwargs)

    class Meta:
        icon = "media"

    def normalize_choice(self, value: object) -> object:
        return value

    def clean(self, value: Any) -> Any:
        """A lesson may come to a site before its film does."""
        try:
            UUID(str(value))
        except ValueError:
            return super().clean(value)
        return str(value)


class FilmBlock(blocks.StructBlock):
    film = FilmKeyBlock(label=_("Film"))
    first = blocks.IntegerBlock(
        label=_("From chapter"), required=False, min_value=1, help_text=_("Empty: the whole film.")
    )
    last = blocks.IntegerBlock(label=_("To chapter"), required=False, min_value=1)
    required = blocks.BooleanBlock(
        label=_("Must be watched"),
        required=False,
        help_text=_("The lesson is done only when the film was watched or read."),
    )

    class Meta:
        icon = "media"
        label = _("Film")
        description = _("A film, or some chapters of it.")
        help_text = _("Learners can also read it, or hear it only.")
        template = "blocks/film.html"
        preview_value = {"film": "", "first": None, "last": None, "required": False}

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        first, last = cleaned.get("first"), cleaned.get("last")
        if self.is_deferred_validation or not (first and last) or first <= last:
            return cleaned
        error = ValidationError(_now("The last chapter comes before the first one."))
        raise blocks.StructBlockValidationError(block_errors={"last": error})
