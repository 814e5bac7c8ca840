"""The frame of every page of the room."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from courses.films.models import FilmAsset

REFRESH_SECONDS = 5
"""A page about running work asks again by itself, with or without scripts."""
INVALID = 422


def show(
    request: HttpRequest, template: str, title: str, *, film: FilmAsset | None = None, **said: Any
) -> HttpResponse:
    crumbs = [
        {"label": _("Home"), "url": reverse("wagtailadmin_home")},
        {"label": _("Films"), "url": reverse("films:index")},
    ]
    if film:
        crumbs.append({"label": film.title, "url": reverse("films:film", args=[film.key])})
    if title not in {crumb["label"] for crumb in crumbs}:
        crumbs.append({"label": title, "url": ""})
    frame = {
        "page_title": title,
        "header_title": title,
        "header_icon": "media",
        "breadcrumbs_items": crumbs,
        "film": film,
    }
    form = said.get("form")
    status = INVALID if form is not None and form.is_bound and not form.is_valid() else 200
    return render(request, f"films/{template}.html", {**frame, **said}, status=status)
