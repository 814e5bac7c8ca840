"""What templates of content need: the language of words, words as a reader sees them, pictures."""

from dataclasses import replace
from functools import cache
from pathlib import Path

from django import template
from django.http import HttpRequest
from django.template import Context
from django.templatetags.static import static
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Page

from courses.first_course import course_that_opens
from courses.library.models import Picture
from courses.library.sizes import Shown, sizes_of
from courses.local_words import LOCAL_HELP, PLACE, LocalWords
from courses.models import CoursePage
from courses.models.countries import local_words, local_words_for
from courses.text import without_marks

register = template.Library()

PICTURES = Path(__file__).resolve().parents[1] / "static" / "pictures"
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
    """Words as readers see them: without marks for editors, with the words of their country."""
    text = without_marks(str(conditional_escape(words))).replace(TICK_BOX, "☐")
    if PLACE.search(text):
        local: LocalWords = context.get("local_words") or _without_gaps(context.get("request"))
        text = local.escaped().filled(text, blank=_line_to_write_on)
    return mark_safe(text)  # noqa: S308 - each part was escaped


def _without_gaps(request: HttpRequest | None) -> LocalWords:
    """On pages that are not printed: help always has a name."""
    local = local_words_for(request) if request else local_words()
    named = local.words.get(LOCAL_HELP) or _("the help line of your group")
    return replace(local, words={**local.words, LOCAL_HELP: named})


def _line_to_write_on(name: str) -> str:
    return format_html(
        '<span class="pen-line"><span class="govuk-visually-hidden">{}</span></span>',
        _("a line to write on: %(name)s") % {"name": name},
    )


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
