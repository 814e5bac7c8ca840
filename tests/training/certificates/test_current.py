"""A certificate may need a current one of another course, up to its last valid day."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from courses import stored_outlines
from courses.content_keys import CourseKey
from courses.models import ProgrammePage
from courses.outline import CourseOutline
from tests.factories.awards import ETHICS, NOON, make_award, make_completion
from tests.factories.outlines import key, make_lesson, make_outline
from tests.factories.pages import make_course, make_programme
from training.accounts.models import User
from training.certificates.actions import issue_due, recognise, withdraw
from training.certificates.models import Award
from training.certificates.programmes.actions import issue_what_waited
from training.certificates.queries import next_up
from training.certificates.rules import award_is_due
from training.learning.actions import catch_up
from training.progress.actions.steps import complete_step, judge_course

ASKING = replace(
    make_outline([make_lesson("ask")], name="asking"), certificate_needs=CourseKey(ETHICS.key)
)
LAST_DAY = datetime(2027, 11, 25, 12, 0, tzinfo=UTC)
"""The certificate of Ethics is given at NOON on 25 November 2026, for 12 months."""


def given(learner: User, at: datetime, course: CourseOutline = ASKING) -> Award | None:
    return issue_due(learner=learner, course=course, at=at)


@pytest.mark.parametrize(("is_current", "is_due"), [(True, True), (False, False)])
def test_all_parts_are_not_enough_without_a_current_one(is_current: bool, is_due: bool) -> None:
    assert is_due == award_is_due(
        course_is_done=True, has_task=True, task_is_signed=True, needed_is_current=is_current
    )


def test_without_the_other_certificate_it_waits(learner: User) -> None:
    make_completion(learner, ASKING)

    assert given(learner, NOON) is None


def test_a_course_that_needs_none_does_not_wait(learner: User) -> None:
    make_completion(learner, ASKING)

    assert given(learner, NOON, replace(ASKING, certificate_needs=None)) is not None


@pytest.mark.parametrize(("days", "is_given"), [(0, True), (1, False)])
def test_the_last_valid_day_still_counts(learner: User, days: int, is_given: bool) -> None:
    make_award(learner)
    make_completion(learner, ASKING, at=LAST_DAY)

    award = given(learner, LAST_DAY + timedelta(days=days))

    assert (award is not None) == is_given


def test_the_day_is_the_one_on_the_calendar_in_london(learner: User) -> None:
    make_award(learner)
    make_completion(learner, ASKING)

    assert given(learner, datetime(2027, 11, 26, 0, 30, tzinfo=UTC)) is None
    assert given(learner, datetime(2027, 11, 25, 23, 30, tzinfo=UTC)) is not None


def test_a_withdrawn_one_is_not_current(learner: User, administrator: User) -> None:
    withdraw(
        award=make_award(learner),
        reason="in-error",
        by=administrator,
        why="Issued in error",
        at=NOON,
    )
    make_completion(learner, ASKING)

    assert given(learner, NOON) is None


def test_recognised_earlier_training_is_current(learner: User, administrator: User) -> None:
    recognise(
        learner=learner,
        course=ETHICS,
        by=administrator,
        why="Course of 2024",
        valid_until=date(2027, 1, 31),
        at=NOON,
    )
    make_completion(learner, ASKING)

    assert given(learner, NOON) is not None


def test_what_was_given_stays_when_the_other_one_ends(learner: User) -> None:
    make_award(learner)
    make_completion(learner, ASKING)
    award = given(learner, NOON)

    assert given(learner, LAST_DAY + timedelta(days=400)) == award


@pytest.fixture
def programme(db: None) -> ProgrammePage:
    programme = make_programme("research", first_course_current=True)
    make_course("ethics", programme=programme, task=[])
    make_course("asking", programme=programme, task=[])
    return programme


def outline_of(name: str) -> CourseOutline:
    return CourseOutline.from_dict(stored_outlines.StoredOutline.objects.get(key=key(name)).data)


def test_the_hourly_round_gives_what_waited_once_the_other_is_there(
    programme: ProgrammePage, learner: User
) -> None:
    make_completion(learner, outline_of("asking"))
    assert catch_up(at=NOON) == 0

    make_completion(learner, outline_of("ethics"))

    assert catch_up(at=NOON) == 3
    assert catch_up(at=NOON) == 0
    assert {award.public_title for award in Award.objects.all()} == {
        "Ethics",
        "Asking",
        "Peer Researcher",
    }


def test_a_new_certificate_brings_those_that_waited_at_once(
    programme: ProgrammePage, learner: User
) -> None:
    make_completion(learner, outline_of("asking"))
    make_completion(learner, outline_of("ethics"))
    issue_due(learner=learner, course=outline_of("ethics"), at=NOON)

    issue_what_waited(learner=learner, course=outline_of("ethics"), at=NOON)

    assert Award.objects.filter(award_key=key("asking")).count() == 1


def test_the_page_of_certificates_says_why_it_waits_and_what_to_do(
    programme: ProgrammePage, learner: User, learner_client, cohort
) -> None:
    cohort.course_keys = [str(key("asking"))]
    cohort.save()
    asking = outline_of("asking")
    for step in asking.steps:
        complete_step(learner=learner, step_key=step.key, outline_sha256="", at=NOON)
    judge_course(learner=learner, outline=asking)

    page = learner_client.get("/certificates/").content.decode()
    home = learner_client.get("/learn/").content.decode()

    link = '<a href="/research/ethics/">Ethics</a>'
    assert f"You need a current certificate of {link}. Get or renew it" in page
    assert "We make your certificate now." not in page
    assert f"You also need a current certificate of {link}." in home


def test_it_says_that_the_other_one_is_there(programme: ProgrammePage, learner, cohort) -> None:
    cohort.course_keys = [str(key("asking"))]
    cohort.save()
    make_completion(learner, outline_of("ethics"))
    issue_due(learner=learner, course=outline_of("ethics"), at=NOON)

    (course,) = next_up(learner, [outline_of("asking")], language="en", at=NOON)

    assert course.needed is not None
    assert (course.needed.title, course.needed_is_current) == ("Ethics", True)
