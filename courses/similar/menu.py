"""The way in: from the menu of a lesson, in its editor and in lists."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import AbstractUser
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.menus.pages import PageMenuItem
from wagtail.models import Page

from courses.models import LessonPage
from courses.similar.views import similar

urlpatterns: list[URLPattern] = [path("content/like/<int:page>/", similar, name="new_lesson_like")]
BEFORE_THE_COPY = 19


class LikeThisOne(PageMenuItem):
    label = _("New lesson like this one")
    icon_name = "copy"
    url_name = "new_lesson_like"

    def is_shown(self, user: AbstractUser) -> bool:
        return bool(self.page.permissions_for_user(user).can_edit())


def buttons(page: Page, user: AbstractUser, **_rest: Any) -> Iterator[PageMenuItem]:
    if issubclass(page.specific_class, LessonPage) and page.alias_of_id is None:
        yield LikeThisOne(page=page, priority=BEFORE_THE_COPY)
