"""What a learner does with notes and notices."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from training.accounts.decorators import PersonRequest, learner_required
from training.enrolment.models import Enrolment
from training.enrolment.queries import trainers_of
from training.lib.clock import now
from training.messages.actions.notes import read_notes, take_back_note, write_note
from training.messages.actions.notices import mark_notice_read
from training.messages.errors import MessageError
from training.messages.forms import NoteForm
from training.messages.models import Note
from training.messages.queries.notes import takes_notes, thread_of, threads_of
from training.messages.queries.notices import notices_for


@require_safe
@learner_required
def notes(request: PersonRequest) -> HttpResponse:
    """The groups in which one writes and reads; straight to it where there is only one."""
    places = list(threads_of(request.user))
    if len(places) == 1:
        return redirect("notes-of", places[0].pk)
    return render(request, "messages/notes.html", {"places": places})


@require_http_methods(["GET", "HEAD", "POST"])
@learner_required
def notes_of(request: PersonRequest, enrolment: UUID) -> HttpResponse:
    place = get_object_or_404(threads_of(request.user), pk=enrolment)
    if request.method != "POST":
        read_notes(enrolment=place, reader=request.user, at=now())
        return _thread(request, place, NoteForm())
    form = NoteForm(request.POST)
    if not takes_notes(place):
        messages.warning(request, _("Nobody reads here any more. Your words did not go."))
        return _thread(request, place, form, status=409)
    if not form.is_valid() or not _sent(request, place, form):
        return _thread(request, place, form, status=422)
    messages.success(request, _("Your note is sent."))
    return redirect("notes-of", place.pk)


def _sent(request: PersonRequest, place: Enrolment, form: NoteForm) -> bool:
    asked = form.cleaned_data
    try:
        write_note(
            note_id=asked["note"],
            enrolment=place,
            writer=request.user,
            text=asked["text"],
            at=now(),
        )
    except MessageError as error:
        form.add_error(None, str(error))
        return False
    return True


def _thread(
    request: PersonRequest, place: Enrolment, form: NoteForm, *, status: int = 200
) -> HttpResponse:
    shown, _waiting = thread_of(place, request.user)
    context = {
        "place": place,
        "shown": shown,
        "form": form,
        "is_open": takes_notes(place),
        "trainers": trainers_of(place.cohort),
    }
    return render(request, "messages/thread.html", context, status=status)


@require_POST
@learner_required
def take_back(request: PersonRequest, note: UUID) -> HttpResponse:
    mine = Note.objects.filter(enrolment__learner=request.user).from_learners()
    found = get_object_or_404(mine, pk=note)
    if take_back_note(note=found, at=now()):
        messages.success(request, _("Your note is gone. Nobody has read it."))
    else:
        messages.warning(request, _("A trainer has read this note. It stays."))
    return redirect("notes-of", found.enrolment_id)


@require_POST
@learner_required
def notice_read(request: PersonRequest, notice: UUID) -> HttpResponse:
    found = get_object_or_404(notices_for(request.user, now()), pk=notice)
    mark_notice_read(notice=found, reader=request.user, at=now())
    return redirect("dashboard")
