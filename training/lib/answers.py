"""Where a page goes on after a form was taken."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect

JSON = "application/json"


def go_on(request: HttpRequest, to: str) -> HttpResponse:
    """A redirect; or, for a script that sent the form, the address to which it leads.

    A script that follows a redirect would read the page, and the message on it, in place of the
    person.
    """
    if request.headers.get("Accept") == JSON:
        return JsonResponse({"to": to})
    return redirect(to)
