"""Response headers that depend on the path or on whether somebody is signed in."""

from collections.abc import Callable

from csp.constants import SELF, UNSAFE_INLINE
from django.conf import settings
from django.http import HttpRequest, HttpResponse

ADMIN_PREFIX = "/admin/"
ADMIN_POLICY = {
    "default-src": [SELF],
    "script-src": [SELF, UNSAFE_INLINE],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:", "blob:"],
    "frame-ancestors": [SELF],
    "object-src": ["'none'"],
    "form-action": [SELF],
}


class HeadersMiddleware:
    """Nothing for a signed-in person is stored, but for files that are the same for everybody."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.path.startswith(settings.MEDIA_URL):
            return response
        user = getattr(request, "user", None)
        if user is not None and user.is_authenticated:
            response["Cache-Control"] = "private, no-store"
        return response


class AdminPolicyMiddleware:
    """Wagtail's editor needs inline scripts; its previews are framed by itself."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.path.startswith(ADMIN_PREFIX):
            # A preview was answered by a chain of its own, under the policy of the page itself.
            response.headers.pop("Content-Security-Policy", None)
            response._csp_replace = ADMIN_POLICY  # type: ignore[attr-defined] # read by django-csp
            response["X-Frame-Options"] = "SAMEORIGIN"
        return response
