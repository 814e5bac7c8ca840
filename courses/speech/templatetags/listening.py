"""Listen buttons: for a page, and for words that stand on it."""

from __future__ import annotations

from math import ceil
from typing import Any

from django import template
from django.template import Context
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page

from courses.speech.queries import Sound, Sounds, sound_of_page, sounds_of, state_of
from courses.speech.voices import can_render

register = template.Library()

Shown = dict[str, Any]
MINUTE = 60
KILO = 1000


@register.inclusion_tag("components/listen.html", takes_context=True)
def listen_to_page(context: Context, page: Page) -> Shown:
    """Reads the page; in a preview by the device's voice, because a draft is not recorded."""
    is_draft = getattr(context.get("request"), "is_preview", False)
    source = page.alias_of if page.alias_of_id else page
    return {
        "sound": None if is_draft else sound_of_page(page),
        "language": source.locale.language_code,
        "is_page": True,
    }


@register.inclusion_tag("components/listen.html")
def listen(text: str, sounds: object, what: str = "") -> Shown:
    """Reads `text`. `what` is added for those who do not see where the button stands.

    Where a page has asked for no sounds, the device reads.
    """
    known = sounds if isinstance(sounds, Sounds) else Sounds("")
    return {
        "sound": known.of(text),
        "language": known.language,
        "text": text,
        "what": what,
    }


@register.inclusion_tag("components/listen.html")
def listen_beside(text: str, language: str, what: str = "") -> Shown:
    """Like `listen`, for words that stand by themselves."""
    return listen(text, sounds_of([text], language), what)


@register.filter
def length_of(sound: Sound) -> str:
    """About how long it takes: seconds up to a minute, else minutes."""
    if sound.seconds < MINUTE:
        return _("%(n)d s") % {"n": sound.seconds}
    return _("%(n)d min") % {"n": round(sound.seconds / MINUTE)}


@register.filter
def length_in_words(sound: Sound) -> str:
    """For those to whom the page is read."""
    if sound.seconds < MINUTE:
        return ngettext("%(n)d second", "%(n)d seconds", sound.seconds) % {"n": sound.seconds}
    minutes = round(sound.seconds / MINUTE)
    return ngettext("%(n)d minute", "%(n)d minutes", minutes) % {"n": minutes}


@register.filter
def size_of(sound: Sound) -> str:
    return _("%(n)d kB") % {"n": ceil(sound.size / KILO)}


@register.inclusion_tag("courses/listening_state.html")
def listening_state(page: Page) -> Shown:
    """For editors: what is recorded of the published page."""
    return {"state": state_of(page), "can_render": can_render(page.locale.language_code)}
