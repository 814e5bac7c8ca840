"""A whole group is watched in one go: one sheet after the other, on one page."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from courses.outline import CourseOutline
from training.assessments.models import TaskSignOff
from training.enrolment.models import Cohort, Enrolment
from training.lib.clock import now
from training.workbench.forms.sign_offs import WatchForm
from training.workbench.queries.scope import (
    cohort_taught_by,
    member_taught_by,
    sign_off_seen_by,
    task_of,
)
from training.workbench.queries.sign_offs import can_be_undone, sheet_of
from training.workbench.queries.watching import (
    course_with_task,
    next_to_watch,
    people_to_watch,
    watch_list,
)
from training.workbench.views.checklist import begun_with, checklist
from training.workbench.views.page import page, person, to_cohort

PEOPLE_A_PAGE = 50


@require_safe
def watch(request: HttpRequest, cohort: UUID, course: UUID) -> HttpResponse:
    """The people of a group, and the sheet of the one who is watched now."""
    found = cohort_taught_by(person(request), cohort)
    outline, task = task_of(found, course)
    shown = Paginator(people_to_watch(found), PEOPLE_A_PAGE).get_page(request.GET.get("page"))
    people = watch_list(shown, task, by=person(request), at=now())
    asked = WatchForm(request.GET).asked
    return page(
        request,
        "watch",
        task.title,
        to_cohort(found),
        icon="clipboard-list",
        cohort=found,
        outline=outline,
        people=people,
        shown=shown,
        first=next_to_watch(people, None),
        signed=_just_signed(request, asked["signed"]),
        **_sheet_of_one(request, found, outline, asked["who"]),
    )


def _sheet_of_one(
    request: HttpRequest, cohort: Cohort, outline: CourseOutline, who: UUID | None
) -> dict[str, Any]:
    """Of the person in the address; nothing without one."""
    if who is None or outline.task is None:
        return {}
    member = member_taught_by(person(request), who)
    if member.cohort_id != cohort.pk:
        raise Http404
    return checklist(request, member, outline, begun_with(request, member, outline.task))


def _just_signed(request: HttpRequest, key: UUID | None) -> dict[str, Any] | None:
    if key is None:
        return None
    found = sign_off_seen_by(person(request), key)
    may_undo = can_be_undone(found, person(request), now())
    return {"sign_off": found, "sheet": sheet_of(found), "may_undo": may_undo}


def after_signing(
    request: HttpRequest, member: Enrolment, outline: CourseOutline, signed: TaskSignOff
) -> HttpResponse:
    """To the next person of the group, or to the sheet of this one."""
    if "watch" not in request.GET or outline.task is None:
        return redirect("workbench:sign-off-sheet", signed.pk)
    people = watch_list(people_to_watch(member.cohort), outline.task, by=person(request), at=now())
    following = next_to_watch(people, member.pk)
    asked = {"signed": signed.pk} | ({"who": following} if following else {})
    return redirect(f"{_address(member.cohort, outline)}?{urlencode(asked)}")


def watch_address(sign_off: TaskSignOff) -> str:
    """The list of the group, at the sheet of the one whose sign-off this is."""
    member = sign_off.enrolment
    course = course_with_task(member.cohort, sign_off.task_key) if member else None
    if member is None or course is None:
        return reverse("workbench:sign-off-sheet", args=[sign_off.pk])
    return f"{_address(member.cohort, course)}?{urlencode({'who': member.pk})}"


def _address(cohort: Cohort, course: CourseOutline) -> str:
    return reverse("workbench:watch", args=[cohort.pk, course.key])
