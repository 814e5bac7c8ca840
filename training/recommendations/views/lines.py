"""The lines of a project record: add, change, remove, and say how far it is."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST

from training.accounts.decorators import person
from training.lib.clock import now
from training.recommendations import actions
from training.recommendations.forms.lines import (
    ChangeForm,
    LineForm,
    OutputForm,
    PartForm,
    RecommendationForm,
    StateForm,
)
from training.recommendations.models import Change, Output, Part, Project, Recommendation
from training.recommendations.queries import project_kept_by, recommendation_kept_by
from training.recommendations.views.desk import EITHER, form_page, to_project

Line = type[Part | Output | Change | Recommendation]
LINES: dict[str, tuple[Line, type[LineForm], Promise]] = {
    "people": (Part, PartForm, _("People and what they do")),
    "outputs": (Output, OutputForm, _("What came out of it")),
    "changes": (Change, ChangeForm, _("Where it led")),
    "asked": (Recommendation, RecommendationForm, _("What we ask for")),
}
STAY = {"asked"}
"""Their history is kept."""


@require_http_methods(EITHER)
def new_line(request: HttpRequest, project: UUID, record_lines: str) -> HttpResponse:
    found, (_model, form_class, title) = _found(request, project, record_lines)
    return _form(
        request, found, form_class(request.POST or None, project=found, by=person(request)), title
    )


@require_http_methods(EITHER)
def change_line(
    request: HttpRequest, project: UUID, record_lines: str, record_line: UUID
) -> HttpResponse:
    found, (model, form_class, title) = _found(request, project, record_lines)
    row = get_object_or_404(model._default_manager.filter(project=found), pk=record_line)
    return _form(
        request,
        found,
        form_class(request.POST or None, instance=row, project=found, by=person(request)),
        title,
    )


@require_POST
def remove_line(
    request: HttpRequest, project: UUID, record_lines: str, record_line: UUID
) -> HttpResponse:
    found, (model, _form_class, _title) = _found(request, project, record_lines)
    if record_lines in STAY:
        raise Http404
    row = get_object_or_404(model._default_manager.filter(project=found), pk=record_line)
    actions.remove_line(line=cast(actions.Line, row), by=person(request), at=now())
    return redirect("projects:project", found.pk)


@require_http_methods(EITHER)
def state(request: HttpRequest, recommendation: UUID) -> HttpResponse:
    found = recommendation_kept_by(person(request), recommendation)
    form = StateForm(request.POST or None, initial={"state": found.state, "proof": found.proof})
    if request.method == "POST" and form.is_valid():
        asked = form.cleaned_data
        actions.change_state(
            recommendation=found,
            change_id=asked["key"],
            state=asked["state"],
            reason=asked["reason"],
            proof=asked["proof"],
            by=person(request),
            at=now(),
        )
        return redirect("projects:project", found.project_id)
    back = reverse("projects:project", args=[found.project_id])
    return form_page(request, form, found.asked, to_project(found.project), back)


def _found(
    request: HttpRequest, project: UUID, record_lines: str
) -> tuple[Project, tuple[Line, type[LineForm], Promise]]:
    if record_lines not in LINES:
        raise Http404
    return project_kept_by(person(request), project), LINES[record_lines]


def _form(request: HttpRequest, project: Project, form: LineForm, title: Promise) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        actions.save_line(line=form.instance, by=person(request), at=now())
        return redirect("projects:project", project.pk)
    back = reverse("projects:project", args=[project.pk])
    return form_page(request, form, str(title), to_project(project), back)
