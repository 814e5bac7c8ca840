"""Who may look after films. Consents hold names of people: they need a permission of their own."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404

from courses.films.models import FilmAsset

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponseBase]


def may_see_films(person: Any) -> bool:
    return may_change_films(person) or may_add_films(person)


def may_add_films(person: Any) -> bool:
    return bool(person.has_perm("films.add_filmasset"))


def may_change_films(person: Any) -> bool:
    return bool(person.has_perm("films.change_filmasset"))


def may_delete_films(person: Any) -> bool:
    return bool(person.has_perm("films.delete_filmasset"))


def may_see_consents(person: Any) -> bool:
    return may_change_films(person) and bool(person.has_perm("films.change_filmconsent"))


def for_those_who(may: Callable[[Any], bool]) -> Callable[[View[P]], View[P]]:
    """Everybody else finds nothing there."""

    def wrap(view: View[P]) -> View[P]:
        @wraps(view)
        def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            if not may(request.user):
                raise Http404
            return view(request, *args, **kwargs)

        return guarded

    return wrap


def film_with(key: UUID) -> FilmAsset:
    return get_object_or_404(FilmAsset, key=key)
