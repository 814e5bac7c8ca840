"""Keeps stored outlines in step with pages. No signal here knows a person."""

from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.db.models.signals import post_delete, post_save
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished, post_page_move

from courses import stored_outlines
from courses.copying import blocks_renamed
from courses.models import CoursePage, LessonPage, ModulePage, QuizPage, SiteSettings
from courses.models.site_settings import NAME_KEY

COUNTED = (CoursePage, ModulePage, LessonPage, QuizPage)


def connect() -> None:
    post_page_move.connect(_moved)
    blocks_renamed.connect(_changed)
    post_save.connect(_renamed, sender=SiteSettings)
    for model in COUNTED:
        page_published.connect(_changed, sender=model)
        page_unpublished.connect(_changed, sender=model)
        post_delete.connect(_deleted, sender=model)


def _is_source(page: Page) -> bool:
    return page.alias_of_id is None and page.locale.language_code == settings.LANGUAGE_CODE


def _renamed(**_: Any) -> None:
    cache.delete(NAME_KEY)


def _changed(instance: Page, **_: Any) -> None:
    if _is_source(instance):
        stored_outlines.rebuild_at(instance.path)


def _deleted(instance: Page, **_: Any) -> None:
    if not _is_source(instance):
        return
    if isinstance(instance, CoursePage):
        stored_outlines.forget(instance.translation_key)
    else:
        stored_outlines.rebuild_at(instance.path)


def _moved(instance: Page, parent_page_before: Page, **_: Any) -> None:
    """Both the old course and the new one changed; a move of many courses changes them all."""
    if not _is_source(instance):
        return
    if issubclass(instance.specific_class, COUNTED):
        stored_outlines.rebuild_at(parent_page_before.path)
        stored_outlines.rebuild_at(instance.path)
    else:
        stored_outlines.rebuild_all()
