"""A second made-up group: twelve people, each at another place on the way."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db import transaction

from courses import catalogue
from courses.outline import CourseOutline
from training.accounts.models import User
from training.assessments.models import Reflection
from training.demo.learning import learn, miss_quiz
from training.demo.people import WEEKS_AGO
from training.enrolment.actions import move
from training.enrolment.models import Cohort, CohortStaff, Enrolment, EnrolmentChange
from training.organisations.models import Organisation, Site
from training.progress.actions.steps import move_resume_point
from training.workbench.access import sync_staff_access
from training.workbench.actions.marks import mark_reflection
from training.workbench.actions.members import enter_from_paper
from training.workbench.actions.sign_offs import sign_off_task

NAME = "Thursday group (Example)"
STAFF = {"ife": "trainer", "tess": "trainer", "wes": "peer_mentor"}
WELL_DONE = "You named who reads it, before the first question. (Example)"


@dataclass(frozen=True, slots=True)
class Story:
    """`done` is how many steps of each course, by its code; `quiet` the days since the last.

    Who `returned` opened the step after it yesterday, and got no further.
    """

    username: str
    called: str
    done: Mapping[str, int] = field(default_factory=dict)
    quiet: int = 1
    signed: tuple[str, ...] = ()
    misses: bool = False
    returned: bool = False
    on_paper: int = 0
    language: str = "en"
    state: str = Enrolment.State.LEARNING


ALL = 99
IN_ORDER = ("ETH", "INT", "ANA", "PRE")
"""The courses of the programme, by their codes."""
STORIES = (
    Story("ama", "Ama D. (Example)", {"ETH": ALL, "INT": ALL, "ANA": 6}, 1, signed=("ETH", "INT")),
    Story("ben", "Ben W. (Example)", {"ETH": ALL, "INT": 7}, 2, signed=("ETH",)),
    Story("cerys", "Cerys J. (Example)", {"ETH": ALL}, 1),
    Story("dev", "Dev P. (Example)", {"ETH": 7}, 3, misses=True),
    Story("ewa", "Ewa N. (Example)", {"ETH": 9}, 4, language="pl"),
    Story("farid", "Farid H. (Example)", {"ETH": 5}, 14),
    Story("gwen", "Gwen T. (Example)", {"ETH": 3}, 9, returned=True),
    Story("hana", "Hana S. (Example)", on_paper=3),
    Story("ivo", "Ivo L. (Example)", {"ETH": 8}, 12, state=Enrolment.State.PAUSED),
    Story("jo", "Jo M. (Example)", state=Enrolment.State.INVITED),
    Story("kit", "Kit B. (Example)", {"ETH": ALL}, 5, ("ETH",), state=Enrolment.State.FINISHED),
    Story("lou", "Lou R. (Example)", {"ETH": 1}, 0),
)


@transaction.atomic
def load_twelve(*, at: datetime) -> Cohort:
    """Made once, after the first people of the demo; what is there stays."""
    organisation = Organisation.objects.get(is_example=True)
    known = Cohort.objects.filter(name=NAME, organisation=organisation).first()
    if known is not None:
        return known
    cohort = _cohort(organisation, at)
    courses = dict(zip(IN_ORDER, catalogue.outlines(), strict=False))
    for story in STORIES:
        _tell(story, cohort, courses, at)
    return cohort


def _cohort(organisation: Organisation, at: datetime) -> Cohort:
    cohort = Cohort.objects.create(
        name=NAME,
        organisation=organisation,
        public_name="Thursday group",
        site=Site.objects.get(organisation=organisation, name="Northbrook library"),
        course_keys=[str(outline.key) for outline in catalogue.outlines()],
        opens_on=(at - WEEKS_AGO).date(),
        safeguarding_lead="Tess R. (Example)",
        lead=User.objects.get(username="tess"),
        second=User.objects.get(username="ruth"),
        help_line="Samaritans, 116 123",
        staff_employer="Turnstone, a charity. They do not work for probation or prison.",
    )
    for username, kind in STAFF.items():
        person = User.objects.get(username=username)
        CohortStaff.objects.create(cohort=cohort, person=person, kind=kind)
        sync_staff_access(person)
    return cohort


def _tell(story: Story, cohort: Cohort, courses: Mapping[str, CourseOutline], at: datetime) -> None:
    place = _place(story, cohort, at)
    last = at - timedelta(days=story.quiet)
    trainer = User.objects.get(username="ife")
    for code, count in story.done.items():
        learn(place.learner, courses[code], [*courses[code].steps][:count], at=last)
    if story.on_paper:
        _on_paper(place, courses["ETH"], story.on_paper, trainer, last)
    if story.misses:
        _miss_three_times(place.learner, courses["ETH"], story.done["ETH"], last)
    if story.returned:
        _return(place.learner, courses["ETH"], story.done["ETH"], at - timedelta(days=1))
    for code in story.signed:
        _sign(place, courses[code], trainer, last)
    if story.signed:
        _answer_one(place, trainer, last)
    if story.state in {Enrolment.State.PAUSED, Enrolment.State.FINISHED}:
        move(enrolment=place, to=story.state, by=trainer, at=last)


def _place(story: Story, cohort: Cohort, at: datetime) -> Enrolment:
    learner = User(
        username=story.username,
        called=story.called,
        language=story.language,
        agreed_at=at - WEEKS_AGO,
    )
    learner.set_unusable_password()
    learner.save()
    invited = story.state == Enrolment.State.INVITED
    place = Enrolment.objects.create(
        learner=learner,
        cohort=cohort,
        joined_at=at - (timedelta(days=2) if invited else WEEKS_AGO),
        state=story.state if invited else Enrolment.State.LEARNING,
    )
    EnrolmentChange.objects.create(enrolment=place, state=place.state, at=place.joined_at)
    return place


def _on_paper(place: Enrolment, course: CourseOutline, count: int, by: User, at: datetime) -> None:
    lessons = [step.key for step in course.steps if step.kind != "quiz"][:count]
    enter_from_paper(
        enrolment=place,
        outline=course,
        lessons=lessons,
        sheet=uuid.uuid5(place.pk, "paper"),
        by=by,
        at=at,
    )


def _return(learner: User, course: CourseOutline, after: int, at: datetime) -> None:
    step = [*course.steps][after]
    move_resume_point(learner=learner, course_key=course.key, step_key=step.key, at=at)


def _miss_three_times(learner: User, course: CourseOutline, after: int, at: datetime) -> None:
    quiz = next(step for step in [*course.steps][after:] if step.kind == "quiz")
    for tries in range(3):
        miss_quiz(learner, quiz, attempt=uuid.uuid5(learner.pk, str(tries)), at=at)


def _sign(place: Enrolment, course: CourseOutline, by: User, at: datetime) -> None:
    assert course.task is not None  # noqa: S101 - each course of the programme has one
    sign_off_task(
        sign_off_id=uuid.uuid5(place.pk, str(course.key)),
        enrolment=place,
        outline=course,
        marks={line.key: 2 if number else 1 for number, line in enumerate(course.task.lines)},
        notes={},
        minutes=12,
        by=by,
        at=at,
    )


def _answer_one(place: Enrolment, by: User, at: datetime) -> None:
    shared = Reflection.objects.filter(learner=place.learner, shared_at__isnull=False)
    reflection = shared.order_by("shared_at").first()
    if reflection is not None:
        mark_reflection(
            reflection=reflection,
            mark_id=uuid.uuid5(reflection.pk, "answer"),
            verdict="done",
            words=WELL_DONE,
            read_sha256=reflection.shared_sha256,
            known=[],
            by=by,
            at=at,
        )
