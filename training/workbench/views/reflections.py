"""Open, read and answer what a member shared. Each opening is noted, and its writer sees it."""

from __future__ import annotations

from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.admin import messages

from courses import catalogue
from courses.text import clean_text
from training.accounts.models import User
from training.assessments.models import Reflection
from training.attachments.queries import shared_pieces_of
from training.lib.clock import now
from training.workbench.actions.marks import keep_translation, mark_reflection
from training.workbench.actions.members import read_reflection
from training.workbench.errors import ChangedSinceError, MarkedByAnotherError
from training.workbench.forms.marks import MarkForm, TranslationForm
from training.workbench.queries.marking import (
    beside,
    translations_of,
    waiting_for_answer,
    with_lessons,
)
from training.workbench.queries.phrases import phrase_words, phrases_of
from training.workbench.queries.scope import (
    answers_words,
    once_read,
    reflection_read_by,
    teaches,
)
from training.workbench.views.page import Crumb, page, person, to_member, to_queue

A_PAGE = 50


@require_safe
def queue(request: HttpRequest) -> HttpResponse:
    if not answers_words(person(request)):
        raise Http404
    waiting = Paginator(waiting_for_answer(person(request)), A_PAGE)
    shown = waiting.get_page(request.GET.get("page"))
    return page(
        request,
        "queue",
        _("To answer"),
        [],
        icon="openquote",
        shown=shown,
        reflections=with_lessons(shown),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def reflection(request: HttpRequest, reflection: UUID) -> HttpResponse:
    """The words are in the answer to the post alone, which notes the reading."""
    found = reflection_read_by(person(request), reflection)
    opened = request.method == "POST"
    if opened:
        read_reflection(reflection=found, by=person(request), at=now())
    return _shown(request, found, opened=opened, form=None)


@require_POST
def answer(request: HttpRequest, reflection: UUID) -> HttpResponse:
    """Whatever goes wrong, what the trainer wrote is still there."""
    try:
        found = reflection_read_by(person(request), reflection)
    except Http404:
        return _words_back(request, reflection)
    if "put" in request.POST:
        return _shown(request, found, opened=True, form=_with_phrase(request))
    form = MarkForm(request.POST)
    if not form.is_valid():
        return _shown(request, found, opened=True, form=form)
    asked = form.cleaned_data
    try:
        mark_reflection(
            reflection=found,
            mark_id=asked["mark"],
            verdict=asked["verdict"],
            words=asked["words"],
            read_sha256=asked["read"],
            known=asked["known"],
            by=person(request),
            at=now(),
        )
    except (ChangedSinceError, MarkedByAnotherError) as error:
        read_reflection(reflection=found, by=person(request), at=now())
        return _shown(request, found, opened=True, form=_again(found, form, str(error)))
    messages.success(request, _("%(name)s can read your answer now.") % {"name": found.learner})
    near = beside(person(request), found)
    following = near.after or near.before
    return redirect("workbench:reflection", following) if following else redirect("workbench:queue")


def _words_back(request: HttpRequest, reflection: UUID) -> HttpResponse:
    """For somebody who could read it when they began to write: their words, to copy."""
    words = clean_text(request.POST.get("words", ""))
    if not once_read(person(request), reflection):
        raise Http404
    title = _("This was not sent")
    return page(request, "words_back", title, to_queue(), icon="openquote", status=409, words=words)


def _with_phrase(request: HttpRequest) -> MarkForm:
    """The form as it was sent, with the phrase under what is written already. Nothing is judged."""
    phrase = phrase_words(person(request), request.POST["put"])
    initial = request.POST.dict()
    written = clean_text(initial.get("words", ""))
    initial["words"] = f"{written.rstrip()}\n{phrase}".strip()
    return MarkForm(initial=initial)


@require_POST
def translate(request: HttpRequest, reflection: UUID) -> HttpResponse:
    """A named reader says in another language what stands there, for the trainers."""
    found = reflection_read_by(person(request), reflection)
    note = TranslationForm(request.POST)
    if note.is_valid():
        keep_translation(
            reflection=found,
            note_id=note.cleaned_data["translation"],
            words=note.cleaned_data["in_other_words"],
            by=person(request),
            at=now(),
        )
        messages.success(request, _("The trainers of the group can read it now."))
        note = TranslationForm()
    return _shown(request, found, opened=True, form=None, note=note)


def _teaches(user: User, found: Reflection) -> bool:
    return found.enrolment is not None and teaches(user, found.enrolment.cohort)


def _trail(user: User, found: Reflection) -> list[Crumb]:
    """A named reader has no page of the member."""
    if found.enrolment and _teaches(user, found):
        return to_member(found.enrolment)
    return to_queue()


def _again(found: Reflection, form: MarkForm, problem: str) -> MarkForm:
    """The same answer, to the words and beside the marks as they are now."""
    again = MarkForm({**form.data.dict(), **_state_of(found)})  # type: ignore[attr-defined] # a QueryDict
    again.is_valid()
    again.add_error(None, problem)
    return again


def _state_of(found: Reflection) -> dict[str, str]:
    known = " ".join(str(mark.pk) for mark in found.marks.all())
    return {"read": found.shared_sha256, "known": known}


def _shown(
    request: HttpRequest,
    found: Reflection,
    *,
    opened: bool,
    form: MarkForm | None,
    note: TranslationForm | None = None,
) -> HttpResponse:
    activity = catalogue.activity(found.activity_key, found.learner.language)  # type: ignore[arg-type] # a key of its own type
    return page(
        request,
        "reflection",
        _("A shared reflection"),
        _trail(person(request), found),
        icon="openquote",
        reflection=found,
        asked=activity.prompt if activity else "",
        opened=opened,
        form=form or MarkForm(initial=_state_of(found)),
        marks=found.marks.select_related("by", "spoken") if opened else [],
        pieces=shared_pieces_of(found) if opened else [],
        teaches=_teaches(person(request), found),
        translations=translations_of(found) if opened else [],
        note=note or TranslationForm(),
        phrases=phrases_of(person(request)) if opened else [],
        readings=found.readings.select_related("reader").order_by("-at"),
        beside=beside(person(request), found),
    )
