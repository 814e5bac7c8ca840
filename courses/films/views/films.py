"""The list of films, one film, uploading it and its next versions."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from courses.films import actions
from courses.films.access import (
    film_with,
    for_those_who,
    may_add_films,
    may_change_films,
    may_delete_films,
    may_see_consents,
    may_see_films,
)
from courses.films.forms import FilmForm, NewFilmForm, NewVersionForm
from courses.films.queries import desk, lines
from courses.films.uploading import was_too_large
from courses.films.views.page import REFRESH_SECONDS, show

get_or_post = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@for_those_who(may_see_films)
def index(request: HttpRequest) -> HttpResponse:
    return show(
        request, "index", _("Films"), lines=lines(localdate()), adds=may_add_films(request.user)
    )


@get_or_post
@for_those_who(may_add_films)
def new(request: HttpRequest) -> HttpResponse:
    form = _bound(request, NewFilmForm) if request.method == "POST" else NewFilmForm()
    if request.method == "POST" and form.is_valid():
        film = actions.add_film(
            asset=form.save(commit=False), upload=form.cleaned_data["file"], by=request.user
        )
        messages.success(request, _uploaded())
        return redirect("films:film", film.key)
    return show(request, "upload", _("Upload a film"), form=form, submit=_("Upload"))


def _bound(request: HttpRequest, kind: type[Any]) -> Any:
    form = kind(request.POST, request.FILES)
    form.fields["file"].too_large = was_too_large(request)
    return form


def _uploaded() -> str:
    return _("The file is here. It is now looked at and made ready.")


@require_safe
@for_those_who(may_see_films)
def film(request: HttpRequest, film: UUID) -> HttpResponse:
    found = film_with(film)
    response = show(
        request,
        "film",
        found.title,
        film=found,
        desk=desk(found, localdate()),
        changes=may_change_films(request.user),
        deletes=may_delete_films(request.user),
        sees_consents=may_see_consents(request.user),
    )
    if found.is_under_way:
        response.headers["Refresh"] = str(REFRESH_SECONDS)
    return response


@get_or_post
@for_those_who(may_change_films)
def edit(request: HttpRequest, film: UUID) -> HttpResponse:
    found = film_with(film)
    form = FilmForm(request.POST or None, instance=found)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Saved."))
        return redirect("films:film", found.key)
    return show(
        request, "form", _("Name and licence"), film=film_with(film), form=form, submit=_("Save")
    )


@get_or_post
@for_those_who(may_change_films)
def version(request: HttpRequest, film: UUID) -> HttpResponse:
    found = film_with(film)
    form = _bound(request, NewVersionForm) if request.method == "POST" else NewVersionForm()
    if request.method == "POST" and form.is_valid():
        actions.replace_film(
            asset=found, upload=form.cleaned_data["file"], by=request.user, day=localdate()
        )
        messages.success(request, _uploaded())
        return redirect("films:film", found.key)
    title = _("Upload another file")
    return show(request, "upload", title, film=found, form=form, submit=_("Upload"))


@require_POST
@for_those_who(may_change_films)
def again(request: HttpRequest, film: UUID) -> HttpResponse:
    actions.try_again(asset=film_with(film))
    return redirect("films:film", film)


@require_POST
@for_those_who(may_change_films)
def drop(request: HttpRequest, film: UUID) -> HttpResponse:
    actions.drop_coming(asset=film_with(film), by=request.user)
    return redirect("films:film", film)


@get_or_post
@for_those_who(may_delete_films)
def delete(request: HttpRequest, film: UUID) -> HttpResponse:
    found = film_with(film)
    if request.method == "POST":
        actions.delete_film(asset=found, by=request.user)
        messages.success(request, _("The film is deleted."))
        return redirect("films:index")
    return show(
        request, "delete", _("Delete this film?"), film=found, desk=desk(found, localdate())
    )
