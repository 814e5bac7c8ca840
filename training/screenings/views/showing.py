"""Whoever shows a film to a group: before, after, and the list of their own.

The address of a showing is its key, as people without an account show films too. It is in no log
(logs hold no paths) and goes to no other site (the referrer stays at home).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from courses.content_keys import FilmKey
from courses.films import delivery
from training.accounts.decorators import PersonRequest, learner_required
from training.accounts.models import User
from training.lib.clock import now
from training.lib.qr import qr_svg
from training.lib.throttle import is_one_too_many
from training.screenings.actions import correct, end, open_screening
from training.screenings.forms import CountForm, ShowingForm
from training.screenings.models import Screening
from training.screenings.queries import (
    film_of,
    initials_of,
    keeps_showings,
    numbers_in,
    numbers_of,
    screening_or_404,
    showings_of,
)
from training.screenings.rules import CORRECTED_WITHIN, is_over, may_be_corrected, minutes_between
from training.screenings.slides import slides_of

A_PAGE = 50
View = Callable[..., HttpResponse]


def opens_a_showing(view: View) -> View:
    """Give the view the showing whose key is in the address. Any other key is a 404."""

    @never_cache
    @wraps(view)
    def wrapper(request: HttpRequest, key: str, **kwargs: Any) -> HttpResponse:
        return view(request, screening_or_404(key), **kwargs)

    return wrapper


def how_to_join(screening: Screening) -> dict[str, Any]:
    """The code, as letters and as a picture, and the short address to type."""
    short = settings.BASE_URL.rstrip("/") + reverse("group")
    return {
        "short_address": short.partition("://")[2].rstrip("/"),
        "qr": qr_svg(settings.BASE_URL.rstrip("/") + reverse("group-join", args=[screening.code])),
    }


@never_cache
def new_showing(request: HttpRequest, film: UUID) -> HttpResponse:
    spec = delivery.film(FilmKey(film), get_language() or "")
    if spec is None:
        raise Http404
    form = ShowingForm(request.POST or None, film=spec)
    if request.method != "POST" or not form.is_valid():
        context = {"film": spec, "form": form, "keeps": keeps_showings(request.user)}
        return render(request, "screenings/new.html", context)
    if is_one_too_many(request, "new_showing"):
        return render(request, "429.html", status=429)
    screening = open_screening(
        film=spec,
        plan=form.plan_chosen,
        setting=form.setting,
        facilitator=_keeper(request),
        at=now(),
    )
    return redirect("showing", screening.key)


@require_safe
@opens_a_showing
def lobby(request: HttpRequest, screening: Screening) -> HttpResponse:
    """How to join, in big letters; how many did; and the button that starts."""
    if _is_over(screening):
        return redirect("showing-record", screening.key)
    film = film_of(screening, get_language() or "")
    context = {
        "screening": screening,
        "film": film,
        "slides": slides_of(film, screening.plan_key) if film else (),
        "numbers": numbers_of(screening),
        **how_to_join(screening),
    }
    return render(request, "screenings/lobby.html", context)


@opens_a_showing
def end_showing(request: HttpRequest, screening: Screening) -> HttpResponse:
    if screening.ended_at:
        return redirect("showing-record", screening.key)
    form = _count_form(request, screening)
    if request.method == "POST" and form.is_valid():
        end(screening=screening, count=form.count, at=now())
        return redirect("showing-record", screening.key)
    context = {"screening": screening, "form": form, "numbers": form.numbers}
    return render(request, "screenings/end.html", context)


@require_safe
@opens_a_showing
def record(request: HttpRequest, screening: Screening) -> HttpResponse:
    """What is printed or saved. Before somebody counted there is nothing to keep yet."""
    if screening.ended_at is None:
        return redirect("showing-end" if _is_over(screening) else "showing", screening.key)
    context = {
        "screening": screening,
        "numbers": numbers_of(screening),
        "initials": initials_of(screening),
        "may_correct": _may_correct(request, screening),
        "corrected_until": screening.ended_at + CORRECTED_WITHIN,
    }
    return render(request, "screenings/record.html", context)


@opens_a_showing
def correct_showing(request: HttpRequest, screening: Screening) -> HttpResponse:
    if not _may_correct(request, screening):
        raise Http404
    form = _count_form(request, screening)
    if request.method == "POST" and form.is_valid():
        by = request.user if isinstance(request.user, User) else None
        correct(screening=screening, count=form.count, by=by, at=now())
        return redirect("showing-record", screening.key)
    context = {"screening": screening, "form": form, "numbers": form.numbers}
    return render(request, "screenings/end.html", context)


@require_safe
@never_cache
@learner_required
def mine(request: PersonRequest) -> HttpResponse:
    if not keeps_showings(request.user):
        raise Http404
    shown = Paginator(showings_of(request.user), A_PAGE).get_page(request.GET.get("page"))
    context = {
        "showings": [(row, numbers_in(row)) for row in shown],
        "page": shown,
        "films": delivery.films(get_language() or ""),
    }
    return render(request, "screenings/mine.html", context)


def _keeper(request: HttpRequest) -> User | None:
    user = request.user
    return user if isinstance(user, User) and keeps_showings(user) else None


def _is_over(screening: Screening) -> bool:
    return is_over(made_at=screening.made_at, ended_at=screening.ended_at, at=now())


def _may_correct(request: HttpRequest, screening: Screening) -> bool:
    """Whoever has the address, where nobody has an account; or else the one whose it is."""
    if not screening.ended_at:
        return False
    user = request.user
    if isinstance(user, User) and user.is_superuser:
        return True
    is_theirs = screening.facilitator_id in {None, user.pk}
    return is_theirs and may_be_corrected(ended_at=screening.ended_at, at=now())


def _count_form(request: HttpRequest, screening: Screening) -> CountForm:
    numbers = numbers_of(screening)
    measured = minutes_between(screening.started_at, screening.ended_at or now())
    seen = max(numbers.joined, numbers.confirmed)
    known = {f"hands_{mark}": people or None for mark, people in screening.hands.items()}
    is_written = screening.ended_at is not None and screening.counted is not None
    initial = {
        "counted": screening.counted if is_written else (seen or None),
        "minutes": (screening.minutes if is_written else measured) or screening.minutes,
        "site": screening.site,
        "mode": screening.mode,
        **known,
    }
    return CountForm(request.POST or None, numbers=numbers, initial=initial)
