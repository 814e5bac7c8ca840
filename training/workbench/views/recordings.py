"""Recordings of tasks that members sent, to be watched later."""

from __future__ import annotations

from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from training.attachments.actions.practice import watch_practice_recording
from training.attachments.queries import recordings_waiting
from training.lib.clock import now
from training.workbench.queries.pieces import (
    course_of_task,
    recording_opened_by,
    recording_taught_by,
)
from training.workbench.queries.scope import teaches_somebody
from training.workbench.views.page import page, person, to_member
from training.workbench.views.pieces import send_kept

A_PAGE = 50


@require_safe
def recordings(request: HttpRequest) -> HttpResponse:
    if not teaches_somebody(person(request)):
        raise Http404
    waiting = Paginator(recordings_waiting(person(request)), A_PAGE)
    shown = waiting.get_page(request.GET.get("page"))
    return page(request, "recordings", _("Recordings to watch"), [], icon="media", shown=shown)


@require_http_methods(["GET", "HEAD", "POST"])
def recording(request: HttpRequest, practice: UUID) -> HttpResponse:
    """The player is in the answer to the post alone, which notes that it was opened."""
    found = recording_taught_by(person(request), practice)
    opened = request.method == "POST"
    if opened:
        watch_practice_recording(recording=found, by=person(request), at=now())
    return page(
        request,
        "recording",
        _("A recording of a task"),
        to_member(found.enrolment) if found.enrolment else [],
        icon="media",
        recording=found,
        course=course_of_task(found.task_key),
        opened=opened,
    )


@require_safe
def recording_file(request: HttpRequest, practice: UUID) -> HttpResponseBase:
    """Only for who opened the page of the recording: that was noted."""
    return send_kept(request, recording_opened_by(person(request), practice))
