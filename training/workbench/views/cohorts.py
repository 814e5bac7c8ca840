"""A cohort: its board, its staff, and its end."""

from __future__ import annotations

from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.admin import messages

from training.enrolment.models import Cohort
from training.lib.clock import now
from training.lib.spreadsheets import FORMS, as_file
from training.workbench.actions import cohorts as actions
from training.workbench.forms.cohorts import StaffForm
from training.workbench.queries.board import members_of
from training.workbench.queries.board_choice import HERE, ORDERS, BoardChoice
from training.workbench.queries.board_rows import chosen_members, rows_of
from training.workbench.queries.needs import needs_in
from training.workbench.queries.scope import (
    cohort_managed_by,
    cohort_seen_by,
    courses_of,
    open_cohort_managed_by,
    teaches,
)
from training.workbench.views.page import page, person, to_cohort, to_cohorts

PEOPLE_A_PAGE = 50


@require_safe
def board(request: HttpRequest, cohort: UUID) -> HttpResponse:
    found = cohort_seen_by(person(request), cohort)
    courses = courses_of(found)
    is_trainer = teaches(person(request), found)
    choice = BoardChoice.from_query(request.GET)
    shown = Paginator(chosen_members(found, choice), PEOPLE_A_PAGE).get_page(choice.page)
    staff = list(found.staff.filter(left_at=None).select_related("person"))
    is_of_staff = any(place.person_id == person(request).pk for place in staff)
    return page(
        request,
        "board",
        found.name,
        to_cohorts(),
        cohort=found,
        courses=courses,
        choice=choice,
        states=[(state.value, state.label) for state in HERE],
        orders=ORDERS.items(),
        shown=shown,
        members=members_of(shown, courses, with_marks=is_trainer),
        is_trainer=is_trainer,
        manages=is_trainer or person(request).is_superuser,
        staff=staff,
        runs=is_of_staff and not found.closed_at,
    )


@require_safe
def needs(request: HttpRequest, cohort: UUID) -> HttpResponse:
    found = cohort_seen_by(person(request), cohort)
    people = needs_in(person(request), found)
    title = _("What helps people")
    return page(request, "needs_list", title, to_cohort(found), cohort=found, people=people)


@require_safe
def export(request: HttpRequest, cohort: UUID, form: str) -> HttpResponse:
    """The board as it is narrowed and sorted, all pages of it."""
    found = cohort_managed_by(person(request), cohort)
    if form not in FORMS:
        raise Http404
    courses = courses_of(found)
    members = members_of(
        chosen_members(found, BoardChoice.from_query(request.GET)), courses, with_marks=False
    )
    return as_file(rows_of(members, courses), name="group", form=form)


@require_http_methods(["GET", "HEAD", "POST"])
def close_cohort(request: HttpRequest, cohort: UUID) -> HttpResponse:
    found = open_cohort_managed_by(person(request), cohort)
    if request.method != "POST":
        return page(request, "close_cohort", _("Close this group"), to_cohort(found), cohort=found)
    actions.close(cohort=found, by=person(request), at=now())
    messages.success(request, _("%(name)s is closed.") % {"name": found.name})
    return redirect("cohorts:index")


@require_http_methods(["GET", "HEAD", "POST"])
def staff(request: HttpRequest, cohort: UUID) -> HttpResponse:
    found = open_cohort_managed_by(person(request), cohort)
    form = StaffForm(request.POST or None, cohort=found)
    if request.method == "POST" and form.is_valid():
        actions.add_staff(cohort=found, by=person(request), at=now(), **form.cleaned_data)
        return redirect("workbench:staff", found.pk)
    return _staff_page(request, found, form)


def _staff_page(request: HttpRequest, cohort: Cohort, form: StaffForm) -> HttpResponse:
    return page(
        request,
        "staff",
        _("Staff of this group"),
        to_cohort(cohort),
        cohort=cohort,
        form=form,
        places=cohort.staff.filter(left_at=None).select_related("person"),
    )


@require_POST
def end_place(request: HttpRequest, cohort: UUID, place: UUID) -> HttpResponse:
    found = cohort_managed_by(person(request), cohort)
    ended = get_object_or_404(found.staff.filter(left_at=None).select_related("person"), pk=place)
    actions.end_staff(place=ended, by=person(request), at=now())
    messages.success(request, _("%(name)s has left the staff.") % {"name": ended.person})
    still_mine = ended.person_id != request.user.pk or person(request).is_superuser
    return redirect("workbench:staff", found.pk) if still_mine else redirect("cohorts:index")
