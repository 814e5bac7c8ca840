"""What goes with a film as a file: its chapters for players, and its words to keep."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from courses.content_keys import FilmKey
from courses.films import delivery
from courses.films.showing import showing
from courses.films.spec import FilmSpec
from courses.films.tracks.cues import Chapter
from courses.films.tracks.writing import chapters_vtt

KEPT_SECONDS = 300


@require_safe
def chapters(_request: HttpRequest, film: UUID) -> HttpResponse:
    found = _film_or_404(film)
    text = chapters_vtt(Chapter(one.start, one.end, one.title) for one in found.chapters)
    return _file(text, "text/vtt")


@require_safe
def transcript(_request: HttpRequest, film: UUID) -> HttpResponse:
    found = _film_or_404(film)
    if not found.transcript:
        raise Http404
    context = {"film": found, "parts": showing(found).parts}
    answer = _file(render_to_string("courses/films/transcript.txt", context), "text/plain")
    name = found.url.strip("/").rpartition("/")[2] or "film"
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}.txt"'
    return answer


def _film_or_404(key: UUID) -> FilmSpec:
    film = delivery.film(FilmKey(key), get_language() or "")
    if film is None:
        raise Http404
    return film


def _file(text: str, kind: str) -> HttpResponse:
    headers = {"Cache-Control": f"public, max-age={KEPT_SECONDS}"}
    return HttpResponse(text, content_type=f"{kind}; charset=utf-8", headers=headers)
