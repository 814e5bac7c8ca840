"""The phrases that a trainer keeps for their answers."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

from training.accounts.models import User
from training.workbench.actions import phrases as actions
from training.workbench.forms.phrases import PhraseForm
from training.workbench.queries.phrases import offered_to, phrases_of
from training.workbench.queries.scope import answers_words
from training.workbench.views.page import page, person, to_queue

MOVES = {"up": -1, "down": 1}


@require_http_methods(["GET", "HEAD", "POST"])
def phrases(request: HttpRequest) -> HttpResponse:
    user = person(request)
    if not answers_words(user):
        raise Http404
    if request.method != "POST":
        return _shown(request, PhraseForm())
    do = request.POST.get("do", "")
    if do in {"add", "change"}:
        return _write(request, user, do)
    if do == "offered":
        actions.keep_phrases(owner=user, phrases=_ticked(request, user))
    elif (phrase := _named(request)) and do in {*MOVES, "remove"}:
        _move_or_remove(user, phrase, do)
    return redirect("workbench:phrases")


def _write(request: HttpRequest, user: User, do: str) -> HttpResponse:
    form = PhraseForm(request.POST)
    if not form.is_valid():
        return _shown(request, form if do == "add" else PhraseForm(), form.errors.get("words"))
    words = form.cleaned_data["words"]
    if do == "change" and (phrase := _named(request)):
        actions.change_phrase(owner=user, phrase=phrase, words=words)
    else:
        actions.keep_phrases(owner=user, phrases=[words])
    messages.success(request, _("Kept."))
    return redirect("workbench:phrases")


def _move_or_remove(user: User, phrase: UUID, do: str) -> None:
    if do == "remove":
        actions.drop_phrase(owner=user, phrase=phrase)
    else:
        actions.move_phrase(owner=user, phrase=phrase, by=MOVES[do])


def _ticked(request: HttpRequest, user: User) -> list[str]:
    """Only phrases that we offer: the form sends their numbers."""
    chosen = set(request.POST.getlist("offer"))
    return [words for number, words in offered_to(user) if str(number) in chosen]


def _named(request: HttpRequest) -> UUID | None:
    try:
        return UUID(request.POST.get("phrase", ""))
    except ValueError:
        return None


def _shown(request: HttpRequest, form: PhraseForm, problem: object = None) -> HttpResponse:
    user = person(request)
    return page(
        request,
        "phrases",
        _("My phrases"),
        to_queue(),
        icon="openquote",
        form=form,
        problem=problem,
        phrases=phrases_of(user),
        offered=offered_to(user),
    )
