"""Project records at the desk: the list, the record, and its forms."""

from __future__ import annotations

from uuid import UUID

from django.core.paginator import Paginator
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from training.accounts.decorators import person
from training.lib.admin.pages import Crumb, desk_page
from training.lib.clock import now, today
from training.recommendations import actions
from training.recommendations.forms.projects import ApprovalsForm, ProjectForm, PublicForm
from training.recommendations.models import Project
from training.recommendations.queries import (
    approvals_of,
    asked_in,
    checks_of,
    keeper_or_404,
    make_check_or_404,
    project_kept_by,
)

PROJECTS_A_PAGE = 50
EITHER = ["GET", "HEAD", "POST"]


def to_projects() -> list[Crumb]:
    return [(_("Projects"), reverse("projects:index"))]


def to_project(project: Project) -> list[Crumb]:
    return [*to_projects(), (project.title, reverse("projects:project", args=[project.pk]))]


def form_page(
    request: HttpRequest, form: BaseForm, title: str, trail: list[Crumb], back: str
) -> HttpResponse:
    template = "recommendations/form.html"
    return desk_page(request, template, title, trail, icon="list-ul", form=form, back=back)


@require_safe
def projects(request: HttpRequest) -> HttpResponse:
    keeper_or_404(person(request))
    kept = Project.objects.kept_by(person(request)).order_by("-made_at", "pk")
    shown = Paginator(kept, PROJECTS_A_PAGE).get_page(request.GET.get("page"))
    template = "recommendations/projects.html"
    return desk_page(request, template, _("Projects"), [], icon="list-ul", shown=shown)


@require_http_methods(EITHER)
def new_project(request: HttpRequest) -> HttpResponse:
    keeper_or_404(person(request))
    form = ProjectForm(request.POST or None, by=person(request))
    if request.method == "POST" and form.is_valid():
        return _saved(request, form)
    back = reverse("projects:index")
    return form_page(request, form, _("New project record"), to_projects(), back)


@require_safe
def project(request: HttpRequest, project: UUID) -> HttpResponse:
    found = project_kept_by(person(request), project)
    return desk_page(
        request,
        "recommendations/project.html",
        found.title,
        to_projects(),
        icon="list-ul",
        project=found,
        approvals=approvals_of(found),
        checks=checks_of(found, today()),
        asked=asked_in(found),
    )


@require_http_methods(EITHER)
def change_project(request: HttpRequest, project: UUID) -> HttpResponse:
    found = project_kept_by(person(request), project)
    form = ProjectForm(request.POST or None, instance=found, by=person(request))
    if request.method == "POST" and form.is_valid():
        return _saved(request, form)
    return form_page(request, form, _("Change the record"), to_project(found), _of(found))


def _saved(request: HttpRequest, form: ProjectForm) -> HttpResponse:
    saved = actions.save_project(
        project=form.instance, cohorts=form.cleaned_data["cohorts"], by=person(request), at=now()
    )
    return redirect("projects:project", saved.pk)


@require_http_methods(EITHER)
def approvals(request: HttpRequest, project: UUID) -> HttpResponse:
    found = project_kept_by(person(request), project)
    form = ApprovalsForm(request.POST or None, project=found)
    if request.method == "POST" and form.is_valid():
        actions.save_approvals(
            project=found, approvals=form.approvals, by=person(request), at=now()
        )
        return redirect("projects:project", found.pk)
    return desk_page(
        request,
        "recommendations/approvals.html",
        _("Approvals"),
        to_project(found),
        icon="list-ul",
        form=form,
        back=_of(found),
    )


@require_POST
def check(request: HttpRequest, project: UUID, check_months: int) -> HttpResponse:
    found = project_kept_by(person(request), project)
    due = make_check_or_404(found, check_months, today())
    actions.make_check(project=found, months=due, by=person(request), at=now())
    return redirect("projects:project", found.pk)


@require_http_methods(EITHER)
def public(request: HttpRequest, project: UUID) -> HttpResponse:
    """What strangers will read is shown before it is decided."""
    found = project_kept_by(person(request), project)
    form = PublicForm(request.POST or None, instance=found)
    if request.method == "POST" and form.is_valid():
        actions.make_public(project=form.instance, by=person(request), at=now())
        return redirect("projects:project", found.pk)
    return desk_page(
        request,
        "recommendations/public.html",
        _("You said, we did"),
        to_project(found),
        icon="list-ul",
        form=form,
        asked=found.recommendations.all(),
        back=_of(found),
    )


@require_POST
def take_down(request: HttpRequest, project: UUID) -> HttpResponse:
    found = project_kept_by(person(request), project)
    actions.take_down(project=found, by=person(request), at=now())
    return redirect("projects:project", found.pk)


def _of(project: Project) -> str:
    return reverse("projects:project", args=[project.pk])
