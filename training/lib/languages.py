"""Which languages people may use: those with a complete catalogue."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import translation

CHOSEN = "language"
"""In the query of an address that has no language in its path."""


class OfferedLanguagesMiddleware:
    """The address of a language that is not offered leads to the English page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        first, _, rest = request.path_info.lstrip("/").partition("/")
        known = {code for code, _name in settings.LANGUAGES}
        if first in known and first not in settings.OFFERED_LANGUAGES:
            query = request.META.get("QUERY_STRING", "")
            return HttpResponseRedirect(f"/{rest.lstrip('/')}" + (f"?{query}" if query else ""))
        return self.get_response(request)


def offered(code: str) -> str:
    """The language itself, or the site's own while it is not offered."""
    return code if code in settings.OFFERED_LANGUAGES else settings.LANGUAGE_CODE


def language_of_reader(request: HttpRequest) -> str:
    """What they chose, or else what their browser asks for, among those that are offered."""
    chosen = request.GET.get(CHOSEN, "")
    wished = translation.get_language_from_request(request, check_path=False)
    known = settings.OFFERED_LANGUAGES
    return next((code for code in (chosen, wished) if code in known), settings.LANGUAGE_CODE)


def in_the_language_of_the_reader(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """For printed addresses, which stand outside the language prefix. A choice is remembered."""

    @wraps(view)
    def wrapper(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        language = language_of_reader(request)
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = view(request, *args, **kwargs)
        response.headers.setdefault("Content-Language", language)
        if request.GET.get(CHOSEN) == language:
            response.set_cookie(settings.LANGUAGE_COOKIE_NAME, language, samesite="Lax")
        return response

    return wrapper
