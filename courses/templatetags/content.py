"""What templates of content need: the language of words, words as a reader sees them, pictures."""

from functools import cache
from pathlib import Path

from django import template
from django.templatetags.static import static
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Page

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


@register.filter
def as_shown(words: object, local_help: str = "") -> str:
    """Words of an example: without marks for editors, with the help that a site names."""
    text = str(words)
    is_html = hasattr(words, "__html__")
    help_line = local_help or _("the help line of your group")
    for mark in (f" {UNSURE}", UNSURE):
        text = text.replace(mark, "")
    text = text.replace(HELP, escape(help_line) if is_html else help_line)
    text = text.replace(TICK_BOX, "☐")
    return mark_safe(text) if is_html else text  # noqa: S308 - it was safe before


@register.simple_tag
def page_picture(kind: str, code: str) -> str:
    """The drawn picture of a course or a module, or the one for any of its kind."""
    name = f"{kind}-{code.lower()}"
    return static(f"pictures/{name if name in _pictures() else kind}.svg")


@cache
def _pictures() -> frozenset[str]:
    return frozenset(path.stem for path in PICTURES.glob("*.svg"))
