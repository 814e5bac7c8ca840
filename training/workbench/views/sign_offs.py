"""Watch a task and sign it off; look at a sign-off; take it back."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin import messages

from courses.outline import CourseOutline, TaskSpec
from training.assessments.models import TaskSignOff
from training.enrolment.models import Enrolment
from training.lib.clock import now
from training.workbench.actions import sign_offs as actions
from training.workbench.errors import CannotSignError
from training.workbench.forms.members import ReasonForm
from training.workbench.forms.sign_offs import SignOffForm
from training.workbench.queries.scope import course_of, member_taught_by, sign_off_seen_by
from training.workbench.queries.sign_offs import earlier_sign_offs, sheet_of
from training.workbench.rules import highest_total
from training.workbench.views.page import Crumb, page, person, to_member


@require_http_methods(["GET", "HEAD", "POST"])
def sign_off(request: HttpRequest, enrolment: UUID, course: UUID) -> HttpResponse:
    member = member_taught_by(person(request), enrolment)
    outline, task = _task_of(member, course)
    form = SignOffForm(request.POST or None, task=task)
    if request.method == "POST" and form.is_valid():
        try:
            signed = _sign(request, member, outline, form)
        except TaskSignOff.DoesNotExist:
            raise Http404 from None
        except CannotSignError as error:
            form.add_error(None, str(error))
        else:
            return redirect("workbench:sign-off-sheet", signed.pk)
    return page(
        request,
        "sign_off",
        task.title,
        to_member(member),
        icon="clipboard-list",
        member=member,
        task=task,
        form=form,
        highest=highest_total(task),
        hindrance=actions.hindrance(
            enrolment=member, outline=outline, by=person(request), at=now()
        ),
        earlier=earlier_sign_offs(member, task),
    )


def _task_of(member: Enrolment, course: UUID) -> tuple[CourseOutline, TaskSpec]:
    outline = course_of(member.cohort, course)
    if outline is None or outline.task is None:
        raise Http404
    return outline, outline.task


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
