"""Loose limits for each address, counted by allauth in the cache."""

from allauth.core import ratelimit
from django.http import HttpRequest


def bad_try_is_allowed(request: HttpRequest, action: str) -> bool:
    """Whether this address may be wrong once more. Counts nothing."""
    return ratelimit.consume(request, action=action, dry_run=True)


def count_bad_try(request: HttpRequest, action: str) -> None:
    ratelimit.consume(request, action=action)
