"""All that waits for a member of staff."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from training.lib.clock import now
from training.safeguarding.queries import groups_without_lead, to_answer
from training.workbench.queries.home import home_of
from training.workbench.views.page import page, person


@require_safe
def today(request: HttpRequest) -> HttpResponse:
    home = home_of(person(request), now(), shown=None)
    if home is None:
        raise Http404
    return page(
        request,
        "today",
        _("Today"),
        [],
        icon="calendar-alt",
        home=home,
        concerns=to_answer(person(request)),
        leaderless=groups_without_lead(person(request)),
    )
