"""A film stops and asks something: as a page, or as a piece of one that the player shows.

People who are not signed in can answer too. Of them nothing is kept, so there is nothing that a
foreign site could do in their name, and no cookie for a token.
"""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods

from courses import catalogue
from courses.films.delivery import FilmSpec, Pause
from courses.outline import Question, texts_of
from training.accounts import kept_posts
from training.accounts.decorators import PersonRequest, learner_required
from training.learning.flow import answer_in_film
from training.learning.forms.answers import FORMS, AnswerForm
from training.learning.queries.films import (
    Feedback,
    FilmDesk,
    asking_of,
    feedback_of,
    film_or_404,
    pause_or_404,
)
from training.lib.clock import now

PART, READING = "part", "reading"
"""In the address: only a piece of the page is wanted; the question stands in the transcript."""


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def film_pause(request: HttpRequest, film: UUID, number: int) -> HttpResponseBase:
    """A form of somebody whose session has ended is kept for them like every other."""
    if request.user.is_authenticated or kept_posts.owner_named_by(request):
        return _pause_of_learner(request, film, number)
    return _pause_of_anybody(request, film, number)


@csrf_protect
@learner_required
def _pause_of_learner(request: PersonRequest, film: UUID, number: int) -> HttpResponse:
    found = film_or_404(film)
    pause, question = pause_or_404(found, number)
    desk = FilmDesk(request.user, found)
    if request.method != "POST" or desk.feedback(question):
        return _show(
            request, found, pause, _form(request, found, question), desk.feedback(question)
        )
    form = _form(request, found, question)
    if not form.is_valid():
        return _show(request, found, pause, form, None, status=422)
    answer_in_film(
        learner=request.user, film=found, question=question, given=form.given(), at=now()
    )
    if READING in request.GET:
        return redirect(f"{reverse('film-read', args=[found.key])}#pause-{number}")
    return redirect(request.get_full_path())


def _pause_of_anybody(request: HttpRequest, film: UUID, number: int) -> HttpResponse:
    found = film_or_404(film)
    pause, question = pause_or_404(found, number)
    form = _form(request, found, question)
    if request.method != "POST":
        return _show(request, found, pause, form, None)
    if not form.is_valid():
        return _show(request, found, pause, form, None, status=422)
    return _show(request, found, pause, form, feedback_of(question, form.given()))


def _form(request: HttpRequest, film: FilmSpec, question: Question) -> AnswerForm:
    person = request.user if request.user.is_authenticated else None
    data = request.POST if request.method == "POST" else None
    form = FORMS[question.kind](asking_of(person, film), question, data)
    form.auto_id = f"pause-{question.key}-%s"
    return form


def _show(
    request: HttpRequest,
    film: FilmSpec,
    pause: Pause,
    form: AnswerForm,
    feedback: Feedback | None,
    *,
    status: int = 200,
) -> HttpResponse:
    context = {
        "film": film,
        "pause": pause,
        "form": form,
        "feedback": feedback,
        "address": request.get_full_path(),
        "seconds": round(pause.at),
        "back": reverse("film-read", args=[film.key]) if READING in request.GET else film.url,
        "may_go_on": feedback is not None or not film.must_answer,
        "sounds": _sounds(film, pause, feedback),
    }
    name = "learning/films/pause.html" if PART in request.GET else "learning/films/pause_page.html"
    return render(request, name, context, status=status)


def _sounds(film: FilmSpec, pause: Pause, feedback: Feedback | None) -> catalogue.Sounds:
    """Feedback is heard only with the feedback."""
    if pause.question is None:
        return catalogue.Sounds(film.language)
    said = [pause.question.text, feedback.words] if feedback else texts_of(pause.question)
    return catalogue.sounds_of(said, film.language)
