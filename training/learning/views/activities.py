"""What a learner writes and ticks: saved, shared, or saved while typing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localtime
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from courses import catalogue
from courses.content_keys import ActivityKey
from training.accounts import kept_posts
from training.accounts.actions import choose_writing
from training.accounts.decorators import PersonRequest, learner_required
from training.assessments.actions import drop_set_aside, save_draft, take_up_set_aside
from training.assessments.models import Reflection
from training.attachments.models import KeptFile
from training.learning.answers import keep_answer, stop_sharing_answer
from training.learning.errors import LearningError
from training.learning.forms.activities import ActivityForm, draft_form, whole_form
from training.learning.queries.activities import Desk, desk_at
from training.learning.views.refusals import kindly
from training.lib.clock import now


@require_http_methods(["GET", "HEAD", "POST"])
@learner_required
@kindly
def activity(request: PersonRequest, activity: UUID) -> HttpResponse:
    desk = _desk(request, activity)
    if request.method == "POST":
        return ACTS.get(request.POST.get("do", "").partition("-")[0], _save)(request, desk)
    return _show(request, desk, whole_form(desk.activity)(desk.activity, initial=desk.form_values))


def _desk(request: PersonRequest, activity: UUID) -> Desk:
    return desk_at(request.user, ActivityKey(activity), get_language() or "en", now())


def _show(
    request: PersonRequest, desk: Desk, form: ActivityForm, *, status: int = 200
) -> HttpResponse:
    context = {"desk": desk, "form": form, "lesson_url": _lesson_url(desk)}
    return render(request, "learning/activity.html", context, status=status)


def _save(request: PersonRequest, desk: Desk) -> HttpResponse:
    return _keep(request, desk, share=False)


def _share(request: PersonRequest, desk: Desk) -> HttpResponse:
    return _keep(request, desk, share=True)


def _keep(request: PersonRequest, desk: Desk, *, share: bool) -> HttpResponse:
    form = whole_form(desk.activity)(desk.activity, request.POST)
    form.has_more = bool(desk.kept_pieces)
    if not form.is_valid():
        return _show(request, desk, form, status=422)
    language = form.cleaned_data["language"] or desk.language
    choose_writing(person=request.user, language=language)
    reads = desk.readership_in(language)
    must_hear = share and not reads.is_usual and form.cleaned_data["told"] != reads.told
    keep_answer(
        learner=request.user,
        activity_key=desk.activity.key,
        enrolment=desk.visit.enrolment,
        text=form.cleaned_data["text"],
        ticked=form.cleaned_data["ticked"],
        seen_at=form.cleaned_data["seen"],
        has_more=form.has_more,
        share=share and not must_hear,
        language=language,
        at=now(),
    )
    if must_hear:
        return _say_who_reads(request, desk, reads.told)
    messages.success(request, _("Saved and shared.") if share else _("Saved for you."))
    return _back(desk)


def _say_who_reads(request: PersonRequest, desk: Desk, told: str) -> HttpResponse:
    """Before it is shared: nobody in the group reads this language."""
    data = request.POST.copy()
    data["told"] = told
    form = whole_form(desk.activity)(desk.activity, data)
    messages.warning(request, _("It is saved, and not shared yet. Look who will read it."))
    return _show(request, desk, form)


def _stop(request: PersonRequest, desk: Desk) -> HttpResponse:
    stop_sharing_answer(learner=request.user, activity_key=desk.activity.key)
    messages.success(request, _("You no longer share this."))
    return _back(desk)


def _drop(request: PersonRequest, desk: Desk) -> HttpResponse:
    drop_set_aside(learner=request.user, activity_key=desk.activity.key)
    return _back(desk)


def _take_up(request: PersonRequest, desk: Desk) -> HttpResponse:
    """The main form comes along, so that nothing in the box is lost."""
    form = draft_form(desk.activity)(desk.activity, request.POST)
    if not form.is_valid():
        return _show(request, desk, whole_form(desk.activity)(desk.activity, request.POST))
    act, _dash, number = request.POST["do"].partition("-")
    take_up_set_aside(
        learner=request.user,
        activity_key=desk.activity.key,
        number=int(number) if number.isdecimal() else -1,
        typed=form.cleaned_data["text"],
        both=act == "both",
        at=now(),
    )
    return _back(desk)


def _add(request: PersonRequest, desk: Desk) -> HttpResponse:
    """To the page that takes a file; what was typed so far is kept first."""
    _act, _dash, kind = request.POST["do"].partition("-")
    if kind not in KeptFile.Kind.values:
        return _back(desk)
    form = draft_form(desk.activity)(desk.activity, request.POST)
    if not form.is_valid():
        return _show(request, desk, form, status=422)
    _save_draft(request, desk, form)
    return redirect("add-piece", desk.activity.key, kind)


def _save_draft(request: PersonRequest, desk: Desk, form: ActivityForm) -> Reflection:
    return save_draft(
        learner=request.user,
        activity_key=desk.activity.key,
        text=form.cleaned_data["text"],
        ticked=form.cleaned_data["ticked"],
        seen_at=form.cleaned_data["seen"],
        at=now(),
    )


ACTS: Mapping[str, Callable[[PersonRequest, Desk], HttpResponse]] = {
    "save": _save,
    "share": _share,
    "stop": _stop,
    "drop": _drop,
    "both": _take_up,
    "instead": _take_up,
    "add": _add,
}


def _back(desk: Desk) -> HttpResponse:
    return redirect(f"{_lesson_url(desk)}#activity-{desk.activity.key}")


def _lesson_url(desk: Desk) -> str:
    return catalogue.url_of(desk.activity.lesson_key, get_language() or "en") or "/"


@require_POST
def activity_draft(request: PersonRequest, activity: UUID) -> JsonResponse:
    """Keeps what is typed so far. Whatever cannot be kept stays in the page, which says so."""
    if not request.user.is_authenticated:
        return JsonResponse({"saved": False}, status=401)
    if kept_posts.is_anothers_form(request):
        return JsonResponse({"saved": False}, status=409)
    try:
        desk = _desk(request, activity)
    except LearningError:
        return JsonResponse({"saved": False}, status=404)
    form = draft_form(desk.activity)(desk.activity, request.POST)
    if not form.is_valid():
        return JsonResponse({"saved": False}, status=422)
    saved = _save_draft(request, desk, form)
    clock = localtime(saved.saved_at).strftime("%H:%M")
    words = _("Saved at %(time)s. Only you can read it.") % {"time": clock}
    return JsonResponse({"saved": True, "seen": saved.saved_at.isoformat(), "words": words})
