"""The portfolio, and asking for a level."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from training.accounts.decorators import PersonRequest, learner_required
from training.lib.clock import now, today
from training.network.actions.applications import appeal, keep_draft, send, take_back
from training.network.actions.preparing import save_piece
from training.network.errors import NetworkError
from training.network.forms import AppealForm, ApplicationForm, PieceForm
from training.network.queries.applications import answer_for, open_application
from training.network.queries.home import own_work, paths_open_to, portfolio
from training.network.rules import Level

EITHER = ["GET", "HEAD", "POST"]


@require_safe
@learner_required
def my_portfolio(request: PersonRequest) -> HttpResponse:
    return render(request, "network/portfolio.html", {"portfolio": portfolio(request.user)})


@require_http_methods(EITHER)
@learner_required
def my_piece(request: PersonRequest, portfolio_kind: str) -> HttpResponse:
    """`?use=` begins with something that the person did before."""
    places = portfolio(request.user).places
    place = next((one for one in places if one.kind == portfolio_kind), None)
    if place is None:
        raise Http404
    work = own_work(request.user)
    used = next((one.words for one in work if str(one.key) == request.GET.get("use")), "")
    piece = place.piece
    initial = {
        "words": used or (piece.words if piece else ""),
        "names_removed": bool(piece and piece.names_removed_at and not used),
    }
    form = PieceForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method != "POST" or not form.is_valid():
        context = {"place": place, "form": form, "work": work}
        status = 422 if form.is_bound else 200
        return render(request, "network/piece.html", context, status=status)
    said = form.cleaned_data
    saved = save_piece(
        person=request.user,
        kind=place.kind,
        words=said["words"],
        names_removed=said["names_removed"],
        at=now(),
    )
    is_shown = saved.names_removed_at is not None
    messages.success(request, _("Saved.") if is_shown else _("Saved as a draft."))
    return redirect("my-portfolio")


@require_http_methods(EITHER)
@learner_required
def apply(request: PersonRequest) -> HttpResponse:
    """Saved first, then sent: what is missing loses nobody a word."""
    draft = open_application(request.user)
    if draft is not None and draft.sent_at is not None:
        return redirect("network")
    paths = paths_open_to(request.user, language=request.LANGUAGE_CODE, day=today())
    if not paths:
        return redirect("network")
    initial = {"level": draft.level, "words": draft.words} if draft else {"level": paths[0].level}
    posted = request.POST if request.method == "POST" else None
    form = ApplicationForm(posted, initial=initial, levels=[path.level for path in paths])
    if request.method == "POST" and form.is_valid() and _sent(request, form):
        return redirect("network")
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "network/apply.html", {"form": form, "paths": paths}, status=status)


def _sent(request: PersonRequest, form: ApplicationForm) -> bool:
    """Whether there is nothing more to say on the form."""
    said, at = form.cleaned_data, now()
    draft = keep_draft(person=request.user, level=Level(said["level"]), words=said["words"], at=at)
    if "save" in request.POST:
        messages.success(request, _("Saved as a draft. Only you can read it."))
        return True
    try:
        send(application=draft, at=at)
    except NetworkError as error:
        form.add_error(None, str(error))
        return False
    messages.success(request, _("Sent."))
    return True


@require_POST
@learner_required
def take_back_mine(request: PersonRequest) -> HttpResponse:
    mine = open_application(request.user)
    if mine is None:
        raise Http404
    take_back(application=mine, at=now())
    messages.success(request, _("Taken back. You can apply again at any time."))
    return redirect("network")


@require_http_methods(EITHER)
@learner_required
def appeal_mine(request: PersonRequest) -> HttpResponse:
    answer = answer_for(request.user)
    if answer is None or not answer.may_appeal:
        raise Http404
    form = AppealForm(request.POST if request.method == "POST" else None)
    if request.method != "POST" or not form.is_valid():
        status = 422 if form.is_bound else 200
        context = {"form": form, "answer": answer}
        return render(request, "network/appeal.html", context, status=status)
    appeal(application=answer.application, words=form.cleaned_data["words"], at=now())
    messages.success(request, _("Sent. Two other people look at it now."))
    return redirect("network")
