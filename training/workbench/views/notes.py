"""Notes to and fro with one learner. What waits is opened by a press, and its writer sees that."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.admin import messages

from training.enrolment.models import Enrolment
from training.enrolment.queries import trainers_of
from training.lib.clock import now
from training.messages.errors import MessageError
from training.messages.forms import NoteForm
from training.messages.queries.notes import thread_of
from training.workbench.actions.words import read_notes, write_note
from training.workbench.queries.scope import thread_read_by
from training.workbench.views.page import page, person, to_member


@require_http_methods(["GET", "HEAD", "POST"])
def thread(request: HttpRequest, enrolment: UUID) -> HttpResponse:
    """Whatever goes wrong, what the trainer wrote is still there."""
    found = thread_read_by(person(request), enrolment)
    form = NoteForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid() and _sent(request, found, form):
        messages.success(request, _("%(name)s can read your note now.") % {"name": found.learner})
        return redirect("workbench:thread", found.pk)
    shown, waiting = thread_of(found, person(request))
    return page(
        request,
        "thread",
        _("Notes"),
        to_member(found),
        icon="mail",
        member=found,
        shown=shown,
        waiting=waiting,
        form=form,
        trainers=trainers_of(found.cohort),
    )


def _sent(request: HttpRequest, found: Enrolment, form: NoteForm) -> bool:
    asked = form.cleaned_data
    try:
        write_note(
            note_id=asked["note"],
            enrolment=found,
            text=asked["text"],
            by=person(request),
            at=now(),
        )
    except MessageError as error:
        form.add_error(None, str(error))
        return False
    return True


@require_POST
def read(request: HttpRequest, enrolment: UUID) -> HttpResponse:
    found = thread_read_by(person(request), enrolment)
    read_notes(enrolment=found, by=person(request), at=now())
    return redirect("workbench:thread", found.pk)
