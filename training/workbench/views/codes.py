"""Join codes: made and shown once, listed without the code, closed."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.admin import messages

from training.enrolment.models import Cohort
from training.lib.clock import now
from training.lib.codes import grouped
from training.lib.qr import qr_svg
from training.workbench.actions import cohorts as actions
from training.workbench.forms.cohorts import JoinCodeForm
from training.workbench.queries.scope import code_managed_by, open_cohort_managed_by
from training.workbench.views.page import page, person, to_cohort


@require_http_methods(["GET", "HEAD", "POST"])
def codes(request: HttpRequest, cohort: UUID) -> HttpResponse:
    found = open_cohort_managed_by(person(request), cohort)
    form = JoinCodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _code_shown_once(request, found, form)
    return page(
        request,
        "codes",
        _("Join codes"),
        to_cohort(found),
        icon="key",
        cohort=found,
        form=form,
        now=now(),
        codes=found.codes.order_by("-made_at"),
    )


def _code_shown_once(request: HttpRequest, cohort: Cohort, form: JoinCodeForm) -> HttpResponse:
    """No address leads to this page a second time: only a hash of the code is kept."""
    code = actions.make_join_code(
        cohort=cohort,
        uses_allowed=form.cleaned_data["people"],
        ends_at=form.ends_at,
        by=person(request),
        at=now(),
    )
    address = settings.BASE_URL + reverse("join-form", args=[code])
    return page(
        request,
        "code",
        _("A new join code"),
        to_cohort(cohort),
        icon="key",
        cohort=cohort,
        code=grouped(code),
        people=form.cleaned_data["people"],
        last_day=form.cleaned_data["last_day"],
        join_address=settings.BASE_URL + reverse("join"),
        qr=qr_svg(address),
    )


@require_POST
def close_code(request: HttpRequest, code: UUID) -> HttpResponse:
    found = code_managed_by(person(request), code)
    actions.void_join_code(code=found, by=person(request), at=now())
    messages.success(request, _("Nobody can join with that code any more."))
    return redirect("workbench:codes", found.cohort_id)
