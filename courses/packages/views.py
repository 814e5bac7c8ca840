"""The room for packages in the admin. Whatever a person may not see or do is a 404."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from courses.packages import tasks
from courses.packages.access import may_import, pages_to_write, places_for_packages
from courses.packages.forms import NEW_KEYS, ExportForm, ImportForm, name_of
from courses.packages.jobs import Job, State, forget, job_with, jobs_of, keep, keep_few

REFRESH_SECONDS = 3
"""A page about running work asks again by itself, with or without scripts."""


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    return _index(request, chosen=request.GET.get("page", ""))


def _index(
    request: HttpRequest,
    *,
    chosen: str = "",
    import_form: ImportForm | None = None,
    export_form: ExportForm | None = None,
) -> HttpResponse:
    pages = pages_to_write(request.user)
    imports = may_import(request.user)
    if not pages and not imports:
        raise Http404
    invalid = import_form is not None or export_form is not None
    return _page(
        request,
        "index",
        _("Course packages"),
        status=422 if invalid else 200,
        import_form=(import_form or ImportForm(places=places_for_packages())) if imports else None,
        export_form=export_form or ExportForm(pages=pages, initial={"page": chosen}),
        jobs=jobs_of(str(request.user.pk)),
    )


@require_POST
def bring_in(request: HttpRequest) -> HttpResponse:
    if not may_import(request.user):
        raise Http404
    form = ImportForm(request.POST, request.FILES, places=places_for_packages())
    if not form.is_valid():
        return _index(request, import_form=form)
    job = Job(
        owner=str(request.user.pk),
        state=State.CHECKING,
        title=form.cleaned_data["file"].name,
        new_keys=form.cleaned_data["keys"] == NEW_KEYS,
        reset=form.cleaned_data["reset"],
        under=form.cleaned_data["under"],
    )
    keep_few(job.owner)
    keep(job)
    with job.package.open("wb") as target:
        for chunk in form.cleaned_data["file"].chunks():
            target.write(chunk)
    tasks.check.enqueue(str(job.id))
    return redirect("packages:job", job.id)


@require_POST
def write_out(request: HttpRequest) -> HttpResponse:
    pages = pages_to_write(request.user)
    if not pages:
        raise Http404
    form = ExportForm(request.POST, pages=pages)
    if not form.is_valid():
        return _index(request, export_form=form)
    top = form.chosen
    job = Job(
        owner=str(request.user.pk),
        state=State.BUILDING,
        title=top.title,
        name=name_of(top),
        page=str(top.translation_key),
    )
    keep_few(job.owner)
    keep(job)
    tasks.build.enqueue(str(job.id))
    return redirect("packages:job", job.id)


@require_safe
def show(request: HttpRequest, job: UUID) -> HttpResponse:
    found = _own(request, job)
    response = _page(request, "job", found.title, job=found, state=found.state.value)
    if found.is_running:
        response.headers["Refresh"] = str(REFRESH_SECONDS)
    return response


@require_POST
def load(request: HttpRequest, job: UUID) -> HttpResponse:
    found = _own(request, job)
    if not may_import(request.user):
        raise Http404
    if found.state == State.CHECKED:
        found.state = State.LOADING
        keep(found)
        tasks.load.enqueue(str(found.id))
    return redirect("packages:job", found.id)


@require_POST
def drop(request: HttpRequest, job: UUID) -> HttpResponse:
    found = _own(request, job)
    if not found.is_running:
        forget(found)
    return redirect("packages:index")


@require_safe
def download(request: HttpRequest, job: UUID) -> HttpResponseBase:
    found = _own(request, job)
    if found.state != State.BUILT or not found.package.is_file():
        raise Http404
    return FileResponse(found.package.open("rb"), as_attachment=True, filename=f"{found.name}.zip")


def _own(request: HttpRequest, pk: UUID) -> Job:
    job = job_with(pk)
    if job is None or job.owner != str(request.user.pk):
        raise Http404
    return job


def _page(
    request: HttpRequest, template: str, title: str, *, status: int = 200, **context: Any
) -> HttpResponse:
    trail = [
        {"label": _("Home"), "url": reverse("wagtailadmin_home")},
        {"label": _("Course packages"), "url": reverse("packages:index")},
    ]
    crumbs = trail if template == "index" else [*trail, {"label": title, "url": ""}]
    frame = {
        "page_title": title,
        "header_title": title,
        "header_icon": "download",
        "breadcrumbs_items": crumbs,
    }
    return render(request, f"packages/{template}.html", {**frame, **context}, status=status)
