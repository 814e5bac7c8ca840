"""A recording of a task, for a trainer to watch later."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from training.accounts.decorators import PersonRequest, learner_required
from training.attachments.actions.practice import (
    delete_practice_recording,
    keep_practice_recording,
)
from training.attachments.errors import AttachmentError
from training.attachments.forms import KeptFileForm, RecordingForm
from training.attachments.models import PracticeRecording
from training.learning.queries.practice import Practice, practice_of
from training.learning.views.refusals import kindly
from training.lib.answers import go_on
from training.lib.clock import now
from training.lib.devices import may_record
from training.lib.private_files import send_private


@require_http_methods(["GET", "HEAD", "POST"])
@may_record
@learner_required
@kindly
def practice(request: PersonRequest, practice_task: UUID) -> HttpResponse:
    found = practice_of(request.user, practice_task, now())
    if request.method != "POST":
        return _show(request, found, RecordingForm())
    form = RecordingForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            _keep(request, found, form)
        except AttachmentError as problem:
            form.add_error(None, str(problem))
        else:
            messages.success(request, _("Sent. Your trainers can watch it."))
            return go_on(request, reverse("practice", args=[practice_task]))
    return _show(request, found, form, status=422)


def _keep(request: PersonRequest, found: Practice, form: KeptFileForm) -> None:
    asked = form.cleaned_data
    keep_practice_recording(
        recording_id=asked["kept"],
        learner=request.user,
        enrolment=found.enrolment,
        task_key=found.task.key,
        content=asked["file"],
        words=asked["words"],
        at=now(),
    )


def _show(
    request: PersonRequest, found: Practice, form: KeptFileForm, *, status: int = 200
) -> HttpResponse:
    context = {"practice": found, "form": form, "kind": "recording"}
    return render(request, "learning/pieces/practice.html", context, status=status)


@learner_required
@require_safe
def practice_file(request: PersonRequest, practice: UUID) -> HttpResponseBase:
    own = PracticeRecording.objects.filter(learner=request.user)
    found = get_object_or_404(own, pk=practice, state=PracticeRecording.State.READY)
    return send_private(request, found.file, mime=found.mime, name=found.plain_name)


@learner_required
@require_POST
def practice_drop(request: PersonRequest, practice: UUID) -> HttpResponse:
    own = PracticeRecording.objects.filter(learner=request.user)
    found = get_object_or_404(own, pk=practice)
    delete_practice_recording(recording=found, sign_off=None, at=now())
    messages.success(request, _("Removed. The file is deleted."))
    return redirect("practice", found.task_key)
