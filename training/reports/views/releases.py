"""Reports for those who pay: made once for a period, read, printed and taken along."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from training.accounts.decorators import person
from training.lib.admin.pages import desk_page
from training.lib.clock import now, today
from training.lib.spreadsheets import FORMS, as_file
from training.organisations.models import Organisation
from training.reports.actions import release as make_release
from training.reports.errors import ReportError
from training.reports.forms import PeriodForm
from training.reports.models import Release
from training.reports.queries.release import (
    definition_rows,
    definitions,
    is_example,
    period_words,
    release_rows,
    tables_of,
    totals_of,
)
from training.reports.queries.scope import organisation_reported_by, release_seen_by
from training.reports.views.trail import to_organisation, to_reports

FILE_NAMES = ("numbers", "words")
"""Neutral: they lie about on shared computers."""


@require_http_methods(["GET", "HEAD", "POST"])
def organisation(request: HttpRequest, reporting: UUID) -> HttpResponse:
    """The reports there are, and a new one."""
    found = organisation_reported_by(person(request), reporting)
    form = PeriodForm(request.POST or None, organisation=found, today=today())
    if request.method == "POST" and form.is_valid():
        try:
            made = make_release(
                organisation=found, period=form.chosen, by=person(request), at=now()
            )
        except ReportError as error:
            form.add_error("period", str(error))
        else:
            return redirect("reports:release", made.pk)
    return _organisation_page(request, found, form)


def _organisation_page(request: HttpRequest, found: Organisation, form: PeriodForm) -> HttpResponse:
    made = Release.objects.filter(reported_year__organisation=found)
    made = made.select_related("reported_year").order_by("-reported_year__year", "-quarter")
    return desk_page(
        request,
        "reports/organisation.html",
        found.name,
        to_reports(),
        icon="table",
        form=form,
        releases=[(release, period_words(release.period)) for release in made],
    )


@require_safe
def release(request: HttpRequest, release: UUID) -> HttpResponse:
    found = release_seen_by(person(request), release)
    organisation = found.reported_year.organisation
    return desk_page(
        request,
        "reports/release.html",
        period_words(found.period),
        to_organisation(organisation),
        icon="table",
        release=found,
        organisation=organisation,
        is_example=is_example(found),
        totals=totals_of(found),
        tables=tables_of(found),
        definitions=definitions(),
    )


@require_safe
def release_file(
    request: HttpRequest, release: UUID, report_part: str, report_form: str
) -> HttpResponse:
    """`report_part` is "numbers", or "words" for what they mean."""
    found = release_seen_by(person(request), release)
    if report_form not in FORMS or report_part not in FILE_NAMES:
        raise Http404
    rows = release_rows(found) if report_part == "numbers" else definition_rows()
    return as_file(rows, name=report_part, form=report_form)
