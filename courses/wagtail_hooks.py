"""What the page editor does beside what Wagtail does."""

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.urls import URLResolver, include, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.widgets import Button
from wagtail.models import Page
from wagtail.snippets.models import register_snippet

from courses.copying import give_fresh_ids
from courses.home_panel import add_courses_panel
from courses.look_again import LookAgainList, may_mend
from courses.models import ResourcePage
from courses.packages import urls as package_urls
from courses.packages.access import may_begin_a_package
from courses.printing.fitting import problems_of_prints
from courses.reviews.publishing import hold_back, hold_back_many, one_way_to_publish
from courses.similar import menu as similar
from courses.viewsets import CountryViewSet

hooks.register("before_publish_page", hold_back)
hooks.register("before_bulk_action", hold_back_many)
hooks.register("construct_page_action_menu", one_way_to_publish)
hooks.register("construct_homepage_panels", add_courses_panel)
hooks.register("register_admin_urls", lambda: similar.urlpatterns)
hooks.register("register_page_header_buttons", similar.buttons)
hooks.register("register_page_listing_more_buttons", similar.buttons)


@hooks.register("after_copy_page")
def give_the_copy_its_own_ids(_request: HttpRequest, page: Page, new_page: Page) -> None:
    give_fresh_ids(page, new_page)


class PackagesMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(user_has_any_page_permission(request.user))


@hooks.register("register_admin_urls")
def addresses_of_packages() -> list[URLResolver]:
    return [path("packages/", include(package_urls))]


@hooks.register("register_admin_menu_item")
def packages_menu_item() -> MenuItem:
    words = gettext_lazy("Course packages")
    return PackagesMenuItem(words, reverse("packages:index"), icon_name="download", order=350)


@hooks.register("register_page_header_buttons")
def write_this_page(page: Page, user: Any, **_kwargs: Any) -> Iterator[Button]:
    """For the pages that a package may begin with."""
    if may_begin_a_package(page) and page.permissions_for_user(user).can_edit():
        address = f"{reverse('packages:index')}?page={page.translation_key}"
        yield Button(_("Export"), address, icon_name="download", priority=45)


@hooks.register("after_publish_page")
def tell_what_does_not_fit(request: HttpRequest, page: Page) -> None:
    if isinstance(page.specific, ResourcePage):
        for problem in problems_of_prints(page.specific):
            messages.warning(request, problem)


@hooks.register("construct_homepage_panels")
def list_what_waits(request: HttpRequest, panels: list[Component]) -> None:
    if may_mend(request.user):
        panels.append(LookAgainList())


register_snippet(CountryViewSet)
