"""A programme may say that its first course comes first. What is done or begun stays open."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from courses import catalogue
from courses.content_keys import CourseKey
from courses.models import ProgrammePage
from tests.factories.outlines import key, make_lesson, make_outline
from tests.factories.pages import make_course, make_programme, publish
from tests.factories.people import make_cohort, make_person
from training.accounts.models import User
from training.assessments.models import Reflection
from training.certificates.actions import recognise, withdraw
from training.certificates.models import Award
from training.learning.rules import Access, access, waits_for_first
from training.progress.actions.steps import complete_step, judge_course
from training.progress.rules import step_is_open

AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
ETHICS, LESSON, SECOND = "ethics", "asking lesson 1.1", "asking lesson 1.2"
WORDS = "You help choose the questions."


@pytest.fixture
def programme(db: None) -> ProgrammePage:
    made = make_programme("research", first_course_first=True)
    make_course(ETHICS, programme=made, lessons=1)
    make_course("asking", programme=made, lessons=2)
    return made


@pytest.fixture
def person(programme: ProgrammePage) -> User:
    return make_person("pat", cohort=make_cohort(courses=[key(ETHICS), key("asking")]))


@pytest.fixture
def pat(person: User) -> Client:
    client = Client()
    client.force_login(person)
    return client


def finish_ethics(person: User) -> None:
    course = catalogue.outline(CourseKey(key(ETHICS)))
    assert course is not None
    for step in course.steps:
        complete_step(learner=person, step_key=step.key, outline_sha256=course.sha256, at=AT)
    assert judge_course(learner=person, outline=course)


def finish(person: User, name: str) -> None:
    complete_step(learner=person, step_key=key(name), outline_sha256="", at=AT)


def recognise_ethics(person: User, by: User) -> Award:
    course = catalogue.outline(CourseKey(key(ETHICS)))
    assert course is not None
    return recognise(
        learner=person, course=course, by=by, why="2024", valid_until=date(2026, 4, 1), at=AT
    )


def url(name: str) -> str:
    found = catalogue.url_of(key(name), "en")
    assert found is not None
    return found


def test_the_second_course_waits_and_says_kindly_what_comes_first(pat: Client) -> None:
    response = pat.get(url(LESSON))

    body = response.content.decode()
    assert response.status_code == 403
    assert "First pass the course <strong>Ethics</strong>." in body
    assert "Then “Asking” opens for you." in body
    assert f'href="{url(ETHICS)}"' in body
    assert WORDS not in body


@pytest.mark.parametrize("name", ["asking module 1", "asking quiz 1"])
def test_no_page_of_a_course_that_waits_opens(name: str, pat: Client) -> None:
    assert pat.get(url(name)).status_code == 403


def test_nothing_can_be_done_in_a_course_that_waits(person: User, pat: Client) -> None:
    response = pat.post(f"/learn/lesson/{key(LESSON)}/done/")

    assert response.status_code == 403
    assert "Another course comes first" in response.content.decode()
    assert not person.stepcompletion_set.exists()


def test_words_typed_for_a_course_that_waits_are_given_back(pat: Client) -> None:
    response = pat.post(f"/learn/activity/{key(LESSON + ' practice')}/", {"text": "My own words"})

    assert response.status_code == 403
    assert "My own words" in response.content.decode()


def test_the_first_course_is_open(pat: Client) -> None:
    assert pat.get(url("ethics lesson 1.1")).status_code == 200


def test_it_opens_when_the_first_course_is_finished(person: User, pat: Client) -> None:
    finish_ethics(person)

    assert pat.get(url(LESSON)).status_code == 200


def test_earlier_training_that_was_recognised_opens_it(
    person: User, administrator: User, pat: Client
) -> None:
    recognise_ethics(person, administrator)

    assert pat.get(url(LESSON)).status_code == 200


def test_a_withdrawn_certificate_opens_nothing(
    person: User, administrator: User, pat: Client
) -> None:
    award = recognise_ethics(person, administrator)
    withdraw(award=award, reason="in-error", by=administrator, why="Issued in error", at=AT)

    assert pat.get(url(LESSON)).status_code == 403


def test_somebody_elses_certificate_opens_nothing(
    fellow_learner: User, administrator: User, pat: Client
) -> None:
    finish_ethics(fellow_learner)
    recognise_ethics(fellow_learner, administrator)

    assert pat.get(url(LESSON)).status_code == 403


def test_a_course_that_was_begun_stays_open_in_its_order(person: User, pat: Client) -> None:
    finish(person, LESSON)

    assert pat.get(url(LESSON)).status_code == 200
    assert pat.get(url(SECOND)).status_code == 200
    assert pat.get(url("asking quiz 1")).status_code == 403


def test_words_that_were_written_keep_their_course_open(person: User, pat: Client) -> None:
    Reflection.objects.create(
        learner=person, activity_key=key(LESSON + " practice"), text="Mine", saved_at=AT
    )

    assert pat.get(url(LESSON)).status_code == 200


def test_staff_may_read_a_course_that_waits(programme: ProgrammePage, trainer_client) -> None:
    assert trainer_client.get(url(LESSON)).status_code == 200


def test_without_the_setting_every_course_is_open(programme: ProgrammePage, pat: Client) -> None:
    programme.first_course_first = False
    publish(programme)

    assert pat.get(url(LESSON)).status_code == 200


def test_the_course_that_comes_first_is_the_first_that_is_live(
    programme: ProgrammePage, pat: Client
) -> None:
    ethics = programme.get_children().get(slug=ETHICS).specific
    ethics.unpublish()

    assert pat.get(url(LESSON)).status_code == 200

    publish(ethics)

    assert pat.get(url(LESSON)).status_code == 403


def test_moving_a_course_to_the_front_makes_it_the_first(
    programme: ProgrammePage, pat: Client
) -> None:
    asking = programme.get_children().get(slug="asking")
    asking.move(programme.get_children().first(), pos="left")

    assert pat.get(url(LESSON)).status_code == 200
    assert pat.get(url("ethics lesson 1.1")).status_code == 403


def test_home_leads_to_the_first_course_and_says_what_the_other_waits_for(pat: Client) -> None:
    body = pat.get("/learn/").content.decode()

    assert f'First pass the course <a href="{url(ETHICS)}">Ethics</a>. Then this one opens.' in body
    assert "Your first step: <strong>Ethics lesson 1.1</strong>" in body
    assert f'href="{url("asking module 1")}"' not in body
    assert pat.get("/learn/go-on/")["Location"] == url("ethics lesson 1.1")


def test_home_of_a_group_without_the_first_course_names_it(programme: ProgrammePage) -> None:
    client = Client()
    client.force_login(make_person("solo", cohort=make_cohort(courses=[key("asking")])))

    body = client.get("/learn/").content.decode()

    assert "First pass this course: <strong>Ethics</strong>." in body
    assert "You have done every step." not in body


def test_the_page_of_a_course_says_what_comes_first(programme: ProgrammePage, client) -> None:
    body = client.get(url("asking")).content.decode()

    assert f'First comes the course <a href="{url(ETHICS)}">Ethics</a>.' in body
    assert "First comes" not in client.get(url(ETHICS)).content.decode()


@pytest.mark.parametrize("courses", [1, 3])
def test_home_costs_seven_queries_however_many_courses_wait(
    db: None, courses: int, django_assert_num_queries
) -> None:
    programme = make_programme("research", first_course_first=True)
    names = [ETHICS, *(f"later {n}" for n in range(courses))]
    keys = [make_course(name, programme=programme).translation_key for name in names]
    client = Client()
    client.force_login(make_person("dora", cohort=make_cohort(courses=keys)))
    client.get("/learn/")

    with django_assert_num_queries(7):
        client.get("/learn/")


STEPS = tuple(make_lesson(f"step {n}") for n in range(4))
COURSE = make_outline(list(STEPS[:2]), list(STEPS[2:]), name="later")
FIRST = CourseKey(UUID(int=7))


def may_open(course, done: set[UUID], passed: set[UUID], step: UUID) -> bool:
    found = access(
        is_enrolled=True,
        may_read_all=False,
        is_open=step_is_open(course, done, step),
        waits=waits_for_first(course, passed=passed, begun=done),
    )
    return found == Access.LEARNING


@given(
    done=st.sets(st.sampled_from([step.key for step in STEPS])),
    passed=st.sets(st.sampled_from([FIRST, uuid4()])),
    in_order=st.booleans(),
)
def test_the_setting_never_closes_what_is_done_nor_what_came_after_it(
    done: set[UUID], passed: set[UUID], in_order: bool
) -> None:
    before = replace(COURSE, in_order=in_order)
    with_rule = replace(before, opens_after=FIRST)
    opened = {step.key for step in STEPS if may_open(before, done, passed, step.key)}
    still = {step.key for step in STEPS if may_open(with_rule, done, passed, step.key)}

    assert done <= still
    assert still == (opened if done or FIRST in passed else set())
