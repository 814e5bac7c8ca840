"""How films do, as pictures and tables. Nobody is named."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from training.lib.spreadsheets import FORMS, as_file
from training.workbench.queries.films import film_lines, film_numbers, film_rows
from training.workbench.views.page import page, person

FILE_NAME = "numbers"
"""Neutral: it lies about on shared computers."""


@require_http_methods(["GET", "HEAD"])
def films(request: HttpRequest) -> HttpResponse:
    lines = film_lines(person(request))
    return page(request, "films", _("How films do"), [], icon="media", lines=lines)


@require_http_methods(["GET", "HEAD"])
def film(request: HttpRequest, film: UUID) -> HttpResponse:
    numbers = film_numbers(person(request), film)
    trail = [(_("How films do"), reverse("workbench:films"))]
    return page(request, "film", numbers.film.title, trail, icon="media", numbers=numbers)


@require_http_methods(["GET", "HEAD"])
def film_file(request: HttpRequest, film: UUID, form: str) -> HttpResponse:
    numbers = film_numbers(person(request), film)
    if form not in FORMS:
        raise Http404
    return as_file(film_rows(numbers), name=FILE_NAME, form=form)
