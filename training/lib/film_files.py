"""The bytes of films, for as long as a film may be seen.

The embedded default streams parts in constant memory. With FILM_ACCEL_PREFIX set, nginx sends them
(X-Accel-Redirect); where files are elsewhere, the storage gives an address that is signed.
"""

from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.core.files.storage import FileSystemStorage
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseRedirect,
)
from django.views.decorators.http import require_safe

from courses.films import delivery
from courses.films.delivery import StoredFile
from training.lib.media import send_file

KEPT_SECONDS = 300
"""A film that somebody took back is gone from browsers' stores a few minutes later."""


@require_safe
def serve_film(request: HttpRequest, asset: UUID, version: int, name: str) -> HttpResponseBase:
    stored = delivery.stored_file(asset, version, name)
    if stored is None:
        return _serve_track(asset, version, name)
    headers = {
        "Content-Type": stored.mime,
        "Accept-Ranges": "bytes",
        "Cache-Control": f"public, max-age={KEPT_SECONDS}",
        "X-Content-Type-Options": "nosniff",
    }
    if settings.FILM_ACCEL_PREFIX:
        return _by_nginx(stored, headers)
    if not isinstance(stored.storage, FileSystemStorage):
        return HttpResponseRedirect(
            stored.storage.url(stored.path), headers={"Cache-Control": "no-store"}
        )
    path = Path(stored.storage.path(stored.path))
    if not path.is_file():
        raise Http404
    return send_file(request, path, headers)


def _by_nginx(stored: StoredFile, headers: dict[str, str]) -> HttpResponse:
    inside = f"{settings.FILM_ACCEL_PREFIX.rstrip('/')}/{stored.path}"
    return HttpResponse(headers={**headers, "X-Accel-Redirect": inside})


def _serve_track(asset: UUID, version: int, name: str) -> HttpResponse:
    kind, _dot, rest = name.partition(".")
    language, _dot, ending = rest.partition(".")
    text = delivery.track_text(asset, version, kind, language) if ending == "vtt" else None
    if text is None:
        raise Http404
    headers = {"Cache-Control": f"public, max-age={KEPT_SECONDS}"}
    return HttpResponse(text, content_type="text/vtt; charset=utf-8", headers=headers)
