"""Letters about a quiz: who gets one, what a trainer adds, and the print of a whole group."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.admin import messages

from courses.outline import ModuleOutline
from courses.printing.typesetting import NoGlyphError
from training.enrolment.models import Cohort
from training.letters.actions import write_note
from training.letters.errors import WrittenMeanwhileError
from training.letters.models import LetterPrint
from training.letters.pdf.document import labels_pdf
from training.letters.queries import modules_with_quiz
from training.lib.clock import now
from training.workbench.actions.letters import print_letters
from training.workbench.forms.letters import LabelsForm, LetterChoiceForm, LettersForm
from training.workbench.queries.board import all_members_of
from training.workbench.queries.letters import (
    addressees,
    module_of,
    print_seen_by,
    receivers_of,
)
from training.workbench.queries.scope import cohort_taught_by
from training.workbench.views.page import Crumb, page, person, to_cohort

LETTERS_A_PAGE = 100
SECONDS_TO_LOOK_AGAIN = 3


@require_http_methods(["GET", "HEAD", "POST"])
def letters(request: HttpRequest, cohort: UUID) -> HttpResponse:
    found = cohort_taught_by(person(request), cohort)
    modules = modules_with_quiz(found)
    choice = LetterChoiceForm(request.GET or None, modules=modules)
    if not choice.is_valid():
        return _show(request, found, choice)
    module = module_of(found, UUID(choice.cleaned_data["module"]))
    shown = Paginator(all_members_of(found), LETTERS_A_PAGE).get_page(request.GET.get("page"))
    people = addressees(shown, module, choice.cleaned_data["since"])
    posted = request.POST.copy() if request.method == "POST" else None
    form = LettersForm(posted, people=people)
    if posted is not None and form.is_valid() and _notes_kept(request, module, form, posted):
        return _go_on(request, found, module, choice, form)
    without = [one for one in people if not one.day]
    return _show(request, found, choice, module=module, form=form, shown=shown, without=without)


def _show(
    request: HttpRequest, cohort: Cohort, choice: LetterChoiceForm, **context: Any
) -> HttpResponse:
    return page(
        request,
        "letters",
        _("Letters"),
        to_cohort(cohort),
        icon="mail",
        cohort=cohort,
        choice=choice,
        **context,
    )


def _notes_kept(
    request: HttpRequest, module: ModuleOutline, form: LettersForm, posted: QueryDict
) -> bool:
    """All notes are kept but those beside which somebody else wrote: these stay in the form."""
    for member, words, seen in form.notes():
        try:
            write_note(
                enrolment=member,
                module=module.key,
                words=words,
                seen=seen,
                by=person(request),
                at=now(),
            )
        except WrittenMeanwhileError as refusal:
            form.add_error(f"note-{member.pk}", str(refusal))
            posted[f"seen-{member.pk}"] = refusal.words
    return form.is_valid()


def _go_on(
    request: HttpRequest,
    cohort: Cohort,
    module: ModuleOutline,
    choice: LetterChoiceForm,
    form: LettersForm,
) -> HttpResponse:
    """To the print, or back to the same list."""
    if "print" not in request.POST or not form.chosen:
        messages.success(request, _("Your notes are saved."))
        asked = {name: request.GET.get(name, "") for name in ("module", "since", "page")}
        here = reverse("workbench:letters", args=[cohort.pk])
        return redirect(f"{here}?{urlencode(asked)}")
    try:
        asked_for = print_letters(
            print_id=form.cleaned_data["print_id"],
            cohort=cohort,
            module=module.key,
            since=choice.cleaned_data["since"],
            members=form.chosen,
            by=person(request),
            at=now(),
        )
    except LetterPrint.DoesNotExist:
        raise Http404 from None
    return redirect("workbench:letter-print", asked_for.pk)


@require_safe
def letter_print(request: HttpRequest, letter_print: UUID) -> HttpResponse:
    """Whether the file is ready. While it is not, the page looks again by itself."""
    return _show_print(request, print_seen_by(person(request), letter_print, now()))


def _show_print(
    request: HttpRequest, asked: LetterPrint, form: LabelsForm | None = None
) -> HttpResponse:
    response = page(
        request,
        "letter_print",
        _("Print the letters"),
        _to_letters(asked.cohort),
        icon="mail",
        asked=asked,
        form=form or LabelsForm(members=receivers_of(asked)),
    )
    if asked.pdf is None and not asked.lacks_letters:
        response["Refresh"] = str(SECONDS_TO_LOOK_AGAIN)
    return response


@require_safe
def letter_file(request: HttpRequest, letter_print: UUID) -> HttpResponse:
    asked = print_seen_by(person(request), letter_print, now())
    if asked.pdf is None:
        raise Http404
    return _pdf(bytes(asked.pdf), "letters.pdf")


@require_POST
def labels(request: HttpRequest, letter_print: UUID) -> HttpResponse:
    """Labels with lines that are typed now and kept nowhere."""
    asked = print_seen_by(person(request), letter_print, now())
    form = LabelsForm(request.POST, members=receivers_of(asked))
    if not form.is_valid():
        return _show_print(request, asked, form)
    try:
        pdf = labels_pdf(form.labels, asked.cohort, get_language() or "en")
    except NoGlyphError:
        form.add_error(None, _("A letter in these lines cannot be printed. Write it differently."))
        return _show_print(request, asked, form)
    return _pdf(pdf, "labels.pdf")


def _pdf(content: bytes, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _to_letters(cohort: Cohort) -> list[Crumb]:
    there = reverse("workbench:letters", args=[cohort.pk])
    return [*to_cohort(cohort), (_("Letters"), there)]
