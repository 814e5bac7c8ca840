"""Pages travel small; files are sent as they are."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponseBase
from django.middleware.gzip import GZipMiddleware


class PageCompressionMiddleware(GZipMiddleware):
    """Django's own, with its random padding against guessing; but never for parts of a film."""

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        is_part = response.streaming or response.status_code == HTTPStatus.PARTIAL_CONTENT
        if is_part or not response.get("Content-Type", "").startswith("text/"):
            return response
        return super().process_response(request, response)
