"""Those who decide: what waits for them, and their word."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from training.accounts.decorators import PersonRequest, learner_required
from training.lib.clock import now, today
from training.network.actions.panel import say
from training.network.errors import NetworkError
from training.network.forms import VerdictForm
from training.network.queries.applications import due_on, path_of, pieces_shown
from training.network.queries.people import seats_of
from training.network.rules import Verdict


@require_safe
@learner_required
def my_panels(request: PersonRequest) -> HttpResponse:
    seats = [(seat, due_on(seat.application)) for seat in seats_of(request.user)]
    return render(request, "network/panels.html", {"seats": seats})


@require_http_methods(["GET", "HEAD", "POST"])
@learner_required
def my_panel(request: PersonRequest, panel_seat: UUID) -> HttpResponse:
    seat = get_object_or_404(seats_of(request.user), pk=panel_seat)
    posted = request.method == "POST" and not seat.verdict
    form = VerdictForm(request.POST if posted else None)
    if posted and form.is_valid():
        said = form.cleaned_data
        try:
            say(seat=seat, verdict=Verdict(said["verdict"]), reasons=said["reasons"], at=now())
        except NetworkError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _("Thank you. Your word is saved."))
            return redirect("my-panels")
    context = {
        "seat": seat,
        "form": form,
        "path": path_of(seat.application, day=today()),
        "pieces": pieces_shown(seat.application, request.user),
        "due": due_on(seat.application),
    }
    status = 422 if form.errors else 200
    return render(request, "network/panel.html", context, status=status)
