"""What templates need to look right: icons, the site's name, the place of a link."""

from functools import cache
from pathlib import Path

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.template import Context
from django.urls import reverse, translate_url
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from courses.models import site_settings

register = template.Library()

ICONS = Path(settings.BASE_DIR) / "templates" / "icons"


class UnknownIconError(ValueError):
    def __init__(self, name: str) -> None:
        super().__init__(f"There is no templates/icons/{name}.svg")


@cache
def _drawings() -> dict[str, SafeString]:
    return {
        file.stem: mark_safe(file.read_text("utf-8").strip())  # noqa: S308 - our own files
        for file in ICONS.glob("*.svg")
    }


@register.simple_tag
def icon(name: str) -> SafeString:
    """The drawing `name`, hidden from screen readers: the words beside it say the same.

    An unknown name is an error while testing or changing the site, and nothing on a live one.
    """
    drawing = _drawings().get(name)
    if drawing is None and settings.ICONS_ARE_STRICT:
        raise UnknownIconError(name)
    return drawing or SafeString("")


@register.simple_tag
def site_name() -> str:
    return site_settings.site_name()


@register.simple_tag
def courses_url() -> str:
    """The page of the whole programme, in the reader's language."""
    return reverse("wagtail_serve", args=("courses/",))


@register.simple_tag
def leave_url() -> str:
    """Where "Leave quickly" goes: an ordinary page about something else."""
    return settings.LEAVE_URL


@register.simple_tag(takes_context=True)
def current(context: Context, url: str) -> SafeString:
    """`aria-current` for a link to `url`: this very page, or a page inside it."""
    request: HttpRequest | None = context.get("request")
    if request is None or not url:
        return SafeString("")
    if request.path == url:
        return format_html(' aria-current="{}"', "page")
    is_inside = url.count("/") > 1 and request.path.startswith(url)
    return format_html(' aria-current="{}"', "true") if is_inside else SafeString("")


@register.simple_tag(takes_context=True)
def language_links(context: Context) -> list[dict[str, str]]:
    """This page in each language that is offered; nothing where there is no choice."""
    request: HttpRequest | None = context.get("request")
    offered = settings.OFFERED_LANGUAGES
    if request is None or offered == [settings.LANGUAGE_CODE]:
        return []
    names = dict(settings.LANGUAGES)
    return [
        {"code": code, "name": str(names[code]), "url": translate_url(request.path, code)}
        for code in offered
    ]
