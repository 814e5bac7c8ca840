"""Two made-up groups of the last whole quarter, so that a report has something to count."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from courses import catalogue
from courses.outline import CourseOutline
from training.accounts.models import User
from training.demo.learning import certify, learn_on_paper
from training.enrolment.actions import close_cohort
from training.enrolment.models import Cohort, Enrolment, EnrolmentChange
from training.organisations.models import Organisation, Site

GROUPS = (("Monday group", "Northbrook library"), ("Friday group", "Southgate hall"))
"""Public names, and places."""
PEOPLE = 24
FINISHED = 15
CERTIFIED = 12
BEGAN_IN_MONTH = (10, 8, 6)
A_FEW_STEPS = 3
TO_FINISH = timedelta(days=27)
TO_SIGN = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Quarter:
    """Its first day at ten in the morning, and the first day of what comes after it."""

    first: datetime
    after: datetime

    @classmethod
    def before(cls, at: datetime) -> Quarter:
        month = (at.month - 1) // 3 * 3 + 1
        after = at.replace(month=month, day=1, hour=10, minute=0, second=0, microsecond=0)
        return cls(_months_later(after, -3), after)


@transaction.atomic
def load_earlier(*, at: datetime) -> None:
    """Made once, after the first people of the demo; what is there stays."""
    organisation = Organisation.objects.get(is_example=True)
    if Cohort.objects.filter(public_name=GROUPS[0][0], organisation=organisation).exists():
        return
    quarter = Quarter.before(at)
    course = catalogue.outlines()[0]
    trainer = User.objects.get(username="ife")
    cohorts = [_cohort(organisation, *names, course, quarter) for names in GROUPS]
    for number in range(PEOPLE):
        place = _place(number, cohorts[number % len(cohorts)], quarter)
        _learn(number, place, course, trainer)
    for cohort in cohorts:
        close_cohort(cohort=cohort, at=quarter.after)


def _cohort(
    organisation: Organisation,
    public_name: str,
    where: str,
    course: CourseOutline,
    quarter: Quarter,
) -> Cohort:
    site, _made = Site.objects.get_or_create(organisation=organisation, name=where)
    return Cohort.objects.create(
        name=f"{public_name} (Example)",
        organisation=organisation,
        public_name=public_name,
        site=site,
        course_keys=[str(course.key)],
        opens_on=quarter.first.date(),
        safeguarding_lead="Anwen (Example)",
        help_line="Samaritans, 116 123",
        staff_employer="Turnstone, a charity. They do not work for probation or prison.",
    )


def _place(number: int, cohort: Cohort, quarter: Quarter) -> Enrolment:
    learner = User(
        username=f"earlier-{number + 1}",
        called=f"Person {number + 1} (Example)",
        language="pl" if number % 3 == 0 else "en",
        agreed_at=quarter.first,
    )
    learner.set_unusable_password()
    learner.save()
    begun = _months_later(quarter.first, _month_of(number)) + timedelta(days=number % 3)
    place = Enrolment.objects.create(
        learner=learner, cohort=cohort, joined_at=begun, state=Enrolment.State.LEARNING
    )
    EnrolmentChange.objects.create(enrolment=place, state=place.state, at=begun)
    return place


def _month_of(number: int) -> int:
    first, second, _third = BEGAN_IN_MONTH
    return 0 if number < first else 1 if number < first + second else 2


def _learn(number: int, place: Enrolment, course: CourseOutline, trainer: User) -> None:
    """Some look at a few lessons; some finish on paper, and most of those are watched."""
    steps = [*course.steps] if number < FINISHED else [*course.steps][:A_FEW_STEPS]
    learn_on_paper(place, course, steps, begun=place.joined_at, ended=place.joined_at + TO_FINISH)
    if number < CERTIFIED:
        certify(place, course, by=trainer, at=place.joined_at + TO_FINISH + TO_SIGN)


def _months_later(day: datetime, months: int) -> datetime:
    """Of the first day of a month."""
    count = day.year * 12 + day.month - 1 + months
    return day.replace(year=count // 12, month=count % 12 + 1)
