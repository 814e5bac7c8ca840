"""A member's place in a group: its state, and the way to another group."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

from training.enrolment.models import Enrolment
from training.lib.clock import now
from training.workbench.actions.places import change_place, transfer_member
from training.workbench.errors import PlaceHasMovedError
from training.workbench.forms.places import PlaceForm, TransferForm
from training.workbench.queries.scope import groups_to_move_to, member_managed_by
from training.workbench.views.page import page, person, to_member


@require_http_methods(["GET", "HEAD", "POST"])
def place(request: HttpRequest, enrolment: UUID) -> HttpResponse:
    found = member_managed_by(person(request), enrolment)
    form = PlaceForm(request.POST or None, member=found)
    if request.method == "POST" and form.is_valid():
        try:
            state = Enrolment.State(form.cleaned_data["state"])
            change_place(enrolment=found, to=state, by=person(request), at=now())
        except PlaceHasMovedError as error:
            messages.error(request, str(error))
        return redirect("workbench:member", found.pk)
    title = _("Pause, go on or finish")
    return page(request, "place", title, to_member(found), icon="user", member=found, form=form)


@require_http_methods(["GET", "HEAD", "POST"])
def transfer(request: HttpRequest, enrolment: UUID) -> HttpResponse:
    found = member_managed_by(person(request), enrolment)
    groups = groups_to_move_to(person(request), found)
    form = TransferForm(request.POST or None, groups=groups)
    if request.method == "POST" and form.is_valid():
        to = form.cleaned_data["group"]
        try:
            transfer_member(enrolment=found, to=to, by=person(request), at=now())
        except PlaceHasMovedError as error:
            messages.error(request, str(error))
            return redirect("workbench:board", found.cohort_id)
        words = _("%(name)s is in %(group)s now.") % {"name": found.learner, "group": to.name}
        messages.success(request, words)
        return redirect("workbench:board", found.cohort_id)
    title = _("To another group")
    return page(
        request,
        "transfer",
        title,
        to_member(found),
        icon="user",
        member=found,
        form=form,
        has_groups=groups.exists(),
    )
