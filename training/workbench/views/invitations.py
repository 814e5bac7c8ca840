"""Inviting people from a list: first a look at it, then the places."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

from training.enrolment.models import Cohort
from training.lib.clock import now
from training.lib.tables import TableError
from training.workbench.actions.invitations import invite
from training.workbench.forms.invitations import InvitationsForm, as_token, from_token
from training.workbench.queries.invitations import InvitationList, invitation_list
from training.workbench.queries.scope import open_cohort_managed_by
from training.workbench.views.page import page, person, to_cohort


@require_http_methods(["GET", "HEAD", "POST"])
def invitations(request: HttpRequest, cohort: UUID) -> HttpResponse:
    found = open_cohort_managed_by(person(request), cohort)
    if "list" in request.POST:
        return _invite(request, found, request.POST["list"])
    form = InvitationsForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            people = invitation_list(form.rows, found)
        except TableError as error:
            form.add_error(None, str(error))
        else:
            return _look(request, found, people)
    return page(
        request, "invite", _("Invite from a list"), to_cohort(found), cohort=found, form=form
    )


def _look(request: HttpRequest, cohort: Cohort, people: InvitationList) -> HttpResponse:
    return page(
        request,
        "invite_look",
        _("Look at the list"),
        to_cohort(cohort),
        cohort=cohort,
        people=people,
        token=as_token(people) if people.people else "",
    )


def _invite(request: HttpRequest, cohort: Cohort, token: str) -> HttpResponse:
    signed = from_token(token)
    if signed is None:
        messages.error(request, _("The list is a day old. Please send it again."))
        return redirect("workbench:invitations", cohort.pk)
    people = InvitationList.from_plain(signed["people"]).people
    count = invite(
        cohort=cohort, people=people, form_id=UUID(signed["form"]), by=person(request), at=now()
    )
    words = ngettext(
        "%(count)d person is invited. Print the card next.",
        "%(count)d people are invited. Print their cards next.",
        count,
    )
    messages.success(
        request, words % {"count": count} if count else _("Everybody on the list is invited.")
    )
    return redirect("workbench:cards", cohort.pk)
