"""Whether a question can be answered: no database, no clock."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

FEWEST_ANSWERS = 2


@dataclass(frozen=True, slots=True)
class QuestionProblem:
    message: str | Promise
    numbers: Mapping[str, int] = field(default_factory=dict)

    def as_error(self, name: str) -> ValidationError:
        """The problem, with the name of the block before it."""
        words = str(self.message) % self.numbers
        return ValidationError(_now("%(name)s: %(words)s") % {"name": name, "words": words})


def _right(question: Mapping[str, Any]) -> int:
    return sum(1 for option in question["options"] if option["right"])


def _too_few(answers: Any) -> QuestionProblem | None:
    texts = [answer if isinstance(answer, str) else answer["text"] for answer in answers]
    if len(texts) < FEWEST_ANSWERS:
        return QuestionProblem(_("give at least two answers."))
    if len({text.strip() for text in texts}) < len(texts):
        return QuestionProblem(_("two answers say the same."))
    return None


def _one_right(question: Mapping[str, Any]) -> QuestionProblem | None:
    right = _right(question)
    if right == 1:
        return _too_few(question["options"])
    if right == 0:
        return QuestionProblem(_("no answer is marked as right."))
    return QuestionProblem(
        _("%(right)d answers are marked as right. Only one may be."), {"right": right}
    )


def _some_right(question: Mapping[str, Any]) -> QuestionProblem | None:
    right, choose = _right(question), question["choose"]
    if right == 0:
        return QuestionProblem(_("no answer is marked as right."))
    if right != choose:
        numbers = {"choose": choose, "right": right}
        return QuestionProblem(
            _("it says choose %(choose)d, but %(right)d are marked as right."), numbers
        )
    if right == len(question["options"]) and right >= FEWEST_ANSWERS:
        return QuestionProblem(_("every answer is right. Add one that is not."))
    return _too_few(question["options"])


def _in_order(question: Mapping[str, Any]) -> QuestionProblem | None:
    return _too_few(question["items"])


def _paired(question: Mapping[str, Any]) -> QuestionProblem | None:
    pairs = question["pairs"]
    lefts = {pair["left"].strip() for pair in pairs} - {""}
    rights = {pair["right"].strip() for pair in pairs} - {""}
    if any(not pair["left"].strip() or not pair["right"].strip() for pair in pairs):
        return QuestionProblem(_("one pair has only one side."))
    if len(pairs) < FEWEST_ANSWERS:
        return QuestionProblem(_("give at least two pairs."))
    if len(lefts) < len(pairs) or len(rights) < len(pairs):
        return QuestionProblem(_("two pairs say the same on one side."))
    return None


def _answered(question: Mapping[str, Any]) -> QuestionProblem | None:
    if question["answer"] in {"true", "false"}:
        return None
    return QuestionProblem(_("say if it is true or false."))


RULES: dict[str, Callable[[Mapping[str, Any]], QuestionProblem | None]] = {
    "multiple_choice": _one_right,
    "multiple_select": _some_right,
    "true_false": _answered,
    "ordering": _in_order,
    "matching": _paired,
    "scenario": _one_right,
}


def problem_of(kind: str, question: Mapping[str, Any]) -> QuestionProblem | None:
    """Why nobody could answer the question rightly, or None."""
    return RULES[kind](question)
