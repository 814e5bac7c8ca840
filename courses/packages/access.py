"""Who may bring packages in, and which pages may go out."""

from __future__ import annotations

from typing import Any

from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from courses.models import CoursePage, HomePage, ModulePage, ProgrammePage
from courses.models.base import ContentPage
from courses.packages.tree import source_locale

TOPS = (HomePage, CoursePage, ModulePage)
"""What a package may begin with: the whole site, a course, or a module."""


def places_for_packages() -> list[ContentPage]:
    """Pages below which a course or a module may stand."""
    pages = Page.objects.type(ProgrammePage, CoursePage)
    found = pages.filter(locale=source_locale(), alias_of=None).order_by("path")
    return list(found.specific(defer=True))


def may_begin_a_package(page: Page) -> bool:
    return page.live and page.alias_of_id is None and page.specific_class in TOPS


def may_import(person: Any) -> bool:
    """Who may add and publish pages everywhere: a package can change any page."""
    home = HomePage.objects.filter(locale=source_locale(), alias_of=None).first()
    place = home or Page.get_first_root_node()
    may = place.permissions_for_user(person)
    return bool(may.can_publish() and may.can_add_subpage()) if home else bool(person.is_superuser)


def pages_to_write(person: Any) -> list[ContentPage]:
    """Live pages that may be the top of a package: of those that the person sees in the admin."""
    seen = PagePermissionPolicy().explorable_instances(person)
    tops = seen.type(*TOPS).filter(locale=source_locale(), alias_of=None)
    found: list[ContentPage] = list(tops.live().order_by("path").specific(defer=True))
    return found
