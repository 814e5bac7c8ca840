"""Signing in with a card."""

from typing import Any, cast

from allauth.account.utils import perform_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from training.accounts.adapter import wish_device
from training.accounts.cards import holder_by_card
from training.accounts.pictures import PICTURE_CHOICES
from training.accounts.sessions import Device
from training.lib.clock import now
from training.lib.throttle import bad_try_is_allowed, count_bad_try


@never_cache
def card(request: HttpRequest, token: str) -> HttpResponse:
    """The same page and the same words for a live, a void and an unknown card."""
    if request.method != "POST":
        return _page(request)
    if not bad_try_is_allowed(request, "card"):
        return _page(request, many_tries=True, status=429)
    holder = holder_by_card(token=token, picture=request.POST.get("picture", ""), at=now())
    if holder is None:
        count_bad_try(request, "card")
        return _page(request, failed=True, status=403)
    wish_device(request, Device.OWN if "own" in request.POST else Device.SHARED)
    return cast("HttpResponse", perform_login(request, holder))


def _page(request: HttpRequest, *, status: int = 200, **context: Any) -> HttpResponse:
    context["pictures"] = PICTURE_CHOICES
    return render(request, "accounts/card.html", context, status=status)
