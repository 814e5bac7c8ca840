"""Captions and descriptions of a film."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from courses.films import actions
from courses.films.access import film_with, for_those_who, may_change_films
from courses.films.carrying import taken_over
from courses.films.forms import TrackForm
from courses.films.models import FilmAsset, FilmTrack
from courses.films.tracks.errors import TracksError
from courses.films.views.films import get_or_post
from courses.films.views.page import show


@get_or_post
@for_those_who(may_change_films)
def new(request: HttpRequest, film: UUID) -> HttpResponse:
    """`from` in the address names a track whose words stand in the form to begin with."""
    found = film_with(film)
    seconds = found.seconds
    if request.method == "POST":
        form = TrackForm(request.POST, request.FILES, film_seconds=seconds)
        if form.is_valid() and form.taken:
            _keep(request, found, form)
            return redirect("films:film", found.key)
    else:
        form = TrackForm(initial=_begun(found, request.GET.get("from", "")), film_seconds=seconds)
    title = _("Captions and descriptions")
    return show(request, "track", title, film=found, form=form, submit=_("Check and save"))


def _begun(film: FilmAsset, track: str) -> dict[str, Any]:
    row = film.tracks.filter(pk=track).first() if track.isdecimal() else None
    if row is None:
        return {"kind": FilmTrack.Kind.CAPTIONS}
    return {"language": row.language, "kind": row.kind, "text": row.text}


def _keep(request: HttpRequest, film: FilmAsset, form: TrackForm) -> None:
    assert form.taken  # noqa: S101 - valid, so taken
    said = form.cleaned_data
    actions.keep_track(
        asset=film,
        language=said["language"],
        kind=said["kind"],
        text=form.taken.vtt,
        by=request.user,
    )
    _tell(request, form.taken.told)


def _tell(request: HttpRequest, told: tuple[str, ...]) -> None:
    messages.success(request, _("The words are saved."))
    for line in told:
        messages.info(request, line)


@require_safe
@for_those_who(may_change_films)
def download(request: HttpRequest, film: UUID, track: int) -> HttpResponse:
    row = get_object_or_404(FilmTrack, pk=track, asset__key=film)
    headers = {"Content-Disposition": f'attachment; filename="{row.kind}.{row.language}.vtt"'}
    return HttpResponse(row.text, content_type="text/vtt; charset=utf-8", headers=headers)


@require_POST
@for_those_who(may_change_films)
def remove(request: HttpRequest, film: UUID, track: int) -> HttpResponse:
    found = film_with(film)
    row = get_object_or_404(found.tracks.filter(version=found.version), pk=track)
    actions.remove_track(track=row, by=request.user)
    messages.success(request, _("The words are taken away."))
    return redirect("films:film", film)


@require_POST
@for_those_who(may_change_films)
def carry(request: HttpRequest, film: UUID, track: int) -> HttpResponse:
    """Take a track of an earlier version over; what does not fit is put right in the form."""
    found = film_with(film)
    row = get_object_or_404(found.tracks.filter(version__lt=found.version), pk=track)
    try:
        taken = taken_over(found, row)
    except TracksError:
        return _to_put_right(request, found, row)
    actions.keep_track(
        asset=found, language=row.language, kind=row.kind, text=taken.vtt, by=request.user
    )
    _tell(request, taken.told)
    return redirect("films:film", film)


def _to_put_right(request: HttpRequest, film: FilmAsset, row: FilmTrack) -> HttpResponse:
    said = {"language": row.language, "kind": row.kind, "text": row.text}
    form = TrackForm(said, film_seconds=film.seconds)
    title = _("Captions and descriptions")
    return show(request, "track", title, film=film, form=form, submit=_("Check and save"))
