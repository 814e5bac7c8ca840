"""A learner's certificates: which there are, what comes next, and each one to keep."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from courses import catalogue
from training.accounts.decorators import PersonRequest, learner_required
from training.certificates.actions import make_file, open_file, show_name, spell_name
from training.certificates.forms import SpellingForm
from training.certificates.models import Award
from training.certificates.pdf.document import check_address, file_name
from training.certificates.programmes.queries import ways
from training.certificates.queries import held, next_up, piece
from training.certificates.renewals import renewals
from training.enrolment.queries import open_courses
from training.lib.clock import now
from training.lib.qr import qr_svg


@require_safe
@learner_required
def certificates(request: PersonRequest) -> HttpResponse:
    at, language = now(), get_language() or "en"
    mine, outlines = held(request.user, at=at), catalogue.outlines()
    awards = [one.award for one in mine]
    context = {
        "held": mine,
        "renewals": renewals(awards, outlines, language=language, day=localdate(at)),
        "ways": ways(awards, open_courses(request.user, at), language=language, day=localdate(at)),
        "next_up": next_up(request.user, outlines, language=language, at=at),
    }
    return render(request, "certificates/certificates.html", context)


@learner_required
def certificate(request: PersonRequest, award: UUID) -> HttpResponse:
    """The certificate as a page. A post spells the name for the PDF."""
    found = _own_or_404(request, award)
    form = SpellingForm(request.POST or None, initial={"spelling": found.spelling})
    if request.method == "POST" and not found.asks_for_spelling:
        raise Http404
    if form.is_valid():
        spell_name(award=found, spelling=form.cleaned_data["spelling"])
        messages.success(request, _("Thank you. We make your certificate now."))
        return redirect("certificate", found.pk)
    address = check_address(found.number)
    context = {
        "piece": piece(found, at=now()),
        "form": form,
        "address": address,
        "qr": qr_svg(address),
    }
    return render(request, "certificates/certificate.html", context)


@require_safe
@learner_required
def certificate_pdf(request: PersonRequest, award: UUID) -> HttpResponse:
    found = get_object_or_404(Award.objects.visible_to(request.user).printed().standing(), pk=award)
    pdf = open_file(award=found, by=request.user, at=now())
    if pdf is None:
        raise Http404
    response = HttpResponse(pdf, content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="{file_name(found)}"'
    return response


@learner_required
@require_POST
def certificate_name(request: PersonRequest, award: UUID) -> HttpResponse:
    found = _own_or_404(request, award)
    shows = "show" in request.POST
    show_name(award=found, shows=shows)
    messages.success(
        request,
        _("The check page shows your name now.") if shows else _("Your name is hidden now."),
    )
    return redirect("certificate", found.pk)


@learner_required
@require_POST
def certificate_file(request: PersonRequest, award: UUID) -> HttpResponse:
    found = _own_or_404(request, award)
    make_file(award=found)
    messages.info(request, _("We try again now. Look here again in a minute."))
    return redirect("certificate", found.pk)


def _own_or_404(request: PersonRequest, award: UUID) -> Award:
    return get_object_or_404(Award.objects.held_by(request.user).printed(), pk=award)
