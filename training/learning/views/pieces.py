"""A photo, a drawing or a recording beside one's own words."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from courses import catalogue
from courses.content_keys import ActivityKey
from training.accounts.decorators import PersonRequest, learner_required
from training.assessments.actions import begin_reflection
from training.attachments.actions.pieces import keep_piece, remove_piece
from training.attachments.errors import AttachmentError
from training.attachments.forms import FORMS, KeptFileForm
from training.attachments.models import Attachment, SpokenAnswer
from training.learning.queries.activities import Desk, desk_at
from training.learning.views.refusals import kindly
from training.lib.answers import go_on
from training.lib.clock import now
from training.lib.devices import may_record
from training.lib.private_files import send_private


@require_http_methods(["GET", "HEAD", "POST"])
@may_record
@learner_required
@kindly
def add_piece(request: PersonRequest, activity: UUID, piece_kind: str) -> HttpResponse:
    """Whatever goes wrong, the words of the answer were saved before."""
    if piece_kind not in FORMS:
        raise Http404
    desk = desk_at(request.user, ActivityKey(activity), get_language() or "en", now())
    if request.method != "POST":
        return _show(request, desk, piece_kind, FORMS[piece_kind]())
    form = FORMS[piece_kind](request.POST, request.FILES)
    if form.is_valid():
        try:
            _keep(request, desk, piece_kind, form)
        except AttachmentError as problem:
            form.add_error(None, str(problem))
        else:
            messages.success(request, _("Added. It is yours alone until you share it."))
            return go_on(request, _back(desk))
    return _show(request, desk, piece_kind, form, status=422)


def _keep(request: PersonRequest, desk: Desk, kind: str, form: KeptFileForm) -> None:
    asked = form.cleaned_data
    keep_piece(
        piece_id=asked["kept"],
        reflection=begin_reflection(learner=request.user, activity_key=desk.activity.key, at=now()),
        kind=kind,
        content=asked["file"],
        words=asked["words"],
        at=now(),
    )


def _show(
    request: PersonRequest, desk: Desk, kind: str, form: KeptFileForm, *, status: int = 200
) -> HttpResponse:
    context = {"desk": desk, "form": form, "kind": kind, "lesson_url": _back(desk)}
    return render(request, "learning/pieces/add.html", context, status=status)


def _back(desk: Desk) -> str:
    page = catalogue.url_of(desk.activity.lesson_key, get_language() or "en") or "/"
    return f"{page}#activity-{desk.activity.key}"


@learner_required
@require_POST
def drop_piece(request: PersonRequest, piece: UUID) -> HttpResponse:
    found = get_object_or_404(
        Attachment.objects.filter(learner=request.user).select_related("reflection"), pk=piece
    )
    activity = found.reflection.activity_key
    remove_piece(piece=found)
    messages.success(request, _("Removed. The file is deleted."))
    return redirect("activity", activity)


@learner_required
@require_safe
def piece_file(request: PersonRequest, piece: UUID) -> HttpResponseBase:
    own = Attachment.objects.filter(learner=request.user)
    found = get_object_or_404(own, pk=piece, state=Attachment.State.READY)
    return send_private(request, found.file, mime=found.mime, name=found.plain_name)


@learner_required
@require_safe
def answer_file(request: PersonRequest, spoken: UUID) -> HttpResponseBase:
    own = SpokenAnswer.objects.filter(mark__reflection__learner=request.user)
    found = get_object_or_404(own, pk=spoken, state=SpokenAnswer.State.READY)
    return send_private(request, found.file, mime=found.mime, name=found.plain_name)
