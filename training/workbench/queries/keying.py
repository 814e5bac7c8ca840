"""Sheets that wait to be keyed in, found by code or in the list; and whose they may be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import F, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from courses import catalogue
from training.accounts.models import User
from training.assessments.models import PaperSheet
from training.assessments.paper.models import PaperSheetQuerySet
from training.assessments.paper.rules import code_is_whole, meant_code
from training.enrolment.models import Cohort, Enrolment
from training.workbench.errors import CodeIsNotWholeError, SheetIsUnknownError

KEYED_LATELY = 10


def sheets_of(user: User) -> PaperSheetQuerySet:
    """Nobody marks for themselves."""
    return (
        PaperSheet.objects.visible_to(user)
        .exclude(learner=user.pk)
        .select_related("learner", "version", "paper_print__cohort", "attempt__entered_by")
    )


def sheet_keyed_by(user: User, sheet: UUID) -> PaperSheet:
    return get_object_or_404(sheets_of(user), pk=sheet)


def find_sheet(user: User, typed: str) -> PaperSheet:
    """The sheet with this code; the one that is out, where an older one had the same.

    Raises WorkbenchError. A sheet of somebody else's group is as unknown as no sheet.
    """
    code = meant_code(typed)
    if not code_is_whole(code):
        raise CodeIsNotWholeError
    found = sheets_of(user).filter(code=code)
    newest = found.order_by(
        F("attempt").desc(nulls_first=True),
        F("voided_at").desc(nulls_first=True),
        "-paper_print__made_at",
    ).first()
    if newest is None:
        raise SheetIsUnknownError
    return newest


@dataclass(frozen=True, slots=True)
class SheetLine:
    """`name` is empty for a spare sheet."""

    key: UUID
    code: str
    name: str
    title: str
    group: str
    printed_at: datetime
    passed: bool | None = None


def sheets_out(user: User, member: Enrolment | None) -> QuerySet[PaperSheet]:
    """All that are out, or those of one member and the spare ones of that member's group."""
    out = sheets_of(user).out()
    if member is not None:
        spare = out.filter(learner=None, paper_print__cohort=member.cohort_id)
        out = out.filter(learner=member.learner_id) | spare
    return out.order_by("paper_print__cohort__name", "learner__called", "learner__username", "pk")


def lines_of(sheets: list[PaperSheet], language: str) -> list[SheetLine]:
    titles = catalogue.titles({sheet.quiz_key for sheet in sheets}, language)
    return [
        SheetLine(
            key=sheet.pk,
            code=sheet.code,
            name=sheet.learner.get_full_name() if sheet.learner else "",
            title=titles.get(sheet.quiz_key, ""),
            group=sheet.paper_print.cohort.name,
            printed_at=sheet.paper_print.made_at,
            passed=sheet.attempt.passed if sheet.attempt else None,
        )
        for sheet in sheets
    ]


def keyed_lately(user: User, member: Enrolment | None) -> list[PaperSheet]:
    keyed = sheets_of(user).filter(attempt__isnull=False)
    if member is not None:
        keyed = keyed.filter(learner=member.learner_id)
    return list(keyed.order_by("-attempt__started_at")[:KEYED_LATELY])


def places_for(user: User, sheet: PaperSheet) -> list[Enrolment]:
    """Where the sheet may count: places in groups of `user` that learn its course now.

    One at most for a sheet with a name, and for a spare one everybody in the group it was
    printed for.
    """
    quiz = sheet.quiz_key
    place = catalogue.place_of(quiz)
    course = place.course if place else catalogue.course_refreshed_by(quiz)
    rows = Enrolment.objects.filter(left_at=None, cohort__in=Cohort.objects.taught_by(user))
    rows = rows.exclude(learner=user.pk).select_related("learner", "cohort")
    if sheet.learner_id:
        rows = rows.filter(learner=sheet.learner_id)
    else:
        rows = rows.filter(cohort=sheet.paper_print.cohort_id)
    places = rows.order_by("learner__called", "learner__username")
    return [one for one in places if course and str(course.key) in one.cohort.course_keys]


def member_of_list(user: User, typed: str | None) -> Enrolment | None:
    """Whose list is looked at; None for everybody's. What is not `user`'s is not found."""
    if not typed:
        return None
    try:
        key = UUID(typed)
    except ValueError as error:
        raise Http404 from error
    taught = Enrolment.objects.filter(left_at=None, cohort__in=Cohort.objects.taught_by(user))
    return get_object_or_404(taught.select_related("learner", "cohort"), pk=key)
