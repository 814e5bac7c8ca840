"""Sign-in cards: eight to a page, or one on the spot."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.admin import messages

from training.accounts.cards import qr_of
from training.accounts.models import SignInCard
from training.accounts.pictures import PICTURE_CHOICES
from training.enrolment.models import Cohort, Enrolment
from training.lib.clock import now
from training.workbench.actions import members as actions
from training.workbench.forms.members import CardsForm
from training.workbench.queries.board import all_members_of, members_of
from training.workbench.queries.scope import may_let_in, member_let_in_by, open_cohort_managed_by
from training.workbench.views.page import page, person, to_cohort, to_member

PICTURE_NAMES = dict(PICTURE_CHOICES)


@require_http_methods(["GET", "HEAD", "POST"])
def cards(request: HttpRequest, cohort: UUID) -> HttpResponse:
    found = open_cohort_managed_by(person(request), cohort)
    members = members_of(all_members_of(found), [], with_marks=False)
    form = CardsForm(request.POST or None, members=members)
    if request.method == "POST" and form.is_valid():
        return _sheet(request, found, form.cleaned_data["members"])
    return page(request, "cards", _("Sign-in cards"), to_cohort(found), cohort=found, form=form)


def _sheet(request: HttpRequest, cohort: Cohort, chosen: list[str]) -> HttpResponse:
    members = Enrolment.objects.filter(pk__in=chosen, cohort=cohort, left_at=None)
    made = [
        _card(member, actions.give_card(holder=member.learner, by=person(request), at=now()))
        for member in members.select_related("learner").order_by("learner__called")
        if may_let_in(person(request), member)
    ]
    return page(
        request, "card_sheet", _("Print the cards"), to_cohort(cohort), cohort=cohort, cards=made
    )


def _card(member: Enrolment, card: SignInCard) -> dict[str, object]:
    return {
        "name": member.learner.get_full_name(),
        "username": member.learner.username,
        "picture": card.picture,
        "picture_name": PICTURE_NAMES[card.picture],
        "qr": qr_of(card),
    }


@require_http_methods(["GET", "HEAD", "POST"])
def one_card(request: HttpRequest, enrolment: UUID) -> HttpResponse:
    member = member_let_in_by(person(request), enrolment)
    picture = request.POST.get("picture")
    if request.method != "POST" or picture not in PICTURE_NAMES:
        return page(
            request,
            "pictures",
            _("A new card"),
            to_member(member),
            member=member,
            pictures=PICTURE_CHOICES,
        )
    card = actions.give_card(holder=member.learner, picture=picture, by=person(request), at=now())
    return page(
        request,
        "card_sheet",
        _("Print the card"),
        to_member(member),
        cohort=member.cohort,
        cards=[_card(member, card)],
    )


@require_POST
def void_card(request: HttpRequest, enrolment: UUID) -> HttpResponse:
    member = member_let_in_by(person(request), enrolment)
    actions.take_card(holder=member.learner, by=person(request), at=now())
    messages.success(request, _("The card opens nothing any more."))
    return redirect("workbench:member", member.pk)
