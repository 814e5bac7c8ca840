"""Letters: of each member the last try at the quiz of a module, in words and in their language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

from django.db.models import Q
from django.utils.timezone import localdate, make_aware

from courses import catalogue
from courses.content_keys import QuestionKey, QuizKey
from courses.outline import CourseOutline, ModuleOutline, Question
from training.assessments.models import Attempt
from training.assessments.queries import Asked, Try, tries_with_answers
from training.enrolment.models import Cohort, Enrolment
from training.letters.models import LetterNote
from training.letters.rules import module_after, or_nothing, quizzes_of
from training.lib.languages import offered


@dataclass(frozen=True, slots=True)
class Said:
    """A question in words. `words` is empty where they would tell too much: then the number speaks.

    `more` is what the quiz says about it, `again` the lesson to read again.
    """

    number: int
    words: str
    more: str
    again: str


@dataclass(frozen=True, slots=True)
class Letter:
    """What goes to one member. `following` is the title of the module that comes next, or empty."""

    enrolment: Enrolment
    language: str
    module: str
    day: date
    is_passed: bool
    right: tuple[Said, ...]
    not_yet: tuple[Said, ...]
    note: str
    following: str


def courses_of(cohort: Cohort) -> list[CourseOutline]:
    keys = set(cohort.course_keys)
    return [outline for outline in catalogue.outlines() if str(outline.key) in keys]


def modules_with_quiz(cohort: Cohort) -> list[ModuleOutline]:
    modules = (module for course in courses_of(cohort) for module in course.modules)
    return [module for module in modules if quizzes_of(module)]


def last_tries(
    members: Iterable[Enrolment], module: ModuleOutline, since: date | None
) -> dict[UUID, Attempt]:
    """By learner: the newest finished try at the quiz of that module, on paper or on screen."""
    first = make_aware(datetime.combine(since, time.min)) if since else None
    rows = Attempt.objects.finished().filter(
        Q(finished_at__gte=first) if first else Q(),
        learner__in=[member.learner_id for member in members],
        quiz_key__in=quizzes_of(module),
    )
    found = rows.select_related("version").order_by("finished_at")
    return {attempt.learner_id: attempt for attempt in found}


def notes_for(members: Iterable[Enrolment], module: UUID) -> dict[UUID, LetterNote]:
    """By enrolment."""
    rows = LetterNote.objects.filter(
        enrolment__in=[member.pk for member in members], module_key=module
    )
    return {note.enrolment_id: note for note in rows.select_related("by")}


def letters_for(
    cohort: Cohort, members: Sequence[Enrolment], module: ModuleOutline, since: date | None
) -> list[Letter]:
    """A letter for each of `members` who did the quiz; as many queries for all of one language."""
    tries = last_tries(members, module, since)
    whole = {one.attempt.learner_id: one for one in tries_with_answers(tries.values())}
    notes = notes_for(members, module.key)
    following = module_after(module.key, courses_of(cohort))
    titles = _titles(members, whole, module, following)
    return [
        _letter(
            member,
            whole[member.learner_id],
            titles[offered(member.learner.language)],
            notes[member.pk].words if member.pk in notes else "",
            keys=(module.key, following.key if following else None),
        )
        for member in members
        if member.learner_id in whole
    ]


def _titles(
    members: Iterable[Enrolment],
    tries: Mapping[UUID, Try],
    module: ModuleOutline,
    following: ModuleOutline | None,
) -> dict[str, dict[UUID, str]]:
    """By language, of all that the letters name."""
    keys: defaultdict[str, set[UUID]] = defaultdict(set)
    for member in members:
        asked = tries[member.learner_id].asked if member.learner_id in tries else ()
        helps = {one.question.helps for one in asked if one.question.helps}
        keys[offered(member.learner.language)] |= helps
    always = {module.key} | ({following.key} if following else set())
    return {
        language: catalogue.titles(named | always, language) for language, named in keys.items()
    }


def _letter(
    member: Enrolment,
    found: Try,
    titles: Mapping[UUID, str],
    note: str,
    *,
    keys: tuple[UUID, UUID | None],
) -> Letter:
    language = offered(member.learner.language)
    now_said = _questions_in(language, found)
    module, following = keys
    assert found.attempt.finished_at  # noqa: S101 - only finished tries come here
    return Letter(
        enrolment=member,
        language=language,
        module=or_nothing(titles.get(module, "")),
        day=localdate(found.attempt.finished_at),
        is_passed=bool(found.attempt.passed),
        right=tuple(_said(one, now_said, titles) for one in found.asked if one.is_right),
        not_yet=tuple(_said(one, now_said, titles) for one in found.asked if not one.is_right),
        note=note,
        following=or_nothing(titles.get(following, "")) if following else "",
    )


def _questions_in(language: str, found: Try) -> dict[QuestionKey, Question]:
    """The questions as they read today in another language than that of the try."""
    if found.spec.language == language:
        return {}
    spec = catalogue.quiz(QuizKey(found.attempt.quiz_key), language)
    if spec is None or spec.language != language:
        return {}
    return {question.key: question for question in (*spec.questions, *spec.variants)}


def _said(
    asked: Asked, now_said: Mapping[QuestionKey, Question], titles: Mapping[UUID, str]
) -> Said:
    question = now_said.get(asked.question.key, asked.question)
    helps = asked.question.helps
    return Said(
        number=asked.number,
        words=or_nothing(question.text),
        more=or_nothing(question.right if asked.is_right else question.not_yet),
        again=or_nothing(titles.get(helps, "")) if helps else "",
    )
