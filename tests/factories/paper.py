"""Packs and sheets as a trainer prints them."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID, uuid4

from courses import catalogue
from courses.content_keys import QuizKey
from courses.outline import Question, QuizSpec
from training.accounts.models import User
from training.assessments.models import PaperPrint, PaperSheet
from training.assessments.paper.actions import print_sheet
from training.assessments.paper.queries import printed_on
from training.assessments.paper.rules import letters_of
from training.assessments.scoring import Given
from training.enrolment.models import Cohort
from training.lib.clock import now


def make_print(cohort: Cohort, *, by: User | None = None, module: UUID | None = None) -> PaperPrint:
    at = now()
    return PaperPrint.objects.create(
        cohort=cohort, module_key=module or uuid4(), made_by=by, made_at=at, asked_at=at
    )


def make_sheet(
    of_print: PaperPrint, spec: QuizSpec, learner: User | None = None, *, at: datetime | None = None
) -> PaperSheet:
    """One sheet; a spare one where no learner is named."""
    return print_sheet(of_print=of_print, copy_number=1, spec=spec, learner=learner, at=at or now())


def starter_quiz(number: int = 0) -> QuizSpec:
    """A quiz of the starter course, by its place among all quizzes."""
    keys = [
        QuizKey(step.key)
        for course in catalogue.outlines()
        for step in course.steps
        if step.kind == "quiz"
    ]
    spec = catalogue.quiz(keys[number], "en")
    assert spec is not None
    return spec


def right_letters(sheet: PaperSheet, *, wrong: tuple[int, ...] = ()) -> dict[str, str]:
    """What is keyed in for right answers; nothing for the numbers in `wrong`."""
    return {
        f"q{printed.number}": ""
        if printed.number in wrong
        else letters_of(printed.question, printed.order, _right(printed.question))
        for printed in printed_on(sheet)
    }


def _right(question: Question) -> Given:
    if question.kind == "matching":
        return Given(pairs={pair.key: pair.key for pair in question.pairs})
    keys = [o.key for o in question.options if o.right or question.kind == "ordering"]
    return Given(chosen=tuple(keys))
