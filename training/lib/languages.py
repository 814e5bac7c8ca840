"""Which languages people may use: those with a complete catalogue."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect


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
