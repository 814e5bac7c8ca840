"""What templates need to know about the person who reads."""

from typing import Any

from django import template
from django.http import HttpRequest

from training.accounts.kept_posts import signed_owner

register = template.Library()


@register.simple_tag(takes_context=True)
def signed_for(context: dict[str, Any]) -> str:
    """The value of a learner form's hidden field `for`: a signed token that names the person."""
    request: HttpRequest | None = context.get("request")
    return signed_owner(request.user) if request is not None else ""
