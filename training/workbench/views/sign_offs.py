"""Watch a task and sign it off; look at a sign-off; take it back."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.admin import messages

from courses.outline import CourseOutline
from training.assessments.models import TaskSignOff
from training.enrolment.models import Enrolment
from training.lib.clock import now
from training.workbench.actions import sign_offs as actions
from training.workbench.errors import CannotSignError, UndoIsOverError
from training.workbench.forms.members import ReasonForm
from training.workbench.forms.sign_offs import SignOffForm
from training.workbench.queries.scope import member_taught_by, sign_off_seen_by, task_of
from training.workbench.queries.sign_offs import (
    can_be_undone,
    earlier_sign_offs,
    sheet_of,
    was_recorded,
    why_voided,
)
from training.workbench.views.checklist import begun_with, checklist
from training.workbench.views.page import Crumb, page, person, to_member
from training.workbench.views.watching import after_signing, watch_address


@require_http_methods(["GET", "HEAD", "POST"])
def sign_off(request: HttpRequest, enrolment: UUID, course: UUID) -> HttpResponse:
    member = member_taught_by(person(request), enrolment)
    outline, task = task_of(member.cohort, course)
    posted = request.method == "POST"
    form = SignOffForm(request.POST, task=task) if posted else begun_with(request, member, task)
    if posted and form.is_valid():
        try:
            signed = _sign(request, member, outline, form)
        except TaskSignOff.DoesNotExist:
            raise Http404 from None
        except CannotSignError as error:
            form.add_error(None, str(error))
        else:
            return after_signing(request, member, outline, signed)
    return page(
        request,
        "sign_off",
        task.title,
        to_member(member),
        icon="clipboard-list",
        outline=outline,
        watch="watch" in request.GET,
        earlier=earlier_sign_offs(member, task),
        **checklist(request, member, outline, form),
    )


def _sign(
    request: HttpRequest, member: Enrolment, outline: CourseOutline, form: SignOffForm
) -> TaskSignOff:
    return actions.sign_off_task(
        sign_off_id=form.cleaned_data["sign_off_id"],
        enrolment=member,
        outline=outline,
        marks=form.marks,
        notes=form.notes,
        minutes=form.cleaned_data["minutes"],
        from_recording=form.cleaned_data["from_recording"],
        by=person(request),
        at=now(),
    )


@require_safe
def sheet(request: HttpRequest, sign_off: UUID) -> HttpResponse:
    found = sign_off_seen_by(person(request), sign_off)
    return page(
        request,
        "sign_off_sheet",
        _("The sign-off"),
        _to_member_of(found),
        icon="clipboard-list",
        sign_off=found,
        sheet=sheet_of(found),
        may_undo=can_be_undone(found, person(request), now()),
        why_voided=why_voided(found),
        from_recording=was_recorded(found),
    )


def _to_member_of(sign_off: TaskSignOff) -> list[Crumb]:
    return to_member(sign_off.enrolment) if sign_off.enrolment else []


@require_http_methods(["GET", "HEAD", "POST"])
def void(request: HttpRequest, sign_off: UUID) -> HttpResponse:
    found = sign_off_seen_by(person(request), sign_off)
    if found.voided_at:
        return redirect("workbench:sign-off-sheet", found.pk)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        why = form.cleaned_data["why"]
        actions.void_sign_off(sign_off=found, why=why, by=person(request), at=now())
        messages.success(request, _("The sign-off is taken back."))
        return redirect("workbench:sign-off-sheet", found.pk)
    title, what = _("Take back a sign-off"), sheet_of(found).title
    return page(
        request, "take_back", title, _to_member_of(found), icon="undo", form=form, what=what
    )


@require_POST
def undo(request: HttpRequest, sign_off: UUID) -> HttpResponse:
    """Take back at once what one signed a moment ago. Twice is as good as once."""
    found = sign_off_seen_by(person(request), sign_off)
    try:
        actions.undo_sign_off(sign_off=found, by=person(request), at=now())
    except UndoIsOverError as refusal:
        messages.warning(request, str(refusal))
        return redirect("workbench:sign-off-sheet", found.pk)
    messages.success(request, _("Undone. It does not count, and you can watch again."))
    if "watch" in request.POST:
        return redirect(watch_address(found))
    return redirect("workbench:sign-off-sheet", found.pk)
