"""The certificates of a group in one file, to print and hand over."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from training.certificates.models import CertificatePrint
from training.certificates.prints.actions import ask_for_print
from training.certificates.prints.queries import to_hand_over
from training.lib.clock import now, today
from training.workbench.forms.certificates import HandOverForm
from training.workbench.queries.certificates import print_seen_by
from training.workbench.queries.scope import cohort_taught_by
from training.workbench.views.page import page, person, to_cohort

SECONDS_TO_LOOK_AGAIN = 3


@require_http_methods(["GET", "HEAD", "POST"])
def hand_over(request: HttpRequest, cohort: UUID) -> HttpResponse:
    found = cohort_taught_by(person(request), cohort)
    awards = list(to_hand_over(found, today()))
    form = HandOverForm(request.POST or None, awards=awards)
    if request.method == "POST" and form.is_valid():
        try:
            asked = ask_for_print(cohort=found, by=person(request), at=now(), **form.cleaned_data)
        except CertificatePrint.DoesNotExist:
            raise Http404 from None
        return redirect("workbench:certificate-print", asked.pk)
    title, trail = _("Print certificates"), to_cohort(found)
    return page(request, "hand_over", title, trail, icon="print", form=form, awards=awards)


@require_safe
def certificate_print(request: HttpRequest, certificate_print: UUID) -> HttpResponse:
    """Whether the file is ready. While it is not, the page looks again by itself."""
    asked = print_seen_by(person(request), certificate_print, now())
    back = (_("Print certificates"), reverse("workbench:hand-over", args=[asked.cohort_id]))
    trail = [*to_cohort(asked.cohort), back]
    title = _("Certificates to hand over")
    response = page(request, "certificate_print", title, trail, icon="print", asked=asked)
    if asked.pdf is None:
        response["Refresh"] = str(SECONDS_TO_LOOK_AGAIN)
    return response


@require_safe
def print_file(request: HttpRequest, certificate_print: UUID) -> HttpResponse:
    asked = print_seen_by(person(request), certificate_print, now())
    if not asked.pdf:
        raise Http404
    response = HttpResponse(bytes(asked.pdf), content_type="application/pdf")
    response["Content-Disposition"] = 'attachment; filename="certificates.pdf"'
    return response
