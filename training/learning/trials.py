"""A lesson or a quiz that staff try as a learner would. It lives in the form alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any
from uuid import UUID, uuid4

from django.http import QueryDict

from courses.content_keys import LessonKey, QuestionKey
from courses.drafts import Draft, quiz_in
from courses.outline import Question, QuizSpec
from training.assessments.queries import Answered, Asked
from training.assessments.rules import draw, questions_of
from training.assessments.scoring import Given, mark, quiz_is_passed
from training.learning.forms.activities import ActivityForm, WholeActivityForm, draft_form
from training.lib.signing import sign, unsign

PURPOSE = "trial"

Kept = Mapping[str, Any]


def kept_in(posted: QueryDict) -> Kept:
    """What the form brought back; empty where it is not ours."""
    kept = unsign(PURPOSE, posted.get("kept", ""))
    return kept if isinstance(kept, dict) else {}


@dataclass
class LessonTrial:
    """`answers` holds the words and ticks of each activity that was answered, by its key."""

    draft: Draft
    answers: dict[str, Any] = field(default_factory=dict)
    is_read: bool = False
    refused: WholeActivityForm | None = None

    @property
    def lesson_key(self) -> LessonKey:
        return LessonKey(self.draft.step.key)

    @property
    def kept(self) -> str:
        return sign(PURPOSE, {"answers": self.answers})

    @property
    def activity_first(self) -> UUID | None:
        """The activity that must be done before the lesson is."""
        step = self.draft.step
        open_one = step.activity_required and str(step.activity_key) not in self.answers
        return step.activity_key if open_one else None

    def form(self, activity: Any) -> ActivityForm:
        if self.refused is not None and self.refused.activity.key == activity.key:
            return self.refused
        return draft_form(activity)(activity, initial=self.answers.get(str(activity.key)))


@dataclass(frozen=True)
class QuizTrial:
    """One try. `given` are the answers so far; `tries` the tries before this one."""

    draft: Draft
    attempt: UUID = field(default_factory=uuid4)
    tries: int = 0
    given: Mapping[str, Any] = field(default_factory=dict)

    @classmethod
    def from_kept(cls, draft: Draft, kept: Kept) -> QuizTrial:
        if not kept.get("attempt"):
            return cls(draft)
        return cls(draft, UUID(kept["attempt"]), kept["tries"], kept["given"])

    @property
    def kept(self) -> str:
        values = {"attempt": str(self.attempt), "tries": self.tries, "given": dict(self.given)}
        return sign(PURPOSE, values)

    @cached_property
    def _asks(self) -> tuple[QuizSpec, int]:
        return quiz_in(self.draft)

    @property
    def spec(self) -> QuizSpec:
        return self._asks[0]

    @property
    def left_out(self) -> int:
        return self._asks[1]

    @cached_property
    def asked(self) -> tuple[Asked, ...]:
        questions = questions_of(self.spec, draw(self.spec, tries_before=self.tries))
        return tuple(
            Asked(number, question, self._answered(question))
            for number, question in enumerate(questions, start=1)
        )

    def _answered(self, question: Question) -> Answered | None:
        stored = self.given.get(str(question.key))
        if stored is None:
            return None
        given = Given.from_dict(stored)
        return Answered(given, mark(question, given))

    @property
    def first_open(self) -> Asked | None:
        return next((asked for asked in self.asked if asked.answered is None), None)

    @property
    def is_passed(self) -> bool:
        return quiz_is_passed((asked.question, asked.is_right) for asked in self.asked)

    @property
    def right(self) -> int:
        return sum(asked.is_right for asked in self.asked)

    def with_answer(self, question: QuestionKey, given: Given) -> QuizTrial:
        return replace(self, given={**self.given, str(question): given.to_dict()})

    def again(self) -> QuizTrial:
        """The next try, with the questions for another try."""
        return QuizTrial(self.draft, tries=self.tries + 1)
