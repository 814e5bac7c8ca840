"""Wagtail's own sign-in knows no limits and no second factor: its addresses lead to ours."""

from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse


def to_our_sign_in(request: HttpRequest) -> HttpResponse:
    """Wagtail sends those here who may not see its pages: signing in once more would not help."""
    if request.user.is_authenticated:
        raise PermissionDenied
    query = {"next": request.GET["next"]} if "next" in request.GET else {}
    return HttpResponseRedirect(reverse("sign-in") + ("?" + urlencode(query) if query else ""))
