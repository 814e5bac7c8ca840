"""Files beside what members shared, and answers aloud."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.admin import messages

from training.assessments.models import Reflection
from training.attachments.actions.pieces import describe_piece
from training.attachments.models import KeptFile
from training.lib.answers import go_on
from training.lib.clock import now
from training.lib.devices import may_record
from training.lib.private_files import send_private
from training.workbench.actions.spoken import answer_aloud
from training.workbench.errors import ChangedSinceError, MarkedByAnotherError
from training.workbench.forms.pieces import PieceWordsForm, SpokenMarkForm
from training.workbench.queries.pieces import piece_opened_by, spoken_heard_by
from training.workbench.queries.scope import reflection_read_by
from training.workbench.views.page import page, person, to_member


@require_safe
def piece_file(request: HttpRequest, piece: UUID) -> HttpResponseBase:
    return send_kept(request, piece_opened_by(person(request), piece))


@require_safe
def spoken_file(request: HttpRequest, spoken: UUID) -> HttpResponseBase:
    return send_kept(request, spoken_heard_by(person(request), spoken))


def send_kept(request: HttpRequest, found: KeptFile) -> HttpResponseBase:
    if not found.is_ready:
        raise Http404
    return send_private(request, found.file, mime=found.mime, name=found.plain_name)


@require_POST
def piece_words(request: HttpRequest, piece: UUID) -> HttpResponse:
    """Words that cannot be taken come back in a form of their own."""
    found = piece_opened_by(person(request), piece)
    form = PieceWordsForm(request.POST)
    if not form.is_valid():
        trail = to_member(found.reflection.enrolment) if found.reflection.enrolment else []
        title = _("What it shows")
        return page(request, "piece_words", title, trail, piece=found, form=form, status=422)
    describe_piece(piece=found, words=form.cleaned_data["words"], by=person(request), at=now())
    messages.success(request, _("Saved. The learner reads it too."))
    return redirect("workbench:reflection", found.reflection_id)


@require_http_methods(["GET", "HEAD", "POST"])
@may_record
def spoken_answer(request: HttpRequest, reflection: UUID) -> HttpResponse:
    """The words that are answered were opened on the page before, which noted it."""
    found = reflection_read_by(person(request), reflection)
    if request.method != "POST":
        return _speak(request, found, SpokenMarkForm(initial=_state_of(request, found)))
    form = SpokenMarkForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            _answer(request, found, form)
        except (ChangedSinceError, MarkedByAnotherError) as error:
            form.add_error(None, str(error))
        else:
            words = _("%(name)s can hear your answer when it is prepared.")
            messages.success(request, words % {"name": found.learner})
            return go_on(request, reverse("workbench:queue"))
    return _speak(request, found, form, status=422)


def _answer(request: HttpRequest, found: Reflection, form: SpokenMarkForm) -> None:
    asked = form.cleaned_data
    answer_aloud(
        reflection=found,
        mark_id=asked["mark"],
        spoken_id=asked["kept"],
        verdict=asked["verdict"],
        words=asked["words"],
        content=asked["file"],
        read_sha256=asked["read"],
        known=asked["known"],
        by=person(request),
        at=now(),
    )


def _state_of(request: HttpRequest, found: Reflection) -> dict[str, str]:
    """`read` names the words that were on the page before."""
    known = " ".join(str(mark.pk) for mark in found.marks.all())
    return {"read": request.GET.get("read", found.shared_sha256), "known": known}


def _speak(
    request: HttpRequest, found: Reflection, form: SpokenMarkForm, *, status: int = 200
) -> HttpResponse:
    return page(
        request,
        "spoken_answer",
        _("Answer aloud"),
        to_member(found.enrolment) if found.enrolment else [],
        icon="openquote",
        status=status,
        reflection=found,
        form=form,
    )
