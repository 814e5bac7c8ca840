"""One meeting on the facilitator's phone: the timetable, who is here, turns and actions."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.admin import messages

from training.action_learning.errors import SetError
from training.action_learning.forms import ResultForm
from training.action_learning.models import SetMember
from training.action_learning.queries import MeetingPage, meeting_page
from training.action_learning.rules import TURN
from training.lib.clock import now
from training.workbench.actions import sets as actions
from training.workbench.forms.sets import ActionForm, AttendanceForm, MeetingForm, TurnForm
from training.workbench.queries.sets import meeting_led_by, turn_led_by
from training.workbench.views.page import page, person, to_meeting, to_set


@require_http_methods(["GET", "HEAD", "POST"])
def meeting(request: HttpRequest, set_meeting: UUID) -> HttpResponse:
    """A post writes down a turn."""
    found = meeting_led_by(person(request), set_meeting)
    whole = meeting_page(found)
    form = TurnForm(request.POST if request.method == "POST" else None, members=_may_present(whole))
    if request.method == "POST" and form.is_valid():
        try:
            actions.take_turn(
                turn_id=form.cleaned_data["turn"],
                meeting=found,
                presenter=form.who,
                issue=form.cleaned_data["issue"],
                by=person(request),
                at=now(),
            )
        except SetError as error:
            form.add_error(None, str(error))
        else:
            return redirect("workbench:set-meeting", found.pk)
    return _shown(request, whole, form)


def _may_present(whole: MeetingPage) -> list[SetMember]:
    """Also those who had their turn: the same form may be sent twice."""
    return [member for member in whole.members if member.left_at is None]


def _shown(request: HttpRequest, whole: MeetingPage, form: TurnForm) -> HttpResponse:
    there = [str(key) for key in whole.there]
    return page(
        request,
        "set_meeting",
        whole.meeting.learning_set.name,
        to_set(whole.meeting.learning_set),
        icon="calendar-alt",
        meeting=whole.meeting,
        whole=whole,
        turn_steps=TURN,
        form=form,
        attendance=AttendanceForm(initial={"there": there}, members=whole.members),
    )


@require_POST
def attendance(request: HttpRequest, set_meeting: UUID) -> HttpResponse:
    found = meeting_led_by(person(request), set_meeting)
    form = AttendanceForm(request.POST, members=meeting_page(found).members)
    if form.is_valid():
        actions.note_who_was_there(meeting=found, members=form.chosen, by=person(request), at=now())
        messages.success(request, _("Saved who is here."))
    else:
        messages.error(request, _("The set has changed. Look at the names again."))
    return redirect("workbench:set-meeting", found.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def move(request: HttpRequest, set_meeting: UUID) -> HttpResponse:
    found = meeting_led_by(person(request), set_meeting)
    now_is = {"on": found.on, "begins": found.begins, "place": found.place}
    form = MeetingForm(request.POST if request.method == "POST" else None, initial=now_is)
    if request.method == "POST" and form.is_valid():
        try:
            actions.move_meeting(meeting=found, **form.cleaned_data)
        except SetError as error:
            form.add_error("on", str(error))
        else:
            return redirect("workbench:set-meeting", found.pk)
    return page(request, "set_form", _("Day and place"), to_meeting(found), form=form)


@require_http_methods(["GET", "HEAD", "POST"])
def action(request: HttpRequest, set_turn: UUID) -> HttpResponse:
    turn = turn_led_by(person(request), set_turn)
    fields = ("issue", "action", "by_when", "first_step")
    initial = {name: getattr(turn, name) for name in fields}
    form = ActionForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            actions.write_action(turn=turn, **form.cleaned_data, by=person(request), at=now())
        except SetError as error:
            form.add_error("action", str(error))
        else:
            return redirect("workbench:set-meeting", turn.meeting_id)
    title = _("The action of %(name)s") % {"name": turn.presenter.person}
    return page(request, "set_form", title, to_meeting(turn.meeting), form=form)


@require_http_methods(["GET", "HEAD", "POST"])
def result(request: HttpRequest, set_turn: UUID) -> HttpResponse:
    """What came of an action of before. Back to the meeting from which it was asked."""
    turn = turn_led_by(person(request), set_turn)
    initial = {"result": turn.result, "line": turn.result_line}
    form = ResultForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        asked = form.cleaned_data
        try:
            actions.say_what_came(
                turn=turn, result=asked["result"], line=asked["line"], by=person(request), at=now()
            )
        except SetError as error:
            form.add_error(None, str(error))
        else:
            return redirect("workbench:set", turn.meeting.learning_set_id)
    title = _("What came of the action of %(name)s") % {"name": turn.presenter.person}
    return page(request, "set_form", title, to_set(turn.meeting.learning_set), form=form, turn=turn)
