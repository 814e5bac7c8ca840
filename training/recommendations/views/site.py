"""What members of a project read of it, and what strangers do if the group wants."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from training.accounts.decorators import PersonRequest, learner_required
from training.lib.clock import today
from training.recommendations.models import Project
from training.recommendations.queries import (
    approvals_of,
    asked_in,
    checks_of,
    project_read_by,
    public_project_or_404,
    public_projects,
)


@require_safe
@learner_required
def my_projects(request: PersonRequest) -> HttpResponse:
    mine = Project.objects.visible_to(request.user).order_by("-made_at", "pk")
    return render(request, "recommendations/my_projects.html", {"projects": mine})


@require_safe
@learner_required
def my_project(request: PersonRequest, my_project: UUID) -> HttpResponse:
    found = project_read_by(request.user, my_project)
    context = {
        "project": found,
        "approvals": approvals_of(found),
        "checks": checks_of(found, today()),
        "asked": asked_in(found),
    }
    return render(request, "recommendations/my_project.html", context)


@require_safe
def changes(request: HttpRequest) -> HttpResponse:
    return render(request, "recommendations/changes.html", {"projects": public_projects()})


@require_safe
def change(request: HttpRequest, changes_of: str) -> HttpResponse:
    context = {"project": public_project_or_404(changes_of)}
    return render(request, "recommendations/change.html", context)
