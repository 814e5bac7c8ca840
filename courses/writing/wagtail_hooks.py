"""What the room adds to Wagtail's admin."""

from __future__ import annotations

from django.templatetags.static import static
from django.urls import URLPattern, URLResolver, include, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
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


@hooks.register("insert_editor_js")
def panel_follows_the_draft() -> SafeString:
    return format_html('<script src="{}" defer></script>', static("js/writing-checks.js"))
