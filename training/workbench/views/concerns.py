"""Raise a concern about somebody, and answer those that reached you."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin import messages

from training.lib.clock import now
from training.safeguarding import actions, queries
from training.safeguarding.models import Concern
from training.workbench.forms.concerns import ConcernForm, NoteForm, OutcomeForm
from training.workbench.queries.scope import (
    concern_seen_by,
    may_read_now,
    member_seen_by,
    reflection_once_read_by,
    sees_concerns,
)
from training.workbench.views.page import Crumb, page, person, to_concerns, to_member

FORMS = ["GET", "HEAD", "POST"]


@require_http_methods(FORMS)
def from_words(request: HttpRequest, reflection: UUID) -> HttpResponse:
    """Also by somebody who read the words before and may not any more."""
    found = reflection_once_read_by(person(request), reflection)
    if found.enrolment is None:
        raise Http404
    evidence = found.shared_text if may_read_now(person(request), found) else ""
    concern = Concern(
        cohort=found.enrolment.cohort,
        learner=found.learner,
        about=found.learner.get_full_name(),
        kind=Concern.Kind.REFLECTION,
        reflection_id=found.pk,
        evidence=evidence,
    )
    return _raise(request, concern, to_concerns())


@require_http_methods(FORMS)
def about_member(request: HttpRequest, enrolment: UUID) -> HttpResponse:
    member = member_seen_by(person(request), enrolment)
    concern = Concern(
        cohort=member.cohort,
        learner=member.learner,
        about=member.learner.get_full_name(),
        kind=Concern.Kind.MEMBER,
    )
    return _raise(request, concern, to_member(member))


def _raise(request: HttpRequest, concern: Concern, trail: list[Crumb]) -> HttpResponse:
    form = ConcernForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        title = _("Raise a concern")
        return page(request, "flag", title, trail, icon="warning", form=form, concern=concern)
    concern.pk = form.cleaned_data["concern_id"]
    concern.urgency, concern.words = form.cleaned_data["urgency"], form.cleaned_data["words"]
    kept = actions.raise_concern(concern=concern, by=person(request), at=now())
    kept.refresh_from_db()
    _say_who_knows(request, kept)
    return redirect("workbench:concern", kept.pk)


def _say_who_knows(request: HttpRequest, concern: Concern) -> None:
    told = concern.passed_to or concern.told
    if told:
        messages.success(request, _("Kept, and %(name)s can see it now.") % {"name": told})
    else:
        lead = {"lead": concern.cohort.safeguarding_lead}
        messages.warning(request, _("Kept. Ring %(lead)s now: nobody was told.") % lead)


@require_safe
def concerns(request: HttpRequest) -> HttpResponse:
    user = person(request)
    if not sees_concerns(user):
        raise Http404
    return page(
        request,
        "concerns",
        _("Concerns"),
        [],
        icon="warning",
        waiting=queries.to_answer(user),
        answered=queries.answered(user),
        raised=[(one, queries.state_in_words(one)) for one in queries.raised(user)],
    )


@require_http_methods(FORMS)
def concern(request: HttpRequest, concern: UUID) -> HttpResponse:
    """Whoever was told sees the words after an opening, which is kept."""
    found = concern_seen_by(person(request), concern)
    shown = queries.concern_page(found, person(request))
    act = ACTS.get(request.POST.get("do", ""))
    if request.method == "POST" and act and shown.handles:
        return act(request, found)
    return _shown(request, found)


def _open(request: HttpRequest, found: Concern) -> HttpResponse:
    actions.open_concern(concern=found, by=person(request), at=now())
    return redirect("workbench:concern", found.pk)


def _note(request: HttpRequest, found: Concern) -> HttpResponse:
    form = NoteForm(request.POST)
    if not form.is_valid():
        return _shown(request, found, note=form)
    words, note_id = form.cleaned_data["note"], form.cleaned_data["note_id"]
    actions.add_note(concern=found, words=words, note_id=note_id, by=person(request), at=now())
    return redirect("workbench:concern", found.pk)


def _close(request: HttpRequest, found: Concern) -> HttpResponse:
    form = OutcomeForm(request.POST)
    if not form.is_valid():
        return _shown(request, found, outcome=form)
    words = form.cleaned_data["outcome"]
    actions.close_concern(concern=found, outcome=words, by=person(request), at=now())
    messages.success(request, _("Closed."))
    return redirect("workbench:concerns")


ACTS: Mapping[str, Callable[[HttpRequest, Concern], HttpResponse]] = {
    "open": _open,
    "note": _note,
    "close": _close,
}


def _shown(
    request: HttpRequest,
    found: Concern,
    *,
    note: NoteForm | None = None,
    outcome: OutcomeForm | None = None,
) -> HttpResponse:
    return page(
        request,
        "concern",
        _("A concern"),
        to_concerns(),
        icon="warning",
        shown=queries.concern_page(found, person(request)),
        state=queries.state_in_words(found),
        note=note or NoteForm(),
        outcome=outcome or OutcomeForm(),
    )
