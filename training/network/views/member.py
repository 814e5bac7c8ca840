"""A person's own place in the network: where they are, the code, pause, renewal, leaving."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from courses import catalogue
from training.accounts.decorators import PersonRequest, learner_required
from training.lib.clock import now, today
from training.network.actions.memberships import go_on, leave, pause, renew
from training.network.actions.preparing import agree_to_code
from training.network.conduct import newest
from training.network.forms import RenewalForm
from training.network.queries.facts import last_agreed_on, standing_of
from training.network.queries.home import home

EITHER = ["GET", "HEAD", "POST"]


@require_safe
@learner_required
def my_network(request: PersonRequest) -> HttpResponse:
    found = home(request.user, language=request.LANGUAGE_CODE, day=today())
    return render(request, "network/home.html", {"home": found})


@require_http_methods(EITHER)
@learner_required
def code(request: PersonRequest) -> HttpResponse:
    if request.method == "POST":
        agree_to_code(person=request.user, on=today())
        messages.success(request, _("Thank you. It is written down that you agree."))
        return redirect("network")
    context = {
        "code": newest(),
        "network": catalogue.network(),
        "agreed_on": last_agreed_on(request.user),
    }
    return render(request, "network/code.html", context)


@require_http_methods(EITHER)
@learner_required
def pause_mine(request: PersonRequest) -> HttpResponse:
    _member_or_404(request)
    if request.method != "POST":
        return render(request, "network/pause.html")
    pause(person=request.user, at=now())
    messages.success(request, _("Your membership is paused. Nobody outside sees it."))
    return redirect("network")


@require_POST
@learner_required
def go_on_mine(request: PersonRequest) -> HttpResponse:
    _member_or_404(request)
    go_on(person=request.user, at=now())
    return redirect("network")


@require_http_methods(EITHER)
@learner_required
def leave_mine(request: PersonRequest) -> HttpResponse:
    _member_or_404(request)
    if request.method != "POST":
        return render(request, "network/leave.html", {"network": catalogue.network()})
    leave(person=request.user, at=now())
    messages.success(request, _("You have left. You can come back at any time."))
    return redirect("network")


@require_http_methods(EITHER)
@learner_required
def renew_mine(request: PersonRequest) -> HttpResponse:
    _member_or_404(request)
    form = RenewalForm(request.POST if request.method == "POST" else None)
    if request.method != "POST" or not form.is_valid():
        status = 422 if form.is_bound else 200
        context = {"form": form, "code": newest(), "network": catalogue.network()}
        return render(request, "network/renew.html", context, status=status)
    renew(person=request.user, words=form.cleaned_data["words"], at=now())
    messages.success(request, _("Thank you. Your membership goes on for a year."))
    return redirect("network")


def _member_or_404(request: PersonRequest) -> None:
    if not standing_of(request.user).is_member:
        raise Http404
