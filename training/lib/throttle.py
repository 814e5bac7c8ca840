"""Loose limits for each address, counted by allauth in the cache; closed while that is down."""

from allauth.core.internal import ratelimit
from django.http import HttpRequest

APP = "allauth.account"


def bad_try_is_allowed(request: HttpRequest, action: str) -> bool:
    """Whether this address may be wrong once more. Counts nothing."""
    usage = ratelimit.consume(request, app=APP, action=action, dry_run=True, limit_get=True)
    return usage is not None


def count_bad_try(request: HttpRequest, action: str) -> None:
    ratelimit.consume(request, app=APP, action=action, limit_get=True)


def is_one_too_many(request: HttpRequest, action: str) -> bool:
    """Counts this request; has this address made more of them than it may?"""
    return ratelimit.consume(request, app=APP, action=action, limit_get=True) is None
