"""Open, read and answer what a member shared. Each opening is noted, and its writer sees it."""

from __future__ import annotations

from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.admin import messages

from courses import catalogue
from training.assessments.models import Reflection
from training.lib.clock import now
from training.workbench.actions.marks import mark_reflection
from training.workbench.actions.members import read_reflection
from training.workbench.errors import ChangedSinceError, MarkedByAnotherError
from training.workbench.forms.marks import MarkForm
from training.workbench.queries.marking import beside, waiting_for_answer, with_lessons
from training.workbench.queries.scope import reflection_read_by, teaches_somebody
from training.workbench.views.page import page, person, to_member

A_PAGE = 50


@require_safe
def queue(request: HttpRequest) -> HttpResponse:
    if not teaches_somebody(person(request)):
        raise Http404
    waiting = Paginator(waiting_for_answer(person(request)), A_PAGE)
    shown = waiting.get_page(request.GET.get("page"))
    return page(
        request,
        "queue",
        _("To answer"),
        [],
        icon="openquote",
        shown=shown,
        reflections=with_lessons(shown),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def reflection(request: HttpRequest, reflection: UUID) -> HttpResponse:
    """The words are in the answer to the post alone, which notes the reading."""
    found = reflection_read_by(person(request), reflection)
    opened = request.method == "POST"
    if opened:
        read_reflection(reflection=found, by=person(request), at=now())
    return _shown(request, found, opened=opened, form=None)


@require_POST
def answer(request: HttpRequest, reflection: UUID) -> HttpResponse:
    """Whatever goes wrong, what the trainer wrote is still there."""
    found = reflection_read_by(person(request), reflection)
    form = MarkForm(request.POST)
    if not form.is_valid():
        return _shown(request, found, opened=True, form=form)
    asked = form.cleaned_data
    try:
        mark_reflection(
            reflection=found,
            mark_id=asked["mark"],
            verdict=asked["verdict"],
            words=asked["words"],
            read_sha256=asked["read"],
            known=asked["known"],
            by=person(request),
            at=now(),
        )
    except (ChangedSinceError, MarkedByAnotherError) as error:
        read_reflection(reflection=found, by=person(request), at=now())
        return _shown(request, found, opened=True, form=_again(found, form, str(error)))
    messages.success(request, _("%(name)s can read your answer now.") % {"name": found.learner})
    near = beside(person(request), found)
    following = near.after or near.before
    return redirect("workbench:reflection", following) if following else redirect("workbench:queue")


def _again(found: Reflection, form: MarkForm, problem: str) -> MarkForm:
    """The same answer, to the words and beside the marks as they are now."""
    again = MarkForm({**form.data.dict(), **_state_of(found)})  # type: ignore[attr-defined] # a QueryDict
    again.is_valid()
    again.add_error(None, problem)
    return again


def _state_of(found: Reflection) -> dict[str, str]:
    known = " ".join(str(mark.pk) for mark in found.marks.all())
    return {"read": found.shared_sha256, "known": known}


def _shown(
    request: HttpRequest, found: Reflection, *, opened: bool, form: MarkForm | None
) -> HttpResponse:
    activity = catalogue.activity(found.activity_key, found.learner.language)  # type: ignore[arg-type] # a key of its own type
    return page(
        request,
        "reflection",
        _("A shared reflection"),
        to_member(found.enrolment) if found.enrolment else [],
        icon="openquote",
        reflection=found,
        asked=activity.prompt if activity else "",
        opened=opened,
        form=form or MarkForm(initial=_state_of(found)),
        marks=found.marks.select_related("by") if opened else [],
        readings=found.readings.select_related("reader").order_by("-at"),
        beside=beside(person(request), found),
    )
