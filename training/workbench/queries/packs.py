"""What a print holds: which steps of a module, and whose copies."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from uuid import UUID

from django.conf import settings

from courses.content_keys import ModuleKey
from courses.outline import ModuleOutline
from courses.printing.packs import Copy, PackForm, PaperQuestion, PaperQuiz, Wanted
from training.assessments.models import PaperPrint, PaperSheet
from training.assessments.paper.queries import Printed, printed_on, spec_of
from training.enrolment.models import Cohort
from training.workbench.queries.scope import courses_of


def module_of(cohort: Cohort, module: UUID) -> ModuleOutline | None:
    """Of the courses that the group learns now."""
    modules = (found for course in courses_of(cohort) for found in course.modules)
    return next((found for found in modules if found.key == module), None)


def wanted_of(paper_print: PaperPrint, module: ModuleOutline) -> Wanted:
    lessons = tuple(step.key for step in module.steps if step.kind == "lesson")
    form = PackForm(
        **{name: bool(paper_print.form.get(name)) for name in PackForm.__dataclass_fields__}
    )
    return Wanted(ModuleKey(module.key), lessons, form)


def copies_of(paper_print: PaperPrint) -> list[Copy]:
    """One for each person, in the order in which they were chosen; the spare ones come last."""
    rows = paper_print.sheets.select_related("version", "learner").order_by("copy_number", "pk")
    grouped = groupby(rows, key=lambda sheet: sheet.copy_number)
    copies = [_copy(list(sheets)) for _number, sheets in grouped]
    return copies or _plain(paper_print)


def _plain(paper_print: PaperPrint) -> list[Copy]:
    """A module without a quiz has no sheets, so its packs are all the same."""
    language = paper_print.form.get("language") or settings.LANGUAGE_CODE
    return [Copy(language)] * int(paper_print.form.get("copies", 1))


def _copy(sheets: Iterable[PaperSheet]) -> Copy:
    first, *_others = sheets = list(sheets)
    is_named = first.learner is not None and not first.is_spare
    return Copy(
        language=first.language,
        name=first.learner.get_full_name() if is_named and first.learner else "",
        quizzes=tuple(_quiz(sheet) for sheet in sheets),
    )


def _quiz(sheet: PaperSheet) -> PaperQuiz:
    questions = tuple(_question(printed) for printed in printed_on(sheet))
    return PaperQuiz(spec_of(sheet).title, sheet.code, questions)


def _question(printed: Printed) -> PaperQuestion:
    """Words alone: neither what is right, nor what is said after an answer."""
    question = printed.question
    return PaperQuestion(
        kind=question.kind,
        text=question.text,
        options=printed.options,
        lefts=tuple(pair.left for pair in question.pairs),
        letters=printed.letters,
        picture=question.picture,
    )
