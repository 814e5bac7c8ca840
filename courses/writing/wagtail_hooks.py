"""What the room adds to Wagtail's admin."""

from __future__ import annotations

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, URLResolver, include, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from courses.writing import urls
from courses.writing.models import WordToAvoid


class WordToAvoidViewSet(SnippetViewSet):
    model = WordToAvoid
    icon = "pilcrow"
    menu_label = _("Words to avoid")
    list_display = ("word", "instead", "language")
    list_filter = ("language",)
    search_fields = ("word", "instead")


register_snippet(WordToAvoidViewSet)


@hooks.register("register_admin_urls")
def writing_urls() -> list[URLPattern | URLResolver]:
    return [path("writing/", include(urls))]


class WritersMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(user_has_any_page_permission(request.user))


@hooks.register("register_reports_menu_item")
def report_in_the_menu() -> MenuItem:
    address = reverse("writing:report")
    return WritersMenuItem(_("Writing"), address, name="writing", icon_name="glasses", order=50)


@hooks.register("insert_editor_js")
def panel_follows_the_draft() -> SafeString:
    return format_html('<script src="{}" defer></script>', static("js/writing-checks.js"))
