"""The desk of whoever leads the network, and what trainers confirm."""

from __future__ import annotations

from uuid import UUID

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from training.accounts.decorators import person as signed_in
from training.accounts.models import User
from training.lib.admin.pages import Crumb, desk_page
from training.lib.clock import now, today
from training.network.actions.panel import seat_panel
from training.network.actions.preparing import confirm_fact, note_agreement, take_back_fact
from training.network.errors import NetworkError
from training.network.forms import (
    IdentityForm,
    PanelForm,
    PaperCodeForm,
    ProjectFactForm,
    ReasonForm,
)
from training.network.models import Application, ConfirmedFact
from training.network.models.members import leads_network
from training.network.queries.applications import due_on, path_of, pieces_shown, queue
from training.network.queries.people import (
    by_level,
    facts_known_to,
    lead_or_404,
    member_lines,
    people_known_to,
    person_facts,
)

EITHER = ["GET", "HEAD", "POST"]
ICON = "group"


def to_network(user: User) -> list[Crumb]:
    return [(_("Network"), reverse("network-desk:index"))] if leads_network(user) else []


def to_person(user: User, about: User) -> list[Crumb]:
    url = reverse("network-desk:person", args=[about.pk])
    return [*to_network(user), (about.get_full_name(), url)]


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    lead_or_404(user)
    members = member_lines(user, today())
    return desk_page(
        request,
        "network/desk/index.html",
        _("Network"),
        [],
        icon=ICON,
        waiting=queue(Application.objects.visible_to(user)),
        members=members,
        renewals=[line for line in members if line.is_open],
        levels=by_level(members),
        day=today(),
    )


@require_http_methods(EITHER)
def application(request: HttpRequest, network_application: UUID) -> HttpResponse:
    """What is asked and shown, what is missing, and who decides."""
    user = signed_in(request)
    lead_or_404(user)
    waiting = Application.objects.visible_to(user).waiting()
    found = get_object_or_404(waiting.select_related("person"), pk=network_application)
    seats = list(found.seats.filter(round=found.round).select_related("person"))
    chosen = {seat.seat: seat.person_id for seat in seats}
    posted = request.POST if request.method == "POST" else None
    form = PanelForm(posted, initial=chosen, application=found)
    if request.method == "POST" and form.is_valid() and _seated(found, form, user):
        return redirect("network-desk:application", found.pk)
    return desk_page(
        request,
        "network/desk/application.html",
        found.person.get_full_name(),
        to_network(user),
        icon=ICON,
        application=found,
        seats=seats,
        form=form,
        path=path_of(found, day=today()),
        pieces=pieces_shown(found, user),
        due=due_on(found),
    )


def _seated(application: Application, form: PanelForm, by: User) -> bool:
    said = form.cleaned_data
    try:
        seat_panel(application=application, staff=said["staff"], peer=said["peer"], by=by, at=now())
    except NetworkError as error:
        form.add_error(None, str(error))
        return False
    return True


@require_safe
def person(request: HttpRequest, network_person: UUID) -> HttpResponse:
    """For a trainer of theirs and for the lead: what staff confirmed. No word of membership."""
    user, about = signed_in(request), _known(request, network_person)
    return desk_page(
        request,
        "network/desk/person.html",
        about.get_full_name(),
        to_network(user),
        icon=ICON,
        about=person_facts(about),
        leads=leads_network(user),
    )


@require_http_methods(EITHER)
def identity(request: HttpRequest, network_person: UUID) -> HttpResponse:
    about = _known(request, network_person)
    form = IdentityForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        confirm_fact(
            person=about,
            kind=ConfirmedFact.Kind.IDENTITY,
            way=form.cleaned_data["way"],
            by=signed_in(request),
            at=now(),
        )
        return redirect("network-desk:person", about.pk)
    return _form_page(request, about, form, _("Confirm who they are"))


@require_http_methods(EITHER)
def paper_code(request: HttpRequest, network_person: UUID) -> HttpResponse:
    about = _known(request, network_person)
    form = PaperCodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        note_agreement(
            person=about,
            way=said["way"],
            on=said["agreed_on"],
            witness_initials=said["witness_initials"],
            by=signed_in(request),
            at=now(),
        )
        return redirect("network-desk:person", about.pk)
    return _form_page(request, about, form, _("They agreed to the code"))


@require_http_methods(EITHER)
def project(request: HttpRequest, network_person: UUID) -> HttpResponse:
    lead_or_404(signed_in(request))
    about = _known(request, network_person)
    form = ProjectFactForm(request.POST or None, by=signed_in(request))
    if request.method == "POST" and form.is_valid():
        confirm_fact(
            person=about,
            kind=ConfirmedFact.Kind.PROJECT,
            project=form.cleaned_data["project"],
            by=signed_in(request),
            at=now(),
        )
        return redirect("network-desk:person", about.pk)
    return _form_page(request, about, form, _("Confirm a part in a project"))


@require_POST
def workshop(request: HttpRequest, network_person: UUID) -> HttpResponse:
    lead_or_404(signed_in(request))
    about = _known(request, network_person)
    kind = ConfirmedFact.Kind.WORKSHOP
    confirm_fact(person=about, kind=kind, by=signed_in(request), at=now())
    return redirect("network-desk:person", about.pk)


@require_http_methods(EITHER)
def take_back(request: HttpRequest, network_fact: UUID) -> HttpResponse:
    user = signed_in(request)
    fact = get_object_or_404(facts_known_to(user).select_related("person"), pk=network_fact)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        take_back_fact(fact=fact, reason=form.cleaned_data["reason"], by=user, at=now())
        return redirect("network-desk:person", fact.person_id)
    return _form_page(request, fact.person, form, _("Take back what was confirmed"))


def _known(request: HttpRequest, key: UUID) -> User:
    return get_object_or_404(people_known_to(signed_in(request)), pk=key)


def _form_page(request: HttpRequest, about: User, form: BaseForm, title: str) -> HttpResponse:
    trail = to_person(signed_in(request), about)
    return desk_page(
        request,
        "network/desk/form.html",
        title,
        trail,
        icon=ICON,
        form=form,
        back=trail[-1][1],
    )
