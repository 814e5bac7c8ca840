"""One member: progress, passphrase, entries from paper, leaving."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin import messages

from training.accounts.cards import live_card
from training.enrolment.models import Enrolment
from training.lib.clock import now
from training.workbench.actions import members as actions
from training.workbench.forms.members import PaperForm, ReasonForm
from training.workbench.queries.decisions import undecided
from training.workbench.queries.member import (
    NO_MARKS,
    CoursePart,
    course_parts,
    marks_for_administrators,
    marks_for_trainers,
    reflections_of,
)
from training.workbench.queries.needs import needs_of
from training.workbench.queries.paper import entries_of
from training.workbench.queries.scope import (
    course_of,
    courses_of,
    may_let_in,
    member_let_in_by,
    member_managed_by,
    member_seen_by,
    member_taught_by,
    teaches,
)
from training.workbench.views.page import page, person, to_cohort, to_member


@require_safe
def member(request: HttpRequest, enrolment: UUID) -> HttpResponse:
    user = person(request)
    found = member_seen_by(user, enrolment)
    is_trainer = teaches(user, found.cohort)
    if is_trainer:
        marks = marks_for_trainers(found)
    else:
        marks = marks_for_administrators(found) if user.is_superuser else NO_MARKS
    return page(
        request,
        "member",
        found.learner.get_full_name(),
        to_cohort(found.cohort),
        icon="user",
        member=found,
        parts=course_parts(found, marks),
        reflections=reflections_of(found) if is_trainer else [],
        needs=needs_of(user, found),
        is_trainer=is_trainer,
        manages=is_trainer or user.is_superuser,
        card=live_card(found.learner),
        lets_in=may_let_in(user, found),
        undecided=_undecided(found) if is_trainer or user.is_superuser else [],
        is_open=found.cohort.closed_at is None,
        history=found.changes.select_related("by"),
    )


def _undecided(member: Enrolment) -> list[object]:
    return list(undecided(courses_of(member.cohort), learner=member.learner_id))


@require_http_methods(["GET", "HEAD", "POST"])
def passphrase(request: HttpRequest, enrolment: UUID) -> HttpResponse:
    """The words are in the answer to the post alone."""
    found = member_let_in_by(person(request), enrolment)
    words = None
    if request.method == "POST":
        words = actions.give_passphrase(person=found.learner, by=person(request), at=now())
    return page(
        request,
        "passphrase",
        _("A new passphrase"),
        to_member(found),
        icon="key",
        found=found.learner,
        words=words,
    )


@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: HttpRequest, enrolment: UUID) -> HttpResponse:
    found = member_managed_by(person(request), enrolment)
    if request.method != "POST":
        title = _("Remove from this group")
        return page(request, "remove", title, to_member(found), icon="user", member=found)
    actions.remove_member(enrolment=found, by=person(request), at=now())
    messages.success(request, _("%(name)s has left the group.") % {"name": found.learner})
    return redirect("workbench:board", found.cohort_id)


@require_http_methods(["GET", "HEAD", "POST"])
def paper(request: HttpRequest, enrolment: UUID, course: UUID) -> HttpResponse:
    found = member_taught_by(person(request), enrolment)
    part = _part(found, course)
    form = PaperForm(request.POST or None, part=part)
    if request.method == "POST" and form.is_valid():
        actions.enter_from_paper(
            enrolment=found,
            outline=part.outline,
            lessons=[UUID(key) for key in form.cleaned_data["lessons"]],
            sheet=form.cleaned_data["sheet"],
            by=person(request),
            at=now(),
        )
        messages.success(request, _("The lessons are marked as done."))
        return redirect("workbench:member", found.pk)
    return page(
        request,
        "paper",
        _("Lessons done on paper"),
        to_member(found),
        icon="doc-full",
        member=found,
        part=part,
        form=form,
        entries=entries_of(found.learner, part.outline),
    )


def _part(member: Enrolment, course: UUID) -> CoursePart:
    for part in course_parts(member, NO_MARKS):
        if part.outline.key == course:
            return part
    raise Http404


@require_http_methods(["GET", "HEAD", "POST"])
def take_back(request: HttpRequest, enrolment: UUID, course: UUID, source: UUID) -> HttpResponse:
    found = member_taught_by(person(request), enrolment)
    outline = course_of(found.cohort, course)
    if outline is None:
        raise Http404
    entry = next((e for e in entries_of(found.learner, outline) if e.source.pk == source), None)
    if entry is None:
        raise Http404
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.take_back(
            source=entry.source,
            outline=outline,
            why=form.cleaned_data["why"],
            by=person(request),
            at=now(),
        )
        return redirect("workbench:paper", found.pk, outline.key)
    return page(
        request,
        "take_back",
        _("Take back an entry"),
        to_member(found),
        icon="undo",
        form=form,
        what=entry.title,
    )
