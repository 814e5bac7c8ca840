"""Fills a demo with people: 1,000 in one group, and 1,000,000 finished steps on the whole site."""

from __future__ import annotations

import random
import sys
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import django

django.setup()

from django.db import connection, transaction  # noqa: E402 - needs Django to be set up

from courses import catalogue  # noqa: E402 - as above
from courses.content_keys import QuizKey  # noqa: E402 - as above
from courses.outline import QuizSpec  # noqa: E402 - as above
from training.accounts.models import User  # noqa: E402 - as above
from training.assessments.models import (  # noqa: E402 - as above
    Answer,
    Attempt,
    QuizVersion,
    Reflection,
)
from training.certificates.models import Award  # noqa: E402 - as above
from training.certificates.open_badges.actions import sign_credential  # noqa: E402 - as above
from training.enrolment.models import Cohort, CohortStaff, Enrolment  # noqa: E402 - as above
from training.lib.clock import now  # noqa: E402 - as above
from training.progress.models import ResumePoint  # noqa: E402 - as above

ROWS = 1_000_000
IN_THE_GROUP = 1_000
TRAINER = "ife"
MEMBER = "denise"
GROUP = "Crowd"
BEGAN = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
A_BATCH = 5_000

STEPS = """
INSERT INTO progress_stepcompletion (id, learner_id, step_key, outline_sha256, completed_at)
SELECT lower(hex(randomblob(16))), person.id, step.key, '', datetime('2026-01-06 09:00:00',
  '+' || (step.place * 11) || ' minutes', '+' || (length(person.username) + step.place) || ' days')
FROM accounts_user AS person CROSS JOIN bench_steps AS step WHERE person.username LIKE 'crowd-%%'
"""
SOURCES = """
INSERT INTO progress_completionsource (id, completion_id, kind, reference, at, void_reason)
SELECT lower(hex(randomblob(16))), done.id, 'reader', done.step_key, done.completed_at, ''
FROM progress_stepcompletion AS done JOIN accounts_user AS person ON person.id = done.learner_id
WHERE person.username LIKE 'crowd-%%'
"""
"""Written by the database itself: by the ORM it would take longer than all that is measured."""


def main() -> None:
    outlines = catalogue.outlines()
    steps = [step.key for outline in outlines for step in outline.steps]
    with transaction.atomic():
        people = _people(-(-ROWS // len(steps)))
        places = _places(_group([str(outline.key) for outline in outlines]), people)
        rows = _steps(steps)
        ResumePoint.objects.bulk_create(
            [ResumePoint(learner=one, course_key=outlines[0].key, step_key=steps[-1], at=BEGAN)
             for one in people], batch_size=A_BATCH,
        )  # fmt: skip
        _reflections(places, next(s.activity_key for s in outlines[0].steps if s.activity_key))
        for spec in filter(None, (catalogue.quiz(QuizKey(key), "en") for key in steps)):
            _answers(places, spec)
    for award in Award.objects.printed().filter(learner__username=MEMBER):
        sign_credential(award=award, at=now())
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    sys.stdout.write(f"{rows} finished steps; {len(places)} people in the largest group\n")


def _people(count: int) -> list[User]:
    people = [
        User(username=f"crowd-{number}", called=f"Person {number}", password="!", agreed_at=BEGAN)
        for number in range(count)
    ]
    return User.objects.bulk_create(people, batch_size=A_BATCH)


def _group(courses: list[str]) -> Cohort:
    """Like the group of the demo."""
    place = CohortStaff.objects.filter(person__username=TRAINER)[0]
    group = Cohort.objects.get(pk=place.cohort_id)
    group.pk, group.name, group.course_keys = uuid4(), GROUP, courses
    group._state.adding = True
    group.save(force_insert=True)
    CohortStaff.objects.create(cohort=group, person=place.person, kind=CohortStaff.Kind.TRAINER)
    return group


def _places(group: Cohort, people: list[User]) -> list[Enrolment]:
    return Enrolment.objects.bulk_create(
        [Enrolment(learner=one, cohort=group, joined_at=BEGAN) for one in people[:IN_THE_GROUP]]
    )


def _steps(steps: list[UUID]) -> int:
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMP TABLE bench_steps (place INTEGER, key TEXT)")
        values = [(place, key.hex) for place, key in enumerate(steps)]
        cursor.executemany("INSERT INTO bench_steps VALUES (%s, %s)", values)
        cursor.execute(STEPS)
        cursor.execute(SOURCES)
        cursor.execute("SELECT COUNT(*) FROM progress_stepcompletion")
        return int(cursor.fetchone()[0])


def _reflections(places: list[Enrolment], activity: UUID) -> None:
    times = {"saved_at": BEGAN, "answered_at": BEGAN, "shared_at": BEGAN}
    words = {"text": "I waited.", "shared_text": "I waited.", "activity_key": activity}
    Reflection.objects.bulk_create(
        [Reflection(learner=one.learner, enrolment=one, **words, **times) for one in places]
    )


def _answers(places: list[Enrolment], spec: QuizSpec) -> None:
    version, _made = QuizVersion.objects.get_or_create(
        sha256=spec.sha256,
        defaults={"quiz_key": spec.key, "language": "en", "spec": spec.to_dict()},
    )
    tries = Attempt.objects.bulk_create(
        Attempt(
            learner=one.learner, version=version, quiz_key=spec.key, question_keys=[],
            started_at=BEGAN, finished_at=BEGAN + timedelta(minutes=6), passed=True,
        )
        for one in places
    )  # fmt: skip
    given = {"given": {"chosen": [], "pairs": {}}, "stored_at": BEGAN}
    chance = random.Random(7)
    Answer.objects.bulk_create(
        [Answer(attempt=one, question_key=question.key, is_right=chance.random() > 0.3, **given)
         for one in tries for question in spec.questions], batch_size=A_BATCH,
    )  # fmt: skip


if __name__ == "__main__":
    main()
