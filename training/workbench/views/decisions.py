"""A certificate stood on an entry that was taken back: an administrator keeps or withdraws it."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.admin import messages

from courses import catalogue
from training.certificates.errors import CertificateError
from training.lib.clock import now
from training.workbench.actions import sign_offs as actions
from training.workbench.forms.members import NameForm, WithdrawForm
from training.workbench.queries.decisions import undecided
from training.workbench.queries.people import administrator_or_404, award_or_404
from training.workbench.views.page import page, person


@require_http_methods(["GET", "HEAD"])
def decisions(request: HttpRequest) -> HttpResponse:
    administrator_or_404(person(request))
    waiting = undecided(catalogue.outlines())
    return page(
        request, "decisions", _("Certificates to decide"), [], icon="warning", waiting=waiting
    )


@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: HttpRequest, award: UUID) -> HttpResponse:
    found = award_or_404(person(request), award)
    form = WithdrawForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        actions.withdraw_certificate(
            award=found,
            reason=given["reason"],
            why=given["why"],
            by=person(request),
            at=now(),
        )
        messages.success(request, _("The certificate is withdrawn."))
        return redirect("workbench:decisions")
    title = _("Withdraw a certificate")
    return page(request, "withdraw", title, [], icon="warning", form=form, award=found)


@require_http_methods(["GET", "HEAD", "POST"])
def correct_name(request: HttpRequest, award: UUID) -> HttpResponse:
    found = award_or_404(person(request), award)
    form = NameForm(request.POST or None, initial={"name": found.learner.get_full_name()})
    if request.method == "POST" and form.is_valid():
        name = form.cleaned_data["name"]
        actions.correct_name(award=found, name=name, by=person(request), at=now())
        messages.success(request, _("There is a new certificate. The old number leads to it."))
        return redirect("wagtailadmin_home")
    title = _("Correct the name on a certificate")
    return page(request, "correct_name", title, [], icon="edit", form=form, award=found)


@require_http_methods(["GET", "HEAD", "POST"])
def more_time(request: HttpRequest, award: UUID) -> HttpResponse:
    found = award_or_404(person(request), award)
    if request.method != "POST":
        title = _("Give 60 more days")
        return page(request, "more_time", title, [], icon="time", award=found)
    try:
        actions.give_more_time(award=found, by=person(request), at=now())
        messages.success(request, _("There are 60 more days."))
    except CertificateError as error:
        messages.error(request, str(error))
    return redirect("wagtailadmin_home")


@require_POST
def keep(request: HttpRequest, award: UUID) -> HttpResponse:
    found = award_or_404(person(request), award)
    actions.keep_certificate(award=found, by=person(request), at=now())
    messages.success(request, _("The certificate stays."))
    return redirect("workbench:decisions")
