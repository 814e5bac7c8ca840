"""A member's sets: the next meeting, actions with dates, and what came of them."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from training.accounts.decorators import PersonRequest, learner_required
from training.action_learning.actions import leave_set, say_what_came
from training.action_learning.forms import ResultForm
from training.action_learning.queries import set_page, sets_of, turns_of
from training.lib.clock import now


@require_safe
@learner_required
def my_sets(request: PersonRequest) -> HttpResponse:
    """Straight to it where there is only one."""
    found = list(sets_of(request.user))
    if len(found) == 1:
        return redirect("my-set", found[0].pk)
    return render(request, "action_learning/sets.html", {"sets": found})


@require_safe
@learner_required
def my_set(request: PersonRequest, learning_set: UUID) -> HttpResponse:
    found = get_object_or_404(sets_of(request.user), pk=learning_set)
    return render(request, "action_learning/set.html", {"page": set_page(found, request.user)})


@require_http_methods(["GET", "HEAD", "POST"])
@learner_required
def my_result(request: PersonRequest, set_turn: UUID) -> HttpResponse:
    mine = turns_of(request.user).exclude(action="")
    turn = get_object_or_404(mine, pk=set_turn)
    said = {"result": turn.result, "line": turn.result_line}
    form = ResultForm(request.POST if request.method == "POST" else None, initial=said)
    if request.method != "POST" or not form.is_valid():
        status = 422 if form.is_bound else 200
        context = {"turn": turn, "form": form}
        return render(request, "action_learning/result.html", context, status=status)
    asked = form.cleaned_data
    say_what_came(turn=turn, result=asked["result"], line=asked["line"], at=now())
    messages.success(request, _("Saved. Your set can see it."))
    return redirect("my-set", turn.meeting.learning_set_id)


@require_http_methods(["GET", "HEAD", "POST"])
@learner_required
def leave_my_set(request: PersonRequest, learning_set: UUID) -> HttpResponse:
    found = get_object_or_404(sets_of(request.user), pk=learning_set)
    if request.method != "POST":
        return render(request, "action_learning/leave.html", {"found": found})
    me = set_page(found, request.user).me
    if me is not None:
        leave_set(member=me, at=now())
    messages.success(request, _("You have left %(name)s.") % {"name": found.name})
    return redirect("me")
