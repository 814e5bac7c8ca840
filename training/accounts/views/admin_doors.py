"""Wagtail's own sign-in knows no limits and no second factor: its addresses lead to ours."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse


def to_our_sign_in(request: HttpRequest) -> HttpResponse:
    query = {"next": request.GET["next"]} if "next" in request.GET else {}
    return HttpResponseRedirect(reverse("sign-in") + ("?" + urlencode(query) if query else ""))
