"""Notices to a group: put up, looked after, printed, taken down."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.admin import messages

from training.enrolment.models import Cohort
from training.lib.clock import now
from training.messages.errors import MessageError
from training.messages.queries.notices import notices_of, readers_of
from training.workbench.actions.words import put_up_notice, take_down_notice
from training.workbench.forms.notices import NoticeForm
from training.workbench.queries.scope import cohort_taught_by, notice_of
from training.workbench.views.page import page, person, to_cohort, to_notices


@require_http_methods(["GET", "HEAD", "POST"])
def notices(request: HttpRequest, cohort: UUID) -> HttpResponse:
    found = cohort_taught_by(person(request), cohort)
    form = NoticeForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid() and _is_up(request, found, form):
        messages.success(request, _("The notice is up."))
        return redirect("workbench:notices", found.pk)
    return page(
        request,
        "notices",
        _("Notices"),
        to_cohort(found),
        icon="comment",
        cohort=found,
        form=form,
        posted=notices_of(found, now()),
    )


def _is_up(request: HttpRequest, cohort: Cohort, form: NoticeForm) -> bool:
    asked = form.cleaned_data
    try:
        put_up_notice(
            notice_id=asked["notice"],
            cohort=cohort,
            title=asked["title"],
            words=asked["words"],
            shown_from=asked["shown_from"],
            shown_until=asked["shown_until"],
            by=person(request),
            at=now(),
        )
    except MessageError as error:
        form.add_error(None, str(error))
        return False
    return True


@require_safe
def notice(request: HttpRequest, notice: UUID) -> HttpResponse:
    """The words, and on demand who has read them: to print for the others, and for nothing else."""
    found = notice_of(person(request), notice)
    asked = "people" in request.GET
    return page(
        request,
        "notice",
        found.title,
        to_notices(found.cohort),
        icon="comment",
        notice=found,
        people=readers_of(found) if asked else None,
    )


@require_safe
def sheet(request: HttpRequest, notice: UUID) -> HttpResponse:
    """One sheet in large letters, for a wall or for somebody without a screen."""
    found = notice_of(person(request), notice)
    return page(
        request, "notice_sheet", _("Print"), to_notices(found.cohort), icon="doc-full", notice=found
    )


@require_POST
def take_down(request: HttpRequest, notice: UUID) -> HttpResponse:
    found = notice_of(person(request), notice)
    take_down_notice(notice=found, by=person(request), at=now())
    messages.success(request, _("The notice is down. Nobody sees it any more."))
    return redirect("workbench:notices", found.cohort_id)
