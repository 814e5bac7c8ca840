"""What there is to report on, and the report of a group."""

from __future__ import annotations

from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from training.accounts.decorators import person
from training.lib.admin.pages import desk_page
from training.lib.clock import now
from training.lib.spreadsheets import FORMS, as_file
from training.reports.queries.group import GroupReport, group_report, group_rows
from training.reports.queries.scope import group_of, groups_of, reported_by, teaches
from training.reports.views.trail import to_reports

GROUPS_A_PAGE = 50


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    groups, organisations = groups_of(person(request)), reported_by(person(request))
    shown = Paginator(groups, GROUPS_A_PAGE).get_page(request.GET.get("page"))
    if not (shown.object_list or organisations):
        raise Http404
    return desk_page(
        request,
        "reports/index.html",
        _("Reports"),
        [],
        icon="table",
        shown=shown,
        organisations=organisations,
    )


@require_safe
def group(request: HttpRequest, cohort: UUID) -> HttpResponse:
    found = group_of(person(request), cohort)
    report = _report(request, cohort)
    return desk_page(
        request,
        "reports/group.html",
        found.name,
        to_reports(),
        icon="table",
        cohort=found,
        report=report,
        teaches=teaches(person(request), found),
    )


@require_safe
def group_file(request: HttpRequest, cohort: UUID, report_form: str) -> HttpResponse:
    report = _report(request, cohort)
    if report_form not in FORMS:
        raise Http404
    return as_file(group_rows(report), name="group-report", form=report_form)


def _report(request: HttpRequest, cohort: UUID) -> GroupReport:
    found = group_of(person(request), cohort)
    is_trainer = teaches(person(request), found)
    return group_report(found, with_sign_offs=is_trainer, at=now())
