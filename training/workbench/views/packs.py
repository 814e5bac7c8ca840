"""Packs on paper: choose whose, print, fetch."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from training.assessments.models import PaperPrint, PrintedPack
from training.enrolment.models import Cohort
from training.lib.clock import now
from training.workbench.actions.packs import make_file, print_packs
from training.workbench.forms.packs import PackForm
from training.workbench.queries.board import all_members_of
from training.workbench.queries.packs import module_of
from training.workbench.queries.scope import cohort_taught_by, courses_of
from training.workbench.rules import print_is_small
from training.workbench.tasks import make_pack
from training.workbench.views.page import Crumb, page, person, to_cohort, to_packs

FILE_NAME = "pack.pdf"
BEING_MADE = timedelta(minutes=10)
"""Longer than the worker takes. After that somebody asks for the file anew."""
LOOKS_AGAIN_AFTER_SECONDS = "3"


@require_safe
def packs(request: HttpRequest, cohort: UUID) -> HttpResponse:
    found = cohort_taught_by(person(request), cohort)
    return page(
        request,
        "packs",
        _("On paper"),
        to_cohort(found),
        icon="doc-full",
        cohort=found,
        courses=courses_of(found),
        prints=_prints(found),
    )


def _prints(cohort: Cohort) -> list[tuple[PaperPrint, str]]:
    """The last ones, with the title of their module."""
    titles: dict[UUID, str] = {
        module.key: module.title for course in courses_of(cohort) for module in course.modules
    }
    rows = PaperPrint.objects.filter(cohort=cohort).order_by("-made_at")[:10]
    return [(row, titles[row.module_key]) for row in rows if row.module_key in titles]


@require_http_methods(["GET", "HEAD", "POST"])
def pack(request: HttpRequest, cohort: UUID, module: UUID) -> HttpResponse:
    found = cohort_taught_by(person(request), cohort)
    outline = module_of(found, module)
    if outline is None:
        raise Http404
    members = list(all_members_of(found))
    initial = {"members": request.GET.getlist("member")}
    form = PackForm(request.POST or None, members=members, initial=initial)
    if request.method == "POST" and form.is_valid():
        made = print_packs(
            asked_as=form.cleaned_data["asked_as"],
            cohort=found,
            module=outline,
            people=form.people,
            form=form.how,
            by=person(request),
            at=now(),
        )
        _make(made)
        return redirect("workbench:paper-print", made.pk)
    return page(
        request, "pack", outline.title, to_packs(found), icon="doc-full", form=form, cohort=found
    )


def _make(made: PaperPrint) -> None:
    """A few copies at once, many in the worker. Both do no harm a second time."""
    if PrintedPack.objects.filter(pk=made.pk).exists():
        return
    if print_is_small(int(made.form.get("copies", 0))):
        make_file(made)
    else:
        make_pack.enqueue(str(made.pk))


@require_safe
def paper_print(request: HttpRequest, paper_print: UUID) -> HttpResponse:
    found = _print_or_404(request, paper_print)
    is_ready = PrintedPack.objects.filter(pk=found.pk).exists()
    is_waiting = not is_ready and not found.failed_at and found.asked_at > now() - BEING_MADE
    answer = page(
        request,
        "paper_print",
        _title(found),
        _trail(found),
        icon="doc-full",
        found=found,
        is_ready=is_ready,
        is_waiting=is_waiting,
        sheets=found.sheets.select_related("learner").order_by("copy_number", "pk"),
    )
    if is_waiting:
        answer.headers["Refresh"] = LOOKS_AGAIN_AFTER_SECONDS
    return answer


@require_POST
def make_again(request: HttpRequest, paper_print: UUID) -> HttpResponse:
    """The file is kept for a day; what stands in it is kept for good."""
    found = _print_or_404(request, paper_print)
    PaperPrint.objects.filter(pk=found.pk).update(failed_at=None, asked_at=now())
    _make(found)
    return redirect("workbench:paper-print", found.pk)


@require_safe
def pack_file(request: HttpRequest, paper_print: UUID) -> HttpResponse:
    found = _print_or_404(request, paper_print)
    file = get_object_or_404(PrintedPack, pk=found.pk)
    headers = {"Content-Disposition": f'inline; filename="{FILE_NAME}"'}
    return HttpResponse(bytes(file.pdf), content_type="application/pdf", headers=headers)


def _print_or_404(request: HttpRequest, pk: UUID) -> PaperPrint:
    rows = PaperPrint.objects.visible_to(person(request)).select_related("cohort")
    return get_object_or_404(rows, pk=pk)


def _title(found: PaperPrint) -> str:
    module = module_of(found.cohort, found.module_key)
    return module.title if module else _("A pack")


def _trail(found: PaperPrint) -> list[Crumb]:
    return to_packs(found.cohort)
