"""What all pages of this site share."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Page, PageManager, PageQuerySet, PageViewRestriction
from wagtail_localize.fields import SynchronizedField

from courses.copying import give_fresh_ids
from courses.forms import CopyPageForm
from courses.library.models import Picture
from courses.library.sizes import with_sizes
from courses.models.routing import above
from courses.models.words import clean_words
from courses.neutral_words import refuse_telling_words

ORIGIN = "starter text, not yet checked by people with lived experience"
WRITTEN_HERE = "written on this site, not yet checked by people with lived experience"
LICENCE = "CC BY 4.0"


class ContentQuerySet(PageQuerySet):
    def only(self, *fields: str) -> Self:
        """With what permissions look at, or the editor would ask for it page by page."""
        return super().only(*fields, "path", "content_type")

    def in_source_language(self) -> Self:
        """Pages as they were written: neither translations nor copies that follow a page."""
        return self.filter(locale__language_code=settings.LANGUAGE_CODE, alias_of=None)


ContentManager = PageManager.from_queryset(ContentQuerySet)


class SameLanguageAliasError(ValidationError):
    def __init__(self) -> None:
        super().__init__(_("A page cannot follow a page of the same language. Copy it instead."))


class ContentPage(Page):
    """`package` and `imported_sha256` tell a loader which package made the page, and how.

    `checked` says who with lived experience read the published words: `courses/reviews/`.
    """

    package = models.CharField(max_length=100, blank=True, editable=False)
    imported_sha256 = models.CharField(max_length=64, blank=True, editable=False)
    checked = models.CharField(max_length=250, blank=True, editable=False)

    objects = ContentManager()
    way_is_open = False

    override_translatable_fields: ClassVar = [SynchronizedField("slug")]
    copy_form_class = CopyPageForm
    exclude_fields_in_copy: ClassVar = ["package", "imported_sha256", "checked", "origin"]

    class Meta:
        abstract = True

    def copy(self, *args: Any, **kwargs: Any) -> Any:
        """Editors copy by another way, which a hook follows: `wagtail_hooks.py`."""
        made = super().copy(*args, **kwargs)
        if kwargs.get("reset_translation_key", True):
            give_fresh_ids(self, made)
            made.refresh_from_db()
        return made

    def create_alias(self, *, update_locale: Locale | None = None, **kwargs: Any) -> Any:
        """Only for another language: in its own, an alias is another page with the same blocks."""
        if update_locale is None or update_locale.pk == self.locale_id:
            raise SameLanguageAliasError
        return super().create_alias(update_locale=update_locale, **kwargs)

    def get_view_restrictions(self) -> QuerySet[PageViewRestriction]:
        """At most one query where no page above can follow another: in the source language."""
        if self.alias_of_id or self.locale.language_code != settings.LANGUAGE_CODE:
            restricted = PageViewRestriction.objects.all()
            return super().get_view_restrictions() if restricted.exists() else restricted.none()
        if self.way_is_open:
            return PageViewRestriction.objects.none()
        return PageViewRestriction.objects.filter(page__path__in=list(above(self.path)))

    def clean(self) -> None:
        clean_words(self)
        super().clean()
        self._keep_names_neutral()

    def minimal_clean(self) -> None:
        """What Wagtail asks of a draft."""
        clean_words(self)
        super().minimal_clean()

    def _keep_names_neutral(self) -> None:
        """Titles and addresses stay in the history of a shared phone."""
        errors = {}
        for name in ("title", "slug", "seo_title"):
            try:
                refuse_telling_words(getattr(self, name))
            except ValidationError as error:
                errors[name] = error
        if errors:
            raise ValidationError(errors)


class Pictured(models.Model):
    """A page with a picture at its head. The words about the picture belong to the picture."""

    picture = models.ForeignKey(
        "library.Picture",
        verbose_name=_("picture"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("It stands at the top of the page."),
    )

    class Meta:
        abstract = True

    def shown_picture(self) -> Picture | None:
        """With its sizes, for one query."""
        found = with_sizes([self.picture_id])
        return next(iter(found.values()), None)


class Credited(models.Model):
    """Where words come from and who may use them.

    `origin` is no field of an editor: it comes with a package, and then only a review changes it.
    """

    origin = models.CharField(_("where the words come from"), max_length=250, default=ORIGIN)
    licence = models.CharField(_("who may use it"), max_length=60, default=LICENCE)

    class Meta:
        abstract = True


class SafetyCritical(models.Model):
    safety_critical = models.BooleanField(
        _("keeps people safe"),
        default=False,
        help_text=_("A second person must read every change before it is published."),
    )

    class Meta:
        abstract = True
