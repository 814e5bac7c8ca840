"""Error pages in the voice of the site."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return render(request, "403.html", {"form_was_old": True}, status=403)


@require_safe
def no_connection(request: HttpRequest) -> HttpResponse:
    """The page that a browser may keep to show when it cannot reach the site."""
    return render(request, "no_connection.html")
