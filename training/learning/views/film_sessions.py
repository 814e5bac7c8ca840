"""A film alone: what is left to do, reading it, thinking about it, and four weeks later."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from training.accounts.decorators import PersonRequest, learner_required
from training.assessments.actions.films import follow_up_film
from training.assessments.errors import SavedElsewhereError
from training.assessments.models import FilmReflection
from training.learning.flow import read_film, reflect_on_film
from training.learning.forms.films import FilmReflectionForm, FollowUpForm
from training.learning.queries.films import FilmDesk, film_or_404, reading_parts
from training.lib.clock import now


def _desk(request: PersonRequest, film: UUID) -> FilmDesk:
    return FilmDesk(request.user, film_or_404(film))


@require_safe
@learner_required
def film_session(request: PersonRequest, film: UUID) -> HttpResponse:
    return render(request, "learning/films/session.html", {"desk": _desk(request, film)})


@require_http_methods(["GET", "HEAD", "POST"])
@learner_required
def film_read(request: PersonRequest, film: UUID) -> HttpResponse:
    """The film in words, with its questions. A post says that it was read to the end."""
    desk = _desk(request, film)
    if request.method == "POST" and desk.film.transcript:
        read_film(learner=request.user, film=desk.film, at=now())
        return redirect("film-session", film)
    context = {"desk": desk, "parts": reading_parts(desk)}
    return render(request, "learning/films/read.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@learner_required
def film_reflect(request: PersonRequest, film: UUID) -> HttpResponse:
    desk = _desk(request, film)
    if request.method != "POST":
        form = FilmReflectionForm(initial=FilmReflectionForm.initial_of(desk.reflection))
        return _show_boxes(request, desk, form)
    form = FilmReflectionForm(request.POST)
    if not form.is_valid():
        return _show_boxes(request, desk, form, status=422)
    said = form.cleaned_data
    try:
        reflect_on_film(
            learner=request.user,
            film=desk.film,
            words={"saw": said["saw"], "change": said["change"], "ask": said["ask"]},
            seen_at=said["seen"],
            at=now(),
        )
    except SavedElsewhereError as error:
        return _show_both(request, desk, error)
    messages.success(request, _("Saved for you."))
    return redirect("film-session", film)


def _show_both(request: PersonRequest, desk: FilmDesk, error: SavedElsewhereError) -> HttpResponse:
    """What was typed, beside what another device saved; the next save is of both."""
    data = request.POST.copy()
    data["seen"] = error.stored.saved_at.isoformat()
    form = FilmReflectionForm(data)
    form.add_error(None, str(error))
    return _show_boxes(request, desk, form, stored=error.stored, status=409)


def _show_boxes(
    request: PersonRequest,
    desk: FilmDesk,
    form: FilmReflectionForm,
    *,
    stored: FilmReflection | None = None,
    status: int = 200,
) -> HttpResponse:
    context = {"desk": desk, "form": form, "stored": stored}
    return render(request, "learning/films/reflect.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@learner_required
def film_follow_up(request: PersonRequest, film: UUID) -> HttpResponse:
    """Four weeks later; also earlier or later, for whoever comes by themselves."""
    desk = _desk(request, film)
    written = desk.reflection
    if written is None:
        raise Http404
    initial = {"did": written.did, "happened": written.happened}
    form = FollowUpForm(request.POST if request.method == "POST" else None, initial=initial)
    if form.is_valid():
        follow_up_film(
            learner=request.user,
            film=desk.film.key,
            did=form.cleaned_data["did"],
            happened=form.cleaned_data["happened"],
            at=now(),
        )
        messages.success(request, _("Thank you. Saved for you."))
        return redirect("film-session", film)
    status = 422 if form.is_bound else 200
    context = {"desk": desk, "form": form}
    return render(request, "learning/films/follow_up.html", context, status=status)
