"""One learner with words in every private field, and eleven people who come to the door."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import chain
from typing import Any
from uuid import UUID

from wagtail.models import Page, Revision

from courses import catalogue
from courses.content_keys import QuizKey
from courses.outline import CourseOutline
from tests.factories.film_files import film_with_people
from tests.factories.people import make_cohort, make_person, make_staff
from tests.factories.showings import make_showable_film, make_showing
from tests.factories.watching import film_records
from tests.security.rooms import rooms
from training.accounts.cards import new_card
from training.accounts.models import SignInCard, User
from training.assessments.models import (
    Answer,
    Attempt,
    QuizVersion,
    Reflection,
    ReflectionReading,
    TaskSignOff,
)
from training.certificates.actions import issue_due
from training.certificates.models import Award
from training.enrolment.models import Cohort, CohortStaff, Enrolment, JoinCode
from training.lib.clock import now
from training.organisations.models import Role, Site
from training.progress.actions.steps import complete_step
from training.progress.models import CompletionSource, CourseChange, CourseCompletion
from training.screenings.actions import Count, end, join

AT = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)

NAME = "Quillon Vasterby"
USERNAME = "quillon-canary-31"
WORDS = {
    "draft": "canary-draft-heron",
    "shared": "canary-shared-lapwing",
    "set aside": "canary-aside-dunlin",
    "other draft": "canary-unshared-plover",
    "note": "canary-note-redpoll",
    "mark": "canary-mark-stonechat",
    "void": "canary-void-twite",
    "recognised": "canary-why-linnet",
    "withdrawn": "canary-withdrawn-brambling",
    "spelling": "canary-spelling-wryneck",
    "site": "canary-site-pipit",
    "change": "canary-change-yellowhammer",
    "film saw": "canary-saw-goldcrest",
    "film change": "canary-will-change-siskin",
    "film ask": "canary-ask-firecrest",
    "film happened": "canary-happened-whinchat",
}
for room in rooms():
    WORDS |= room.words
FOR_ADMINISTRATORS = ("site", *chain.from_iterable(room.for_administrator for room in rooms()))
"""They answer for showings of people without an account, and so see where all were."""
FOR_FELLOWS = tuple(chain.from_iterable(room.for_fellows for room in rooms()))
FOR_THE_NETWORK_LEAD = tuple(chain.from_iterable(room.for_network_lead for room in rooms()))
FOR_THE_OWN_TRAINER = (
    *("shared", "mark", "note", "void", "site"),
    *chain.from_iterable(room.for_trainer for room in rooms()),
)


@dataclass(slots=True)
class World:
    people: dict[str, User | None]
    cohort: Cohort
    place: Site
    enrolment: Enrolment
    course: CourseOutline
    kwargs: dict[str, Any] = field(default_factory=dict)


def make_world() -> World:
    course = catalogue.outlines()[0]
    cohort = make_cohort(name="Heron group")
    elsewhere = make_cohort(name="Wren group")
    learner = make_person(USERNAME, cohort=cohort)
    learner.called = NAME
    learner.save()
    people: dict[str, User | None] = {
        "anonymous": None,
        "learner": learner,
        "fellow learner": make_person("fellow", cohort=cohort),
        "own trainer": make_staff("own-trainer", Role.Kind.TRAINER, cohort=cohort),
        "other trainer": make_staff("other-trainer", Role.Kind.TRAINER, cohort=elsewhere),
        "peer mentor": make_staff("mentor", Role.Kind.PEER_MENTOR, cohort=cohort),
        "peer reviewer": make_staff("reviewer", Role.Kind.PEER_REVIEWER),
        "editor": make_staff("editor", Role.Kind.EDITOR),
        "partner contact": make_staff("partner", Role.Kind.PARTNER_CONTACT),
        "network lead": make_staff("lead", Role.Kind.NETWORK_LEAD),
        "administrator": make_staff("administrator", Role.Kind.ADMINISTRATOR),
    }
    place = Site.objects.create(organisation=cohort.organisation, name="The library")
    world = World(people, cohort, place, Enrolment.objects.get(learner=learner), course)
    world.kwargs = _records(world, learner)
    for room in rooms():
        world.kwargs |= room.records(world)
    return world


def _records(world: World, learner: User) -> dict[str, Any]:
    """Objects of the learner by the name under which an address takes them."""
    trainer = world.people["own trainer"]
    assert trainer is not None
    *lessons, quiz = world.course.modules[0].steps
    for lesson in lessons:
        complete_step(
            learner=learner,
            step_key=lesson.key,
            outline_sha256=world.course.sha256,
            at=AT,
            kind=CompletionSource.Kind.PAPER,
            reference=uuid.uuid4(),
        )
    voided = _sign_off(world, learner, trainer, voided=True)
    _sign_off(world, learner, trainer, voided=False)
    award = _award(learner, world.course)
    reflections = _reflections(world, learner, trainer)
    new_card(holder=learner, picture="cat", at=AT)
    draft = _change(lessons[0].key, world.course)
    return {
        "page": lessons[0].key,
        "page_id": draft.object_id,
        "revision_id": draft.pk,
        "award": award.pk,
        "number": award.number,
        "short_code": award.short_code,
        "lesson": lessons[0].key,
        "quiz": quiz.key,
        "attempt": _attempt(learner, UUID(str(quiz.key))).pk,
        "activity": reflections[0].activity_key,
        "reflection": reflections[0].pk,
        "film": film_records(learner, WORDS, at=AT),
        **film_with_people(),
        "sign_off": voided.pk,
        "source": CompletionSource.objects.filter(completion__learner=learner)[0].pk,
        "course": world.course.key,
        "module": world.course.modules[0].key,
        "enrolment": world.enrolment.pk,
        "cohort": world.cohort.pk,
        "code": _code(world.cohort, trainer).pk,
        "place": CohortStaff.objects.get(person=trainer).pk,
        "role": Role.objects.get(person=trainer).pk,
        "pk": learner.pk,
        "card": SignInCard.objects.get(holder=learner).pk,
        **_showings(trainer),
    }


def _showings(trainer: User) -> dict[str, Any]:
    """One that is on now, with a phone in it, and one that ended."""
    film = make_showable_film()
    running = make_showing(film=film, facilitator=trainer, at=now())
    ended = make_showing(film=film, facilitator=trainer, site=WORDS["site"], at=now())
    ticket = UUID(int=7)
    join(screening=running, ticket=ticket, at=now())
    end(screening=ended, count=Count(minutes=90, counted=12, site=WORDS["site"]), at=now())
    return {
        "key": running.key,
        "ended_key": ended.key,
        "group_code": running.code,
        "ticket": ticket,
    }


def _reflections(world: World, learner: User, trainer: User) -> list[Reflection]:
    activities = [step.activity_key for step in world.course.steps if step.activity_key]
    shared = Reflection.objects.create(
        learner=learner,
        enrolment=world.enrolment,
        activity_key=activities[0],
        text=WORDS["draft"],
        shared_text=WORDS["shared"],
        set_aside=[WORDS["set aside"]],
        saved_at=AT,
        answered_at=AT,
        shared_at=AT,
    )
    ReflectionReading.objects.create(reflection=shared, reader=trainer, at=AT)
    shared.marks.create(by=trainer, verdict="not-yet", words=WORDS["mark"], at=AT)
    draft = Reflection.objects.create(
        learner=learner,
        enrolment=world.enrolment,
        activity_key=activities[1],
        text=WORDS["other draft"],
        saved_at=AT,
    )
    return [shared, draft]


def _attempt(learner: User, quiz: UUID) -> Attempt:
    spec = catalogue.quiz(QuizKey(quiz), "en")
    assert spec is not None
    version = QuizVersion.objects.get_or_create(
        sha256=spec.sha256, defaults={"quiz_key": quiz, "language": "en", "spec": spec.to_dict()}
    )[0]
    attempt = Attempt.objects.create(
        learner=learner,
        version=version,
        quiz_key=quiz,
        question_keys=[str(question.key) for question in spec.questions],
        started_at=AT,
        finished_at=AT,
        passed=False,
    )
    Answer.objects.create(
        attempt=attempt,
        question_key=spec.questions[0].key,
        given={"chosen": [], "pairs": {}},
        is_right=False,
        stored_at=AT,
    )
    return attempt


def _sign_off(world: World, learner: User, trainer: User, *, voided: bool) -> TaskSignOff:
    task = world.course.task
    assert task is not None
    return TaskSignOff.objects.create(
        learner=learner,
        enrolment=world.enrolment,
        task_key=task.key,
        watched_by=trainer,
        marks={str(line.key): 2 for line in task.lines},
        notes={str(task.lines[0].key): WORDS["note"]},
        total=16,
        passed=True,
        minutes=20,
        at=AT,
        voided_at=AT if voided else None,
        voided_by=trainer if voided else None,
        void_reason=WORDS["void"],
    )


def _award(learner: User, course: CourseOutline) -> Award:
    """The real thing, with words in every field that is nobody else's."""
    CourseCompletion.objects.create(
        learner=learner,
        course_key=course.key,
        outline_sha256=course.sha256,
        study_minutes=104,
        completed_at=AT,
    )
    award = issue_due(learner=learner, course=course, at=AT)
    assert award is not None
    award.spelling = WORDS["spelling"]
    award.recognised_why = WORDS["recognised"]
    award.withdrawn_why = WORDS["withdrawn"]
    award.save()
    return award


def _change(lesson: UUID, course: CourseOutline) -> Revision:
    """A draft of a lesson that the learner finished, and words about what changed in it before."""
    at = now()
    CourseChange.objects.create(
        page_key=lesson,
        course_key=course.key,
        kind=CourseChange.Kind.CHANGED,
        title="A lesson",
        note=WORDS["change"],
        asked=True,
        decided_at=at,
        at=at,
    )
    page = Page.objects.get(translation_key=lesson, locale__language_code="en")
    return page.specific.save_revision()


def _code(cohort: Cohort, trainer: User) -> JoinCode:
    return JoinCode.objects.create(
        cohort=cohort,
        code_hash="0" * 64,
        uses_allowed=14,
        ends_at=datetime(2027, 1, 1, tzinfo=UTC),
        made_by=trainer,
        made_at=AT,
    )
