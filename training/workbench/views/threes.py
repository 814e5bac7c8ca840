"""Practice in threes: who sits with whom, who is kept apart, and sheets for those who watch."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.admin import messages

from courses.outline import CourseOutline
from training.enrolment.models import Cohort, Enrolment
from training.lib.clock import now
from training.triads.actions import keep_apart, let_together, make_threes
from training.triads.errors import CannotArrangeError
from training.triads.queries import kept_apart, newest_threes, trios_of
from training.workbench.forms.threes import ApartForm, ThreesForm
from training.workbench.queries.scope import cohort_taught_by, task_of
from training.workbench.queries.watching import people_to_watch
from training.workbench.views.page import page, person, to_cohort

MOST_PEOPLE = 60
"""More do not practise in one room."""


@require_http_methods(["GET", "HEAD", "POST"])
def threes(request: HttpRequest, cohort: UUID, course: UUID) -> HttpResponse:
    found = cohort_taught_by(person(request), cohort)
    outline, task = task_of(found, course)
    members = list(people_to_watch(found)[:MOST_PEOPLE])
    form = ThreesForm(request.POST or None, members=members)
    if request.method == "POST" and form.is_valid():
        try:
            make_threes(
                threes_id=form.cleaned_data["threes_id"],
                cohort=found,
                task=task.key,
                members=form.chosen,
                by=person(request),
                at=now(),
            )
        except CannotArrangeError as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("workbench:threes", found.pk, outline.key)
    return _show(request, found, outline, members, form=form)


def _show(
    request: HttpRequest,
    cohort: Cohort,
    outline: CourseOutline,
    members: list[Enrolment],
    *,
    form: ThreesForm,
    apart_form: ApartForm | None = None,
) -> HttpResponse:
    assert outline.task is not None  # noqa: S101 - task_of found it
    made = newest_threes(cohort, outline.task.key)
    context: dict[str, Any] = {
        "cohort": cohort,
        "outline": outline,
        "task": outline.task,
        "form": form,
        "apart_form": apart_form or ApartForm(members=members),
        "apart": kept_apart(members),
        "made": made,
        "trios": trios_of(made),
    }
    return page(request, "threes", _("Threes"), _trail(cohort, outline), icon="group", **context)


@require_POST
def apart(request: HttpRequest, cohort: UUID, course: UUID) -> HttpResponse:
    """Two people are kept apart from now on, or (`together` names the pair) not any more."""
    found = cohort_taught_by(person(request), cohort)
    outline, _task = task_of(found, course)
    members = list(people_to_watch(found)[:MOST_PEOPLE])
    pair = next((one for one in kept_apart(members) if str(one.pk) == _together(request)), None)
    form = ApartForm(request.POST, members=members)
    if pair is not None:
        let_together(pair=pair)
    elif not form.is_valid():
        threes_form = ThreesForm(members=members)
        return _show(request, found, outline, members, form=threes_form, apart_form=form)
    else:
        one, other = form.pair
        keep_apart(one=one, other=other)
        messages.success(request, _("Kept. Make the groups anew for it to count."))
    return redirect("workbench:threes", found.pk, outline.key)


def _together(request: HttpRequest) -> str:
    return request.POST.get("together", "")


@require_safe
def blank(request: HttpRequest, cohort: UUID, course: UUID) -> HttpResponse:
    """The sheet of a peer on paper, one for each who watches."""
    found = cohort_taught_by(person(request), cohort)
    outline, task = task_of(found, course)
    trail = [*_trail(found, outline), (_("Threes"), _address(found, outline))]
    return page(request, "peer_sheet", _("Watch sheet"), trail, icon="clipboard-list", task=task)


def _address(cohort: Cohort, outline: CourseOutline) -> str:
    return reverse("workbench:threes", args=[cohort.pk, outline.key])


def _trail(cohort: Cohort, outline: CourseOutline) -> list[tuple[str, str]]:
    assert outline.task is not None  # noqa: S101 - task_of found it
    watch = reverse("workbench:watch", args=[cohort.pk, outline.key])
    return [*to_cohort(cohort), (outline.task.title, watch)]
