"""Who of a group gets which letter."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.contrib.auth.models import AbstractUser
from django.http import Http404
from django.shortcuts import get_object_or_404

from courses.outline import ModuleOutline
from training.enrolment.models import Cohort, Enrolment
from training.letters.models import LetterPrint
from training.letters.queries import last_tries, modules_with_quiz, notes_for
from training.letters.rules import KEPT_FOR


@dataclass(frozen=True, slots=True)
class Addressee:
    """`day` is of the try that the letter is about, None where there is no letter."""

    enrolment: Enrolment
    day: datetime | None
    is_passed: bool
    is_on_paper: bool
    note: str


def addressees(
    members: Iterable[Enrolment], module: ModuleOutline, since: date | None
) -> list[Addressee]:
    people = list(members)
    tries = last_tries(people, module, since)
    notes = notes_for(people, module.key)
    found = []
    for member in people:
        attempt = tries.get(member.learner_id)
        found.append(
            Addressee(
                enrolment=member,
                day=attempt.finished_at if attempt else None,
                is_passed=bool(attempt and attempt.passed),
                is_on_paper=bool(attempt and attempt.entered_by_id),
                note=notes[member.pk].words if member.pk in notes else "",
            )
        )
    return found


def module_of(cohort: Cohort, module: UUID) -> ModuleOutline:
    """A 404 for a module without a quiz, or of a course that the group does not have."""
    found = next((one for one in modules_with_quiz(cohort) if one.key == module), None)
    if found is None:
        raise Http404
    return found


def print_seen_by(user: AbstractUser, letter_print: UUID, at: datetime) -> LetterPrint:
    """One that was asked for within the day that it is kept."""
    fresh = LetterPrint.objects.visible_to(user).filter(asked_at__gte=at - KEPT_FOR)
    return get_object_or_404(fresh.select_related("cohort"), pk=letter_print)


def receivers_of(asked: LetterPrint) -> list[Enrolment]:
    """Those of the print who are in the group now."""
    rows = Enrolment.objects.filter(pk__in=asked.members, cohort=asked.cohort_id, left_at=None)
    return list(rows.select_related("learner").order_by("learner__called", "pk"))
