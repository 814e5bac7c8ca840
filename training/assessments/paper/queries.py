"""What stands on a sheet, question by question."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from courses.content_keys import OptionKey, QuestionKey
from courses.outline import Question, QuizSpec
from training.assessments.models import Attempt
from training.assessments.paper.models import PaperSheet
from training.assessments.paper.rules import PRINTED, letters_of, letters_wanted
from training.assessments.rules import questions_of
from training.assessments.scoring import Given


@dataclass(frozen=True, slots=True)
class Printed:
    """A question as this sheet shows it: `order` are its options, A first."""

    number: int
    question: Question
    order: tuple[OptionKey, ...]

    @property
    def letters(self) -> int:
        return letters_wanted(self.question)

    @property
    def last_letter(self) -> str:
        return PRINTED[len(self.order) - 1]

    @property
    def options(self) -> tuple[str, ...]:
        """The words of the options, or of the right sides of pairs, in the printed order."""
        words = {option.key: option.text for option in self.question.options}
        rights = {pair.key: pair.right for pair in self.question.pairs}
        return tuple({**words, **rights}[key] for key in self.order)


def spec_of(sheet: PaperSheet) -> QuizSpec:
    """The quiz as it was when the sheet was printed."""
    return QuizSpec.from_dict(sheet.version.spec)


def printed_on(sheet: PaperSheet) -> list[Printed]:
    keys = [QuestionKey(UUID(key)) for key in sheet.question_keys]
    return [
        Printed(
            number, question, tuple(OptionKey(UUID(key)) for key in sheet.orders[str(question.key)])
        )
        for number, question in enumerate(questions_of(spec_of(sheet), keys), start=1)
    ]


def letters_keyed(sheet: PaperSheet) -> list[str]:
    """What was keyed in, question by question; empty while nothing is."""
    if sheet.attempt_id is None:
        return []
    answers = Attempt.objects.get(pk=sheet.attempt_id).answers.values_list("question_key", "given")
    given = {key: Given.from_dict(data) for key, data in answers}
    return [
        letters_of(printed.question, printed.order, given.get(printed.question.key, Given()))
        for printed in printed_on(sheet)
    ]
