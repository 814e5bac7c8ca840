"""Before and after a session: the list of a group, what to print, and the record to put right."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin import messages

from training.attendance.queries import modules_taught_to
from training.lib.clock import now
from training.workbench.actions.sessions import begin_session, correct_register
from training.workbench.forms.sessions import BeginForm, RegisterForm
from training.workbench.queries.plans import plan_or_404
from training.workbench.queries.session_records import record_of
from training.workbench.queries.sessions import (
    group_run_by,
    members_of,
    modules_to_teach,
    session_run_by,
    sessions_of,
)
from training.workbench.views.page import Crumb, page, person, to_cohort


@require_http_methods(["GET", "HEAD", "POST"])
def past(request: HttpRequest, cohort: UUID) -> HttpResponse:
    """The sessions of a group, and the way to begin today's."""
    group = group_run_by(person(request), cohort)
    choices = modules_to_teach(group, get_language() or "en")
    taught = modules_taught_to(group.pk)
    form = BeginForm(request.POST or None, choices=choices, taught=taught)
    if request.method == "POST" and form.is_valid():
        session = begin_session(
            session_id=form.cleaned_data["session"],
            cohort=group,
            choice=form.chosen,
            by=person(request),
            on=localdate(),
            at=now(),
        )
        return redirect("workbench:session", session.pk)
    return page(
        request,
        "group_sessions",
        _("Sessions of this group"),
        to_cohort(group),
        icon="calendar-check",
        cohort=group,
        form=form,
        sessions=sessions_of(group),
    )


@require_safe
def bundle(request: HttpRequest, session: UUID) -> HttpResponse:
    """A register to sign, the plan and its cards, in one print."""
    found = session_run_by(person(request), session)
    plan = plan_or_404(person(request), found.module_key, get_language() or "en")
    return page(
        request,
        "session_print",
        _("To print for today"),
        _to_session(found.pk, found.title),
        icon="print",
        session=found,
        members=members_of(found),
        plan=plan,
    )


def _to_session(session: UUID, title: str) -> list[Crumb]:
    return [
        (_("Sessions"), reverse("workbench:sessions")),
        (title, reverse("workbench:session", args=[session])),
    ]


@require_http_methods(["GET", "HEAD", "POST"])
def record(request: HttpRequest, session: UUID) -> HttpResponse:
    """Who was there, what was ticked and what was not taken; the register can be put right."""
    found = session_run_by(person(request), session)
    shown = record_of(found, person(request), at=now())
    form = RegisterForm(request.POST or None, record=shown)
    if request.method == "POST" and form.is_valid():
        correct_register(
            session=found,
            words=form.words,
            token=form.cleaned_data["token"],
            by=person(request),
            at=now(),
        )
        messages.success(request, _("The register is saved."))
        return redirect("workbench:session-record", found.pk)
    trail = [*to_cohort(found.cohort), *_to_list(found.cohort_id)]
    return page(
        request,
        "session_record",
        found.title,
        trail,
        icon="calendar-check",
        session=found,
        record=shown,
        form=form,
    )


def _to_list(cohort: UUID) -> list[Crumb]:
    return [(_("Sessions"), reverse("workbench:group-sessions", args=[cohort]))]
