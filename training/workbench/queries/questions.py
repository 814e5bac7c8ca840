"""How quizzes do with the learners whose marks a member of staff may see."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Min, Q, QuerySet
from django.http import Http404
from django.utils.translation import get_language

from courses import catalogue
from courses.content_keys import QuestionKey, QuizKey
from courses.outline import QuizSpec
from training.accounts.models import User
from training.assessments.models import Answer, Attempt, QuizVersion
from training.assessments.scoring import Given
from training.assessments.statistics import QuestionNumbers, Response, numbers_of
from training.enrolment.models import Cohort, Enrolment
from training.lib.clock import today
from training.lib.small_numbers import shown
from training.organisations.models import Role
from training.organisations.queries import has_role


@dataclass(frozen=True, slots=True)
class QuizLine:
    """Counts are None where they are too small to be shown."""

    key: UUID
    title: str
    course: str
    tries: int | None
    people: int | None


@dataclass(frozen=True, slots=True)
class Version:
    sha256: str
    language: str
    is_current: bool
    tries: int | None


@dataclass(frozen=True, slots=True)
class QuizNumbers:
    """One version of a quiz. `versions` are all that were asked, the current one first."""

    spec: QuizSpec
    chosen: Version
    versions: Sequence[Version]
    people: int | None
    questions: Sequence[QuestionNumbers]


def may_see_numbers(user: User) -> bool:
    """Trainers, of their own groups; administrators, of all. Nobody else sees a mark."""
    return bool(user.is_superuser) or has_role(user, Role.Kind.TRAINER, today())


def quiz_lines(user: User) -> list[QuizLine]:
    """All quizzes, those of courses in their order, in a few queries."""
    _or_404(user)
    rows = (
        _attempts(user)
        .values("quiz_key")
        .annotate(tries=Count("pk"), people=Count("learner", distinct=True))
    )
    counts = {row["quiz_key"]: (row["tries"], row["people"]) for row in rows.order_by()}
    outlines = catalogue.outlines()
    named: dict[UUID, tuple[str, str]] = {
        step.key: (step.title, f"{outline.title}: {module.title}")
        for outline in outlines
        for module in outline.modules
        for step in module.steps
        if step.kind == "quiz"
    }
    others = catalogue.titles([key for key in counts if key not in named], get_language() or "en")
    every = {**named, **{key: (title, "") for key, title in others.items()}}
    return [
        _line(key, title, course, *counts.get(key, (0, 0)))
        for key, (title, course) in every.items()
    ]


def _line(key: UUID, title: str, course: str, tries: int, people: int) -> QuizLine:
    """The number of tries would tell that there was one of somebody."""
    seen = shown(people)
    return QuizLine(key, title, course, None if seen is None else tries, seen)


def quiz_numbers(user: User, quiz: UUID, wanted: str) -> QuizNumbers:
    """Of the version that is `wanted` by its sha256, or of the current one."""
    _or_404(user)
    current = catalogue.quiz(QuizKey(quiz), get_language() or "en")
    versions = _versions(user, quiz, current)
    if not versions:
        raise Http404
    chosen = next((one for one in versions if one.sha256 == wanted), None)
    if wanted and chosen is None:
        raise Http404
    chosen = chosen or versions[0]
    responses = _responses(user, chosen.sha256)
    return QuizNumbers(
        spec=_spec(chosen, current),
        chosen=chosen,
        versions=versions,
        people=shown(len({response.person for response in responses})),
        questions=numbers_of(_spec(chosen, current), responses),
    )


def _or_404(user: User) -> None:
    if not may_see_numbers(user):
        raise Http404


def _learners(user: User) -> QuerySet[Enrolment]:
    """The places of those who are in a group that `user` teaches now."""
    taught = Cohort.objects.taught_by(user)
    return Enrolment.objects.filter(cohort__in=taught, left_at=None)


def _attempts(user: User) -> QuerySet[Attempt]:
    finished = Attempt.objects.finished()
    if user.is_superuser:
        return finished
    return finished.filter(learner__in=_learners(user).values("learner"))


def _versions(user: User, quiz: UUID, current: QuizSpec | None) -> list[Version]:
    seen = _attempts(user).values("pk")
    mine = Q(attempt__in=seen)
    asked = (
        QuizVersion.objects.filter(quiz_key=quiz)
        .annotate(
            tries=Count("attempt", filter=mine, distinct=True),
            people=Count("attempt__learner", filter=mine, distinct=True),
            first=Min("attempt__started_at", filter=mine),
        )
        .filter(tries__gt=0)
        .order_by("-first")
    )
    sha256 = current.sha256 if current else ""
    found = [
        Version(
            sha256=version.sha256,
            language=version.language,
            is_current=version.sha256 == sha256,
            tries=None if shown(version.people) is None else version.tries,
        )
        for version in asked.defer("spec")
    ]
    if current and not any(version.is_current for version in found):
        found.append(Version(sha256, current.language, is_current=True, tries=None))
    return sorted(found, key=lambda version: not version.is_current)


def _spec(chosen: Version, current: QuizSpec | None) -> QuizSpec:
    if current and chosen.is_current:
        return current
    return QuizSpec.from_dict(QuizVersion.objects.get(pk=chosen.sha256).spec)


def _responses(user: User, sha256: str) -> list[Response]:
    rows = Answer.objects.filter(attempt__in=_attempts(user).filter(version=sha256))
    values = rows.order_by("attempt__started_at", "stored_at").values_list(
        "attempt__learner", "question_key", "given", "is_right"
    )
    return [
        Response(person, QuestionKey(question), Given.from_dict(given), is_right)
        for person, question, given, is_right in values
    ]
