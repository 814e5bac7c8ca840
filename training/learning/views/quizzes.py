"""A quiz: start, one question a page, and how it went."""

from uuid import UUID, uuid4

from django import forms
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from courses import catalogue
from courses.content_keys import QuizKey
from courses.outline import texts_of
from training.accounts.decorators import PersonRequest, learner_required
from training.assessments.errors import NotYoursError
from training.assessments.queries import Asked, Try, try_of
from training.learning.flow import answer_question, begin_quiz
from training.learning.forms.answers import FORMS, AnswerForm, OrderForm, moved
from training.learning.queries.marks import feedback_lines, summary_of
from training.learning.queries.refreshers import open_quiz_or_refuse
from training.learning.queries.visits import visit_to_step
from training.learning.views.refusals import kindly
from training.lib.clock import now


@require_POST
@learner_required
@kindly
def quiz_start(request: PersonRequest, quiz: UUID) -> HttpResponse:
    open_quiz_or_refuse(request.user, quiz, now())
    try:
        attempt = begin_quiz(
            learner=request.user,
            quiz_key=QuizKey(quiz),
            attempt_id=_attempt_id(request),
            language=get_language() or "en",
            at=now(),
        )
    except NotYoursError as error:
        raise Http404 from error
    return redirect("quiz-try", attempt.pk, 1)


def _attempt_id(request: PersonRequest) -> UUID:
    """The id that the form made; a broken one becomes a new one."""
    try:
        return forms.UUIDField().clean(request.POST.get("attempt")) or uuid4()
    except forms.ValidationError:
        return uuid4()


@require_http_methods(["GET", "HEAD", "POST"])
@learner_required
@kindly
def quiz_try(request: PersonRequest, attempt: UUID, number: int) -> HttpResponse:
    found = _own_try(request, attempt)
    asked = _question(found, number)
    if asked.answered:
        if request.method == "POST":
            return redirect("quiz-try", attempt, number)
        return _show_feedback(request, found, asked)
    if found.first_open and found.first_open.number != number:
        return redirect("quiz-try", attempt, found.first_open.number)
    if request.method == "POST":
        return _take_answer(request, found, asked)
    return _show_question(request, found, asked, _form(found, asked))


def _own_try(request: PersonRequest, attempt: UUID) -> Try:
    """A try goes on with the quiz as it was, also while the quiz is not published."""
    found = try_of(request.user, attempt)
    if found is None:
        raise Http404
    visit = visit_to_step(request.user, found.attempt.quiz_key, now())
    if visit is not None and not visit.is_learning:
        raise visit.refusal()
    return found


def _question(found: Try, number: int) -> Asked:
    if not 1 <= number <= len(found.asked):
        raise Http404
    return found.asked[number - 1]


def _form(found: Try, asked: Asked, data: QueryDict | None = None) -> AnswerForm:
    return FORMS[asked.question.kind](found.attempt.pk, asked.question, data)


def _take_answer(request: PersonRequest, found: Try, asked: Asked) -> HttpResponse:
    if {"up", "down"} & request.POST.keys():
        return _show_question(request, found, asked, _moved(request, found, asked))
    form = _form(found, asked, request.POST)
    if not form.is_valid():
        return _show_question(request, found, asked, form, status=422)
    answer_question(
        learner=request.user,
        attempt=found.attempt,
        question_key=asked.question.key,
        given=form.given(),
        at=now(),
    )
    return redirect("quiz-try", found.attempt.pk, asked.number)


def _moved(request: PersonRequest, found: Try, asked: Asked) -> AnswerForm:
    """The form with one line moved; nothing is stored yet."""
    form = _form(found, asked, request.POST)
    if isinstance(form, OrderForm):
        order = [made for made, _text in form.lines]
        data = request.POST.copy()
        up, down = request.POST.get("up"), request.POST.get("down")
        data.setlist("answer", moved(order, up=up, down=down))
        form = _form(found, asked, data)
    return form


def _show_question(
    request: PersonRequest, found: Try, asked: Asked, form: AnswerForm, *, status: int = 200
) -> HttpResponse:
    context = {
        "try": found,
        "asked": asked,
        "form": form,
        "total": len(found.asked),
        "sounds": catalogue.sounds_of(texts_of(asked.question), found.spec.language),
    }
    return render(request, "learning/question.html", context, status=status)


def _show_feedback(request: PersonRequest, found: Try, asked: Asked) -> HttpResponse:
    question = asked.question
    heard = [question.text, question.right if asked.is_right else question.not_yet]
    context = {
        "try": found,
        "asked": asked,
        "sounds": catalogue.sounds_of(heard, found.spec.language),
        "lines": feedback_lines(asked),
        "total": len(found.asked),
        "is_last": asked.number == len(found.asked),
        "next_number": asked.number + 1,
    }
    return render(request, "learning/feedback.html", context)


@require_safe
@learner_required
@kindly
def quiz_summary(request: PersonRequest, attempt: UUID) -> HttpResponse:
    found = _own_try(request, attempt)
    if not found.is_finished and found.first_open:
        return redirect("quiz-try", attempt, found.first_open.number)
    language = get_language() or "en"
    summary = summary_of(request.user, found, language, now())
    context = {"try": found, "summary": summary, "attempt": uuid4()}
    return render(request, "learning/summary.html", context)
