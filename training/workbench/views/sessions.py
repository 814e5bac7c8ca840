"""The screen of a session: a plain page of forms, and what devices send to it.

With scripts the page holds everything, goes on when the network is gone, and sends later what was
tapped. What it sends, and what the forms send, goes one way: `take_taps`.
"""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from training.attendance.models import Tap, TaughtSession
from training.lib.clock import now
from training.workbench.actions.sessions import say, take_taps
from training.workbench.forms.taps import Batch, batch_from, plain_words, uuid_or_new
from training.workbench.queries.session_screen import Screen, as_sent, screen_of
from training.workbench.queries.sessions import (
    groups_run_by,
    latest_sessions_of,
    session_once_run_by,
    session_run_by,
)
from training.workbench.views.page import page, person

WORKER = settings.BASE_DIR / "training" / "static" / "js" / "run-worker.js"


@require_safe
def mine(request: HttpRequest) -> HttpResponse:
    """The groups that this person runs, and what still waits on this device."""
    groups = groups_run_by(person(request))
    latest = latest_sessions_of(groups)
    taps = reverse("workbench:session-taps", args=[UUID(int=0)])
    return page(
        request,
        "sessions",
        _("Sessions"),
        [],
        icon="calendar-check",
        groups=groups,
        latest=latest,
        taps=taps,
    )


@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """The script that keeps the screen going without a network. It can reach sessions alone."""
    return HttpResponse(WORKER.read_bytes(), content_type="text/javascript")


@require_http_methods(["GET", "HEAD", "POST"])
def run(request: HttpRequest, session: UUID) -> HttpResponse:
    found = session_run_by(person(request), session)
    if request.method != "POST":
        return render(request, "workbench/session.html", _context(request, found))
    _take_plain(request, found)
    part = request.POST.get("part", "")
    address = reverse("workbench:session", args=[found.pk])
    return redirect(f"{address}#{part}" if part.isalpha() else address)


def _take_plain(request: HttpRequest, session: TaughtSession) -> None:
    """The same press twice has the same token, and so counts once."""
    screen = screen_of(session, person(request))
    words = plain_words(
        request.POST.get("tap", ""),
        standing=screen.standing,
        members=[member.id for member in screen.members],
    )
    token = uuid_or_new(request.POST.get("token", ""))
    say(session=session, words=words, token=token, by=person(request), at=now())


def _context(request: HttpRequest, session: TaughtSession) -> dict[str, Any]:
    at = now()
    screen = screen_of(session, person(request))
    clock = screen.clock
    row = screen.rows[clock.row] if screen.rows else None
    spent = clock.spent_at(at)
    return {
        "screen": screen,
        "session": session,
        "row": row,
        "left_minutes": max(0, -(-(row.minutes * 60 - spent) // 60)) if row else 0,
        "spent": min(spent, 99999),
        "last_row": len(screen.rows) - 1,
        "marks": ("2", "1", "0"),
        "token": uuid4(),
        "state": _in_json(_state(screen)),
        "person": person(request).pk,
    }


def _state(screen: Screen) -> dict[str, Any]:
    return {"now": int(now().timestamp() * 1000), "said": as_sent(screen)}


def _in_json(state: dict[str, Any]) -> str:
    return json.dumps(state, cls=DjangoJSONEncoder, separators=(",", ":"))


@require_safe
def as_it_is(request: HttpRequest, session: UUID) -> HttpResponse:
    """What stands now, for a device that follows another."""
    found = session_run_by(person(request), session)
    state = _state(screen_of(found, person(request)))
    return JsonResponse({"person": person(request).pk, **state})


@require_POST
def taps(request: HttpRequest, session: UUID) -> HttpResponse:
    """Taps of one person. Those that cannot be taken are kept, with the reason in words."""
    at, user = now(), person(request)
    found = session_once_run_by(user, session)
    batch = batch_from(request.body, session=found, at=at)
    if batch is None:
        return JsonResponse({}, status=400)
    if batch.person != user.pk:
        return JsonResponse({"person": user.pk}, status=409)
    merged = take_taps(session=found, claims=batch.claims, by=user, at=at)
    answer = {
        "taken": sorted(merged.taken),
        "refused": _in_words(merged.refused, batch),
        "words": _welcome_back(found) if merged.new else "",
    }
    is_staff = TaughtSession.objects.visible_to(user).filter(pk=found.pk).exists()
    return JsonResponse(answer | (_state(screen_of(found, user)) if is_staff else {}))


def _in_words(refused: dict[UUID, str], batch: Batch) -> dict[str, str]:
    words = {str(pk): str(Tap.Refused(reason).label) for pk, reason in refused.items()}
    return words | {str(pk): str(Tap.Refused.UNKNOWN.label) for pk in batch.unknown}


def _welcome_back(session: TaughtSession) -> str:
    if session.held_on == localdate():
        return ""
    words = _("This came back after the session of %(day)s. All of it is written down.")
    return words % {"day": date_format(session.held_on)}
