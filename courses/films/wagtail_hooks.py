"""What the room adds to Wagtail's admin."""

from __future__ import annotations

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLResolver, include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry

from courses.films import urls
from courses.films.access import may_see_films
from courses.films.actions import WITHDRAWN


class FilmsMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_see_films(request.user)


@hooks.register("register_admin_urls")
def addresses_of_films() -> list[URLResolver]:
    return [path("films/", include(urls))]


@hooks.register("register_admin_menu_item")
def films_menu_item() -> MenuItem:
    return FilmsMenuItem(_("Films"), reverse("films:index"), icon_name="media", order=340)


@hooks.register("register_permissions")
def permissions_of_films() -> QuerySet[Permission]:
    return Permission.objects.filter(
        content_type__app_label="films",
        codename__in=(
            "add_filmasset",
            "change_filmasset",
            "delete_filmasset",
            "change_filmconsent",
        ),
    )


@hooks.register("register_log_actions")
def acts_with_films(actions: LogActionRegistry) -> None:
    """Who is in a film stands nowhere but in the film's own list."""
    actions.register_action(WITHDRAWN, _("Take back a consent"), _("Consent taken back"))
