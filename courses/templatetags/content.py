"""What templates of content need: the language of words, words as a reader sees them, pictures."""

from functools import cache
from pathlib import Path

from django import template
from django.http import HttpRequest
from django.template import Context
from django.templatetags.static import static
from django.utils.html import conditional_escape, escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Page

from courses.first_course import course_that_opens
from courses.library.models import Picture
from courses.library.sizes import Shown, sizes_of
from courses.models import CoursePage, SiteSettings

register = template.Library()

PICTURES = Path(__file__).resolve().parents[1] / "static" / "pictures"
UNSURE = "[GENERAL]"
"""Marks a claim that an editor must check. Readers do not see it."""
HELP = "{local help}"
TICK_BOX = "[ ]"


@register.simple_tag
def words_language(page: Page) -> SafeString:
    """`lang` for words that are written in another language than the page around them."""
    written_in = (page.alias_of or page).locale.language_code
    if written_in == get_language():
        return SafeString("")
    return format_html(' lang="{}"', written_in)


@register.simple_tag
def course_before(page: CoursePage) -> CoursePage | None:
    """The course that a learner passes before this one opens."""
    return course_that_opens(page)


@register.simple_tag(takes_context=True)
def as_shown(context: Context, words: str) -> SafeString:
    """Words of an example: without marks for editors, with the help that a site names."""
    text = str(conditional_escape(words)).replace(TICK_BOX, "☐")
    for mark in (f" {UNSURE}", UNSURE):
        text = text.replace(mark, "")
    if HELP in text:
        text = text.replace(HELP, escape(local_help(context.get("request"))))
    return mark_safe(text)  # noqa: S308 - each part was escaped


def local_help(request: HttpRequest | None) -> str:
    """Who to ring or go to here. Read once for each request."""
    named: str | None = getattr(request, "_local_help", None)
    if named is None:
        site = SiteSettings.objects.first()
        named = (site.local_help if site else "") or _("the help line of your group")
    if request is not None:
        request._local_help = named  # type: ignore[attr-defined]  # kept with the request
    return named


@register.simple_tag
def page_picture(kind: str, code: str) -> str:
    """The drawn picture of a course or a module, or the one for any of its kind."""
    name = f"{kind}-{code.lower()}"
    return static(f"pictures/{name if name in _pictures() else kind}.svg")


@register.simple_tag(name="sizes_of")
def shown_sizes(picture: Picture | None) -> Shown | None:
    """The sizes in which a picture of the library is shown."""
    return sizes_of(picture) if picture else None


@cache
def _pictures() -> frozenset[str]:
    return frozenset(path.stem for path in PICTURES.glob("*.svg"))
