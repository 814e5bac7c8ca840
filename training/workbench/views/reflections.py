"""Open and read what a member shared. Each opening is noted, and its writer sees it."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from training.lib.clock import now
from training.workbench.actions.members import read_reflection
from training.workbench.queries.scope import reflection_read_by
from training.workbench.views.page import page, person, to_member


@require_http_methods(["GET", "HEAD", "POST"])
def reflection(request: HttpRequest, reflection: UUID) -> HttpResponse:
    """The words are in the answer to the post alone, which notes the reading."""
    found = reflection_read_by(person(request), reflection)
    opened = request.method == "POST"
    if opened:
        read_reflection(reflection=found, by=person(request), at=now())
    return page(
        request,
        "reflection",
        _("A shared reflection"),
        to_member(found.enrolment) if found.enrolment else [],
        icon="openquote",
        reflection=found,
        opened=opened,
        readings=found.readings.select_related("reader").order_by("-at"),
    )
