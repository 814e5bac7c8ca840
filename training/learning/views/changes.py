"""What changed in a course: the learner has seen it."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.dateparse import parse_datetime
from django.utils.timezone import is_naive
from django.utils.translation import get_language
from django.views.decorators.http import require_POST

from courses import catalogue
from training.accounts.decorators import PersonRequest, learner_required
from training.lib.clock import now
from training.progress.actions.steps import look_again
from training.progress.models import CourseChange


@require_POST
@learner_required
def change_seen(request: PersonRequest, page: UUID) -> HttpResponse:
    """Up to the change that the form showed: one that came since is shown again."""
    if not CourseChange.objects.live().filter(page_key=page).exists():
        raise Http404
    look_again(learner=request.user, page_key=page, at=_shown_until(request))
    url = catalogue.url_of(page, get_language() or "en") if _came_from_page(request) else None
    return redirect(url or "dashboard")


def _shown_until(request: PersonRequest) -> datetime:
    """What the browser sends never reaches into the future."""
    try:
        shown = parse_datetime(request.POST.get("seen", ""))
    except ValueError:
        shown = None
    return now() if shown is None or is_naive(shown) else min(shown, now())


def _came_from_page(request: PersonRequest) -> bool:
    return request.POST.get("back") == "page"
