"""Keeps stored outlines and the edition in step with pages. No signal here knows a person."""

from functools import partial
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.core.signals import request_finished, request_started
from django.db import transaction
from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from wagtail.models import Locale, Page, PageViewRestriction, Revision, Site
from wagtail.signals import page_published, page_unpublished, post_page_move

from courses import edition, stored_outlines
from courses.copying import blocks_renamed
from courses.models import (
    CoursePage,
    LessonPage,
    ModulePage,
    ProgrammePage,
    QuizPage,
    ResourcePage,
    SiteSettings,
)
from courses.models.base import ContentPage
from courses.models.edition import Edition
from courses.models.site_settings import NAME_KEY
from courses.printing.tasks import make_prints
from courses.reviews.origins import note_published

COUNTED = (CoursePage, ModulePage, LessonPage, QuizPage)
OURS = "courses."
SHOWN = (Page, PageViewRestriction, Site, Locale)
OF_A_DRAFT = {
    "draft_title",
    "has_unpublished_changes",
    "latest_revision",
    "latest_revision_created_at",
}
"""What is saved with a page while an editor writes: readers see none of it."""


def connect() -> None:
    request_started.connect(edition.begin_request)
    request_finished.connect(edition.end_request)
    post_save.connect(_saved)
    post_delete.connect(_gone)
    post_page_move.connect(_moved)
    blocks_renamed.connect(_changed)
    page_published.connect(_published)
    post_save.connect(_renamed, sender=SiteSettings)
    page_published.connect(_programme_changed, sender=ProgrammePage)
    page_published.connect(_to_print, sender=ResourcePage)
    for model in COUNTED:
        page_published.connect(_changed, sender=model)
        page_unpublished.connect(_changed, sender=model)
        post_delete.connect(_deleted, sender=model)


def _saved(instance: Model, update_fields: frozenset[str] | None = None, **_: Any) -> None:
    if _is_shown(instance) and not (update_fields and update_fields <= OF_A_DRAFT):
        edition.change()


def _gone(instance: Model, **_: Any) -> None:
    if _is_shown(instance):
        edition.change()


def _is_shown(instance: Model) -> bool:
    is_ours = type(instance).__module__.startswith(OURS) and not isinstance(instance, Edition)
    return is_ours or isinstance(instance, SHOWN)


def _is_source(page: Page) -> bool:
    return page.alias_of_id is None and page.locale.language_code == settings.LANGUAGE_CODE


def _renamed(**_: Any) -> None:
    cache.delete(NAME_KEY)


def _to_print(instance: ResourcePage, **_: Any) -> None:
    if instance.alias_of_id is None:
        transaction.on_commit(partial(make_prints.enqueue, instance.pk))


def _published(instance: Page, revision: Revision, **_: Any) -> None:
    if isinstance(instance, ContentPage) and instance.alias_of_id is None:
        note_published(instance, revision)


def _changed(instance: Page, **_: Any) -> None:
    edition.change()
    if _is_source(instance):
        _rebuild(instance, instance.path)


def _programme_changed(instance: Page, **_: Any) -> None:
    if _is_source(instance):
        stored_outlines.rebuild_programme(instance.path)


def _rebuild(page: Page, path: str) -> None:
    """The outline of a course also says which other course comes first."""
    if issubclass(page.specific_class, CoursePage):
        stored_outlines.rebuild_programme(path)
    else:
        stored_outlines.rebuild_at(path)


def _deleted(instance: Page, **_: Any) -> None:
    if not _is_source(instance):
        return
    if isinstance(instance, CoursePage):
        stored_outlines.forget(instance.translation_key)
        stored_outlines.rebuild_programme(instance.path)
    else:
        stored_outlines.rebuild_at(instance.path)


def _moved(instance: Page, parent_page_before: Page, **_: Any) -> None:
    """Both the old course and the new one changed; a move of many courses changes them all."""
    edition.change()
    if not _is_source(instance):
        return
    if issubclass(instance.specific_class, COUNTED):
        _rebuild(instance, parent_page_before.path)
        _rebuild(instance, instance.path)
    else:
        stored_outlines.rebuild_all()
