"""Key in answer sheets: one after the other, by the keyboard alone."""

from __future__ import annotations

from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.admin import messages

from training.assessments.models import Attempt, PaperSheet
from training.assessments.paper.errors import (
    SheetError,
    SheetIsKeyedError,
    SheetIsOfAnotherError,
    SheetIsSetAsideError,
)
from training.assessments.paper.queries import spec_of
from training.enrolment.models import Enrolment
from training.lib.clock import now
from training.workbench.actions import keying as actions
from training.workbench.errors import QuizIsNotLearnedError, WorkbenchError
from training.workbench.forms.keying import CodeForm, LettersForm
from training.workbench.forms.members import ReasonForm
from training.workbench.queries import keying
from training.workbench.queries.scope import teaches_somebody
from training.workbench.views.page import page, person, to_cohorts, to_member, to_sheets

SHEETS_A_PAGE = 50
SAFE = ("GET", "HEAD", "POST")


@require_http_methods(SAFE)
def sheets(request: HttpRequest) -> HttpResponse:
    """With `member` in the address only that person's sheets are taken."""
    user = person(request)
    if not teaches_somebody(user):
        raise Http404
    member = keying.member_of_list(user, request.GET.get("member"))
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            found = _of_member(keying.find_sheet(user, form.cleaned_data["code"]), member)
            return redirect(_address(found, member))
        except (WorkbenchError, SheetError) as refusal:
            form.add_error("code", str(refusal))
    language = get_language() or "en"
    shown = Paginator(keying.sheets_out(user, member), SHEETS_A_PAGE).get_page(request.GET.get("p"))
    return page(
        request,
        "sheets",
        _("Answer sheets"),
        to_member(member) if member else to_cohorts(),
        icon="edit",
        form=form,
        member=member,
        shown=shown,
        lines=keying.lines_of(list(shown), language),
        keyed=keying.lines_of(keying.keyed_lately(user, member), language),
    )


def _of_member(sheet: PaperSheet, member: Enrolment | None) -> PaperSheet:
    if member and sheet.learner_id and sheet.learner_id != member.learner_id:
        raise SheetIsOfAnotherError
    return sheet


def _address(sheet: PaperSheet, member: Enrolment | None) -> str:
    address = reverse("workbench:sheet", args=[sheet.pk])
    return f"{address}?member={member.pk}" if member else address


@require_http_methods(SAFE)
def sheet(request: HttpRequest, paper_sheet: UUID) -> HttpResponse:
    user = person(request)
    found = keying.sheet_keyed_by(user, paper_sheet)
    member = keying.member_of_list(user, request.GET.get("member"))
    places = keying.places_for(user, found)
    form = LettersForm(
        request.POST or None, sheet=found, places=places, initial=_whose(found, member)
    )
    refusal = _refusal(found, member, places) or _other_person(found, request.POST.get("whose"))
    if request.method == "POST" and not refusal and form.is_valid():
        try:
            attempt = actions.key_in(
                sheet=found,
                learner=form.learner(found),
                answers=form.given,
                by=user,
                at=now(),
            )
            messages.success(request, _said(attempt))
            return redirect(_back(member))
        except SheetError as error:
            refusal = error
    return _sheet_page(request, found, member, form, refusal)


def _other_person(sheet: PaperSheet, whose: str | None) -> Exception | None:
    """Somebody was quicker, and said that this spare sheet is somebody else's."""
    is_other = sheet.is_spare and sheet.attempt_id and whose not in (None, str(sheet.learner_id))
    return SheetIsKeyedError(sheet) if is_other else None


def _whose(sheet: PaperSheet, member: Enrolment | None) -> dict[str, str]:
    return {"whose": str(member.learner_id)} if member and not sheet.learner_id else {}


def _refusal(
    sheet: PaperSheet, member: Enrolment | None, places: list[Enrolment]
) -> Exception | None:
    """Why the sheet is not taken, before a letter is typed. What was sent twice is for the action
    to judge."""
    try:
        _of_member(sheet, member)
    except SheetError as error:
        return error
    if sheet.voided_at and not sheet.attempt_id:
        return SheetIsSetAsideError()
    return None if places else QuizIsNotLearnedError()


def _sheet_page(
    request: HttpRequest,
    sheet: PaperSheet,
    member: Enrolment | None,
    form: LettersForm,
    refusal: Exception | None,
) -> HttpResponse:
    return page(
        request,
        "sheet",
        spec_of(sheet).title,
        to_sheets(),
        icon="edit",
        status=409 if refusal and request.method == "POST" else 200,
        sheet=sheet,
        member=member,
        form=form,
        refusal=str(refusal) if refusal else "",
        is_keyed=sheet.attempt_id is not None and not form.is_bound,
        next=_back(member),
    )


def _back(member: Enrolment | None) -> str:
    address = reverse("workbench:sheets")
    return f"{address}?member={member.pk}" if member else address


def _said(attempt: Attempt) -> str:
    marks = list(attempt.answers.values_list("is_right", flat=True))
    words = (
        _("%(name)s: %(right)d of %(all)d right. The quiz is passed.")
        if attempt.passed
        else _("%(name)s: %(right)d of %(all)d right. Not passed yet.")
    )
    return words % {"name": attempt.learner, "right": sum(marks), "all": len(marks)}


@require_http_methods(SAFE)
def take_back_sheet(request: HttpRequest, paper_sheet: UUID) -> HttpResponse:
    found = keying.sheet_keyed_by(person(request), paper_sheet)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.take_back_sheet(
            sheet=found, why=form.cleaned_data["why"], by=person(request), at=now()
        )
        messages.success(request, _("Taken back. You can key in the sheet anew."))
        return redirect("workbench:sheet", found.pk)
    title = _("Take back an entry")
    what = f"{spec_of(found).title}, {found.learner or found.code}"
    return page(request, "take_back", title, to_sheets(), icon="undo", form=form, what=what)


@require_POST
def take_after_all(request: HttpRequest, paper_sheet: UUID) -> HttpResponse:
    found = keying.sheet_keyed_by(person(request), paper_sheet)
    actions.take_after_all(sheet=found, by=person(request), at=now())
    return redirect("workbench:sheet", found.pk)
