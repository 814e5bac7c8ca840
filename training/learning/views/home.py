"""The learner's home."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from training.accounts.decorators import PersonRequest, learner_required
from training.learning.queries.dashboard import home_of
from training.lib.clock import now


@require_safe
@learner_required
def dashboard(request: PersonRequest) -> HttpResponse:
    home = home_of(request.user, get_language() or "en", now())
    return render(request, "learning/dashboard.html", {"home": home})


@require_safe
@learner_required
def go_on(request: PersonRequest) -> HttpResponse:
    """Straight to what comes next; home when nothing does."""
    first = home_of(request.user, get_language() or "en", now()).first
    return redirect(first.go_on.url if first and first.go_on else "dashboard")
