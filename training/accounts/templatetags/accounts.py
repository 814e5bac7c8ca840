"""What templates need to know about the person who reads."""

from typing import Any

from django import template
from django.http import HttpRequest

from training.accounts.kept_posts import signed_owner
from training.accounts.needs import NEEDS
from training.accounts.sessions import end_in_words
from training.lib.clock import now

WARNED_SECONDS = 120
"""How long before the end we ask "Are you still there?"."""

register = template.Library()


@register.simple_tag(takes_context=True)
def signed_for(context: dict[str, Any]) -> str:
    """The value of a learner form's hidden field `for`: a signed token that names the person."""
    request: HttpRequest | None = context.get("request")
    return signed_owner(request.user) if request is not None else ""


@register.simple_tag(takes_context=True)
def session_end_words(context: dict[str, Any]) -> str:
    ends_at = context.get("session_ends_at")
    return end_in_words(ends_at) if ends_at else ""


@register.simple_tag(takes_context=True)
def still_there_in(context: dict[str, Any], at_end: Any = None) -> int | None:
    """Seconds until a page without JavaScript asks; with `at_end`, until just after the end."""
    ends_at = context.get("session_ends_at")
    if ends_at is None:
        return None
    left = int((ends_at - now()).total_seconds())
    return left + 1 if at_end else max(left - WARNED_SECONDS, 1)


@register.simple_tag
def need_icon(key: str) -> str:
    """The icon of one line of what helps a person."""
    return next(need.icon for need in NEEDS if need.key == key)
