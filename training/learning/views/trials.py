"""Staff try a lesson or a quiz from the editor, also a draft. Nothing is written anywhere."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.template.response import TemplateResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_http_methods

from courses import catalogue
from courses.content_keys import ActivityKey
from courses.drafts import Draft, activity_in_draft, draft_for
from training.accounts.decorators import PersonRequest, learner_required
from training.assessments.queries import Asked
from training.learning.forms.activities import whole_form
from training.learning.forms.answers import FORMS, AnswerForm, OrderForm, moved
from training.learning.queries.marks import feedback_lines
from training.learning.trials import LessonTrial, QuizTrial, kept_in


@require_http_methods(["GET", "HEAD", "POST"])
@learner_required
def trial(request: PersonRequest, page: int) -> HttpResponse:
    draft = draft_for(request.user, page)
    if draft is None:
        raise Http404
    answer = _lesson if draft.step.kind == "lesson" else _quiz
    response = answer(request, draft)
    patch_cache_control(response, no_store=True)
    return response


def _show(request: PersonRequest, draft: Draft, trial: LessonTrial | QuizTrial) -> HttpResponse:
    """The page as a learner sees it, with the parts of the trial in place of the learner's."""
    request.is_preview = True  # type: ignore[attr-defined]  # as Wagtail marks a draft
    request.trial = trial  # type: ignore[attr-defined]  # for the tags
    page = draft.page
    return TemplateResponse(request, page.get_template(request), page.get_context(request)).render()


def _lesson(request: PersonRequest, draft: Draft) -> HttpResponse:
    trial = LessonTrial(draft, dict(kept_in(request.POST).get("answers", {})))
    if request.POST.get("do") == "read":
        trial.is_read = trial.activity_first is None
    elif request.method == "POST":
        _take_words(request, trial)
    response = _show(request, draft, trial)
    response.status_code = 422 if trial.refused else 200
    return response


def _take_words(request: PersonRequest, trial: LessonTrial) -> None:
    activity = _activity(request, trial.draft)
    if activity is None:
        return
    form = whole_form(activity)(activity, request.POST)
    if form.is_valid():
        words = {name: form.cleaned_data[name] for name in ("text", "ticked")}
        trial.answers[str(activity.key)] = words
    else:
        trial.refused = form


def _activity(request: PersonRequest, draft: Draft) -> catalogue.Activity | None:
    try:
        key = ActivityKey(UUID(request.POST.get("activity", "")))
    except ValueError:
        return None
    return activity_in_draft(draft, key)


def _quiz(request: PersonRequest, draft: Draft) -> HttpResponse:
    kept = kept_in(request.POST)
    trial = QuizTrial.from_kept(draft, kept)
    do = request.POST.get("do")
    if request.method != "POST" or not (kept or do == "start"):
        return _show(request, draft, trial)
    if do == "again":
        trial = trial.again()
    asked = trial.first_open
    if asked is None:
        return _page(request, "summary", trial)
    if do in {"start", "next", "again"}:
        return _ask(request, trial, asked, _form(trial, asked))
    return _take_answer(request, trial, asked)


def _take_answer(request: PersonRequest, trial: QuizTrial, asked: Asked) -> HttpResponse:
    form = _form(trial, asked, request.POST)
    if {"up", "down"} & request.POST.keys() and isinstance(form, OrderForm):
        data = request.POST.copy()
        order = [made for made, _text in form.lines]
        up, down = request.POST.get("up"), request.POST.get("down")
        data.setlist("answer", moved(order, up=up, down=down))
        return _ask(request, trial, asked, _form(trial, asked, data))
    if not form.is_valid():
        return _ask(request, trial, asked, form, status=422)
    after = trial.with_answer(asked.question.key, form.given())
    return _feedback(request, after, after.asked[asked.number - 1])


def _form(trial: QuizTrial, asked: Asked, data: Any = None) -> AnswerForm:
    return FORMS[asked.question.kind](trial.attempt, asked.question, data)


def _ask(
    request: PersonRequest, trial: QuizTrial, asked: Asked, form: AnswerForm, *, status: int = 200
) -> HttpResponse:
    return _page(request, "question", trial, status=status, asked=asked, form=form)


def _feedback(request: PersonRequest, trial: QuizTrial, asked: Asked) -> HttpResponse:
    lines = feedback_lines(asked)
    is_last = trial.first_open is None
    return _page(request, "feedback", trial, asked=asked, lines=lines, is_last=is_last)


def _page(
    request: PersonRequest, name: str, trial: QuizTrial, *, status: int = 200, **more: Any
) -> HttpResponse:
    request.trial = trial  # type: ignore[attr-defined]  # for the banner
    context = {"try": trial, "total": len(trial.asked), **more}
    return render(request, f"learning/trial/{name}.html", context, status=status)
