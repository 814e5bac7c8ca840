"""What the projector shows: one slide after the other, and how many joined.

Each slide is a page of its own without scripts. With them the page holds all slides, goes on when
the network is gone, and sends its place when it is back.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from courses.films.delivery import FilmSpec, MediaFile, Track
from training.lib.clock import now
from training.screenings.actions import go_to
from training.screenings.models import Screening
from training.screenings.queries import film_of, numbers_of
from training.screenings.rules import is_over
from training.screenings.slides import Kind, Slide, plan_of, slides_of
from training.screenings.views.showing import how_to_join, opens_a_showing


@opens_a_showing
def screen(request: HttpRequest, screening: Screening) -> HttpResponse:
    if is_over(made_at=screening.made_at, ended_at=screening.ended_at, at=now()):
        return redirect("showing-record", screening.key)
    film = film_of(screening, get_language() or "")
    if film is None:
        return render(request, "screenings/gone.html", {"screening": screening})
    slides = slides_of(film, screening.plan_key)
    if request.method == "POST":
        place = _place(request.POST.get("place", ""), slides)
        if place is not None:
            go_to(screening=screening, place=place, at=now())
        if request.accepts("text/html"):
            return redirect("showing-now", screening.key)
        return JsonResponse({"place": screening.place})
    return render(request, "screenings/screen.html", _context(screening, film, slides, now()))


@require_safe
@opens_a_showing
def state(request: HttpRequest, screening: Screening) -> HttpResponse:
    numbers = numbers_of(screening)
    return JsonResponse({"joined": numbers.joined, "confirmed": numbers.confirmed})


def _place(given: str, slides: tuple[Slide, ...]) -> int | None:
    """None for what is no slide of this plan."""
    is_number = given.isascii() and given.isdecimal() and len(given) < len("10000")
    return int(given) if is_number and int(given) < len(slides) else None


def _context(
    screening: Screening, film: FilmSpec, slides: tuple[Slide, ...], at: datetime
) -> dict[str, Any]:
    place = min(screening.place, len(slides) - 1)
    slide = slides[place]
    since = screening.moved_at or at
    is_last = place == len(slides) - 1
    return {
        "screening": screening,
        "film": film,
        "slides": slides,
        "now": slide,
        "before": place - 1 if place else None,
        "after": None if is_last else place + 1,
        "until": since + timedelta(minutes=slide.minutes) if slide.minutes else None,
        "ends_at": _ends_at(screening, film),
        "spent_seconds": max(int((at - since).total_seconds()), 0),
        "plays": slide.kind == Kind.FILM,
        "files": _from_the_largest(film),
        "captions": captions_of(film),
        "numbers": numbers_of(screening),
        **how_to_join(screening),
    }


def _ends_at(screening: Screening, film: FilmSpec) -> datetime | None:
    """By the minutes that they have, or else by those of the plan."""
    plan = plan_of(film, screening.plan_key)
    minutes = screening.minutes or (plan.minutes if plan else 0)
    began = screening.started_at
    return began + timedelta(minutes=minutes) if began and minutes else None


def _from_the_largest(film: FilmSpec) -> list[MediaFile]:
    """A room has one screen for all: the large file, unless a browser cannot play it."""
    return sorted(film.renditions, key=lambda file: int(file.kind), reverse=True)


def captions_of(film: FilmSpec) -> list[tuple[Track, bool]]:
    """Each with whether it is on from the start: one always is, in the language of the room."""
    tracks = [track for track in film.tracks if track.kind == "captions"]
    language = get_language() or ""
    wished = [track for track in tracks if track.language == language] or tracks
    return [(track, track is wished[0]) for track in tracks]
