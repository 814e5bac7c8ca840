"""What a trainer reads about a group: modules and time, hard questions, sign-offs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.core.cache import cache
from django.db.models import Q
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from courses import catalogue
from courses.content_keys import QuizKey
from courses.outline import CourseOutline
from training.assessments.models import Answer, Attempt, TaskSignOff
from training.enrolment.models import Cohort, Enrolment
from training.lib.small_numbers import shown_percent
from training.lib.spreadsheets import Cell
from training.progress.models import StepCompletion
from training.reports.rules import ModuleTime, minutes_of_steps, time_of_module

KEPT_SECONDS = 300
"""A large group is not counted anew for every look."""
HARDEST = 10

Tally = dict[tuple[UUID, UUID], tuple[int, int]]
"""By quiz and question: how many people answered, and how many were right the first time."""


@dataclass(frozen=True, slots=True)
class ModuleLine:
    course: str
    title: str
    planned: int
    time: ModuleTime


@dataclass(frozen=True, slots=True)
class HardQuestion:
    quiz: UUID
    title: str
    words: str
    percent: int


@dataclass(frozen=True, slots=True)
class TaskLine:
    """`signed` and `again` are people: signed off, and watched but not yet."""

    course: str
    title: str
    signed: int
    again: int


@dataclass(frozen=True, slots=True)
class GroupReport:
    """`tasks` is empty for those who do not teach the group. `at` is when it was counted."""

    people: int
    modules: Sequence[ModuleLine]
    questions: Sequence[HardQuestion]
    tasks: Sequence[TaskLine]
    at: datetime


def group_report(cohort: Cohort, *, with_sign_offs: bool, at: datetime) -> GroupReport:
    keys = set(cohort.course_keys)
    courses = [outline for outline in catalogue.outlines() if str(outline.key) in keys]
    learners = list(_learners(cohort))
    kept = _kept(cohort, courses, learners, at)
    return GroupReport(
        people=len(learners),
        modules=kept[0],
        questions=_hardest(courses, kept[1]),
        tasks=_tasks(courses, cohort) if with_sign_offs else [],
        at=kept[2],
    )


def _learners(cohort: Cohort) -> Iterable[UUID]:
    here = Enrolment.objects.filter(cohort=cohort, left_at=None)
    return here.exclude(state=Enrolment.State.INVITED).values_list("learner", flat=True)


def _kept(
    cohort: Cohort, courses: Sequence[CourseOutline], learners: Sequence[UUID], at: datetime
) -> tuple[list[ModuleLine], Tally, datetime]:
    name = f"group-report:{cohort.pk}:{len(learners)}:{':'.join(c.sha256[:12] for c in courses)}"
    found: tuple[list[ModuleLine], Tally, datetime] | None = cache.get(name)
    if found is None:
        found = (_modules(courses, cohort), _tally(courses, cohort), at)
        cache.set(name, found, KEPT_SECONDS)
    return found


def _modules(courses: Sequence[CourseOutline], cohort: Cohort) -> list[ModuleLine]:
    planned = {str(step.key): step.minutes for course in courses for step in course.steps}
    rows = StepCompletion.objects.counting().filter(
        learner__in=_learners(cohort), step_key__in=list(planned)
    )
    ends: defaultdict[UUID, dict[str, datetime]] = defaultdict(dict)
    for learner, key, moment in rows.values_list("learner_id", "step_key", "completed_at"):
        ends[learner][str(key)] = moment
    finished = list(ends.values())
    minutes = [minutes_of_steps(mine, planned) for mine in finished]
    return [
        ModuleLine(
            course=course.title,
            title=module.title,
            planned=sum(step.minutes for step in module.steps),
            time=time_of_module(module, finished, minutes),
        )
        for course in courses
        for module in course.modules
    ]


def _tally(courses: Sequence[CourseOutline], cohort: Cohort) -> Tally:
    """Of the first answer of each person."""
    quizzes = [step.key for course in courses for step in course.steps if step.kind == "quiz"]
    tries = Attempt.objects.finished().filter(learner__in=_learners(cohort), quiz_key__in=quizzes)
    rows = Answer.objects.filter(attempt__in=tries).order_by("attempt__started_at", "stored_at")
    first: dict[tuple[UUID, UUID, UUID], bool] = {}
    for learner, quiz, question, is_right in rows.values_list(
        "attempt__learner", "attempt__quiz_key", "question_key", "is_right"
    ):
        first.setdefault((learner, quiz, question), is_right)
    found: Tally = {}
    for (_learner, quiz, question), is_right in first.items():
        people, right = found.get((quiz, question), (0, 0))
        found[quiz, question] = (people + 1, right + is_right)
    return found


def _hardest(courses: Sequence[CourseOutline], tally: Mapping[tuple[UUID, UUID], tuple[int, int]]
) -> list[HardQuestion]:  # fmt: skip
    titles: dict[UUID, str] = {step.key: step.title for one in courses for step in one.steps}
    percents = [
        (percent, quiz, question)
        for (quiz, question), (people, right) in tally.items()
        if (percent := shown_percent(right, people)) is not None
    ]
    found = sorted(percents, key=lambda one: one[0])[:HARDEST]
    words = _words({quiz for _percent, quiz, _question in found})
    return [
        HardQuestion(quiz, titles[quiz], words[quiz, question], percent)
        for percent, quiz, question in found
        if (quiz, question) in words
    ]


def _words(quizzes: Iterable[UUID]) -> dict[tuple[UUID, UUID], str]:
    specs = ((quiz, catalogue.quiz(QuizKey(quiz), get_language() or "en")) for quiz in quizzes)
    return {
        (quiz, question.key): question.text
        for quiz, spec in specs
        if spec
        for question in (*spec.questions, *spec.variants)
    }


def _tasks(courses: Sequence[CourseOutline], cohort: Cohort) -> list[TaskLine]:
    tasks = [course.task.key for course in courses if course.task]
    rows = TaskSignOff.objects.standing().filter(
        Q(task_key__in=tasks), learner__in=_learners(cohort)
    )
    people: defaultdict[tuple[UUID, bool], set[UUID]] = defaultdict(set)
    for task, learner, passed in rows.values_list("task_key", "learner_id", "passed"):
        people[task, passed].add(learner)
    return [
        TaskLine(
            course=course.title,
            title=course.task.title,
            signed=len(people[course.task.key, True]),
            again=len(people[course.task.key, False] - people[course.task.key, True]),
        )
        for course in courses
        if course.task
    ]


def group_rows(report: GroupReport) -> Iterator[list[Cell]]:
    """One number on each row."""
    yield [_("Part"), _("Course"), _("Name"), _("Measure"), _("Number")]
    for line in report.modules:
        measures = (
            (_("people who began"), line.time.begun),
            (_("people who did all of it"), line.time.done),
            (_("minutes planned"), line.planned),
            (_("minutes, about, of half the people"), line.time.minutes),
            (_("days from the first step to the last"), line.time.days),
        )
        for measure, number in measures:
            cell = "" if number is None else number
            yield [_("Module"), line.course, line.title, measure, cell]
    for question in report.questions:
        words = _("right the first time, of 100")
        yield [_("Question"), question.title, question.words, words, question.percent]
    for task in report.tasks:
        yield [_("Task"), task.course, task.title, _("people signed off"), task.signed]
        yield [_("Task"), task.course, task.title, _("people who try again"), task.again]
