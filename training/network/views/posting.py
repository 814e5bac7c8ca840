"""Opportunities at the desk of whoever leads the network, stories, and numbers of a year."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from training.accounts.decorators import person
from training.accounts.models import User
from training.lib.admin.pages import Crumb, desk_page
from training.lib.clock import now, today
from training.network.actions.opportunities import close, post, screen
from training.network.errors import NetworkError
from training.network.forms.opportunities import OpportunityForm, ScreeningForm
from training.network.models import Interest, Opportunity, Screening, Story
from training.network.queries.opportunities import numbers_of, posted
from training.network.queries.people import lead_or_404
from training.network.views.desk import ICON, to_network

EITHER = ["GET", "HEAD", "POST"]


def to_opportunities(user: User) -> list[Crumb]:
    return [*to_network(user), (_("Opportunities"), reverse("network-desk:opportunities"))]


def _lead(request: HttpRequest) -> User:
    lead_or_404(person(request))
    return person(request)


@require_safe
def opportunities(request: HttpRequest) -> HttpResponse:
    lead = _lead(request)
    template = "network/desk/opportunities.html"
    title, trail = _("Opportunities"), to_network(lead)
    return desk_page(request, template, title, trail, icon=ICON, posted=posted(lead), day=today())


@require_http_methods(EITHER)
def new_opportunity(request: HttpRequest) -> HttpResponse:
    lead = _lead(request)
    form = OpportunityForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        post(by=lead, at=now(), **form.cleaned_data)
        return redirect("network-desk:opportunities")
    return desk_page(
        request,
        "network/desk/form.html",
        _("New opportunity"),
        to_opportunities(lead),
        icon=ICON,
        form=form,
        back=reverse("network-desk:opportunities"),
    )


@require_http_methods(EITHER)
def opportunity(request: HttpRequest, network_opportunity: UUID) -> HttpResponse:
    """The words, what was said of them, and who would like to."""
    lead = _lead(request)
    found = get_object_or_404(Opportunity.objects.visible_to(lead), pk=network_opportunity)
    waiting = Opportunity.objects.to_screen_by(lead, Screening.Seat.STAFF)
    may_screen = waiting.filter(pk=found.pk).exists()
    posted = request.POST if request.method == "POST" and may_screen else None
    form = ScreeningForm(posted)
    if posted is not None and form.is_valid() and _screened(found, form, lead):
        return redirect("network-desk:opportunity", found.pk)
    answers = Interest.objects.visible_to(lead).standing().filter(opportunity=found)
    return desk_page(
        request,
        "network/desk/opportunity.html",
        found.title,
        to_opportunities(lead),
        icon=ICON,
        opportunity=found,
        screenings=found.screenings.all(),
        answers=answers.select_related("person"),
        form=form if may_screen else None,
    )


def _screened(opportunity: Opportunity, form: ScreeningForm, by: User) -> bool:
    seat = Screening.Seat.STAFF
    try:
        screen(opportunity=opportunity, seat=seat, person=by, at=now(), **form.cleaned_data)
    except NetworkError as error:
        form.add_error(None, str(error))
        return False
    return True


@require_POST
def close_opportunity(request: HttpRequest, network_opportunity: UUID) -> HttpResponse:
    lead = _lead(request)
    found = get_object_or_404(Opportunity.objects.visible_to(lead), pk=network_opportunity)
    close(opportunity=found, at=now())
    return redirect("network-desk:opportunities")


@require_safe
def stories(request: HttpRequest) -> HttpResponse:
    """Only those with a yes to some use that stands."""
    lead = _lead(request)
    return desk_page(
        request,
        "network/desk/stories.html",
        _("Where it led"),
        to_network(lead),
        icon=ICON,
        stories=Story.objects.visible_to(lead).exclude(person=lead).prefetch_related("uses"),
    )


@require_safe
def numbers(request: HttpRequest) -> HttpResponse:
    lead = _lead(request)
    years = [today().year, today().year - 1]
    return desk_page(
        request,
        "network/desk/numbers.html",
        _("Numbers of the year"),
        to_network(lead),
        icon=ICON,
        years=[numbers_of(year) for year in years],
    )
