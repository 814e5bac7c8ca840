"""A learner's task: what was seen of it, and watching a fellow learner."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from courses import catalogue
from training.accounts.decorators import PersonRequest, learner_required
from training.learning.forms.watch import WatchForm
from training.learning.queries.tasks import task_desk, watched_seat
from training.lib.clock import now
from training.triads.actions import keep_peer_sheet
from training.triads.queries import own_sheet


@require_safe
@learner_required
def task(request: PersonRequest, course: UUID) -> HttpResponse:
    desk = task_desk(request.user, course, now())
    if desk is None:
        raise Http404
    return render(request, "learning/task.html", {"desk": desk})


@require_http_methods(["GET", "HEAD", "POST"])
@learner_required
def peer_watch(request: PersonRequest, seat: UUID) -> HttpResponse:
    """The sheet for the one who watches. It is for the two of them and their trainers."""
    found = watched_seat(request.user, seat)
    if found is None:
        raise Http404
    watched, spec = found
    form = WatchForm(request.POST or None, task=spec, sheet=own_sheet(watched, request.user))
    if request.method == "POST" and form.is_valid():
        keep_peer_sheet(
            seat=watched,
            watcher=request.user,
            marks=form.marks,
            kind_words=form.cleaned_data["kind_words"],
            at=now(),
        )
        messages.success(request, _("Saved. Now talk about it: the good things first."))
        return redirect("task", _course_of(spec.key))
    context = {"form": form, "watched": watched, "task": spec, "course": _course_of(spec.key)}
    return render(request, "learning/watch.html", context)


def _course_of(task: UUID) -> UUID:
    """The course of a task that is live."""
    courses = catalogue.outlines()
    return next(course.key for course in courses if course.task and course.task.key == task)
