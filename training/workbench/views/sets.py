"""Action learning sets: the list, one set, its people."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.admin import messages

from training.action_learning.errors import SetError
from training.action_learning.queries import facilitates_for, people_for, set_page, sets_led_by
from training.action_learning.rules import MOST
from training.lib.clock import now, today
from training.organisations.models import Organisation
from training.workbench.actions import sets as actions
from training.workbench.forms.sets import MeetingForm, PeopleForm, SetForm
from training.workbench.queries.sets import member_led_by, set_led_by
from training.workbench.views.page import page, person, to_set, to_sets


@require_safe
def sets(request: HttpRequest) -> HttpResponse:
    if not facilitates_for(person(request)).exists():
        raise Http404
    led = sets_led_by(person(request), today())
    return page(request, "sets", _("Learning sets"), [], icon="group", sets=led)


@require_http_methods(["GET", "HEAD", "POST"])
def new_set(request: HttpRequest) -> HttpResponse:
    user = person(request)
    organisations = facilitates_for(user)
    if not organisations.exists():
        raise Http404
    form = SetForm(
        request.POST if request.method == "POST" else None,
        organisations=organisations,
        people=people_for(user, organisations),
    )
    if request.method == "POST" and form.is_valid():
        asked = form.cleaned_data
        made = actions.begin_set(
            set_id=asked["set"],
            organisation=asked["organisation"],
            name=asked["name"],
            people=asked["people"],
            by=user,
            at=now(),
        )
        return redirect("workbench:set", made.pk)
    return page(request, "set_new", _("New learning set"), to_sets(), icon="group", form=form)


@require_http_methods(["GET", "HEAD", "POST"])
def one_set(request: HttpRequest, learning_set: UUID) -> HttpResponse:
    """Members, meetings, actions. A post plans the next meeting."""
    found = set_led_by(person(request), learning_set)
    form = MeetingForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        asked = form.cleaned_data
        try:
            meeting = actions.plan_meeting(learning_set=found, **asked)
        except SetError as error:
            form.add_error("on", str(error))
        else:
            return redirect("workbench:set-meeting", meeting.pk)
    whole = set_page(found, None)
    return page(
        request,
        "set",
        found.name,
        to_sets(),
        icon="group",
        found=found,
        whole=whole,
        form=form,
        may_add=found.ended_at is None and len(whole.members) < MOST,
    )


@require_http_methods(["GET", "HEAD", "POST"])
def add_people(request: HttpRequest, learning_set: UUID) -> HttpResponse:
    found = set_led_by(person(request), learning_set)
    own = Organisation.objects.filter(pk=found.organisation_id)
    people = people_for(person(request), own)
    form = PeopleForm(request.POST if request.method == "POST" else None, people=people)
    if request.method == "POST" and form.is_valid():
        chosen = form.cleaned_data["people"]
        try:
            actions.add_members(learning_set=found, people=chosen, by=person(request), at=now())
        except SetError as error:
            form.add_error("people", str(error))
        else:
            return redirect("workbench:set", found.pk)
    return page(request, "set_new", _("Add people"), to_set(found), icon="group", form=form)


@require_POST
def take_out(request: HttpRequest, set_member: UUID) -> HttpResponse:
    member = member_led_by(person(request), set_member)
    actions.take_out_member(member=member, by=person(request), at=now())
    messages.success(request, _("%(name)s is out of the set.") % {"name": member.person})
    return redirect("workbench:set", member.learning_set_id)


@require_POST
def end(request: HttpRequest, learning_set: UUID) -> HttpResponse:
    found = set_led_by(person(request), learning_set)
    actions.end_set(learning_set=found, by=person(request), at=now())
    messages.success(request, _("This set has ended. Its members can still read their actions."))
    return redirect("workbench:set", found.pk)
