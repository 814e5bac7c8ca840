"""The refresher: for the holder of a certificate near its end; no step of the course."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
import time_machine
from django.test import Client

from courses import catalogue
from courses.content_keys import CourseKey
from courses.models import CoursePage
from courses.outline import CourseOutline
from tests.factories.answers import answer_all
from tests.factories.awards import make_award, make_sign_off
from tests.factories.outlines import key
from tests.factories.pages import make_quiz_page, publish
from training.accounts.models import User
from training.assessments.models import Attempt
from training.certificates.models import Award
from training.learning.actions import catch_up

GIVEN = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
EARLY = datetime(2026, 12, 31, 12, 0, tzinfo=UTC)
DUE = datetime(2027, 1, 1, 12, 0, tzinfo=UTC)
OVER = datetime(2027, 6, 1, 12, 0, tzinfo=UTC)
ADDRESS = "/programme-of-course/course/refresher/"
START = f"/learn/quiz/{key('refresher')}/start/"


@pytest.fixture
def refreshed(course: CoursePage) -> CourseOutline:
    """The course, with a refresher beside its modules."""
    publish(make_quiz_page(course, "refresher"))
    found = catalogue.outline(CourseKey(course.translation_key))
    assert found is not None
    return found


@pytest.fixture
def award(refreshed: CourseOutline, learner: User) -> Award:
    """Valid until 2 March 2027."""
    return make_award(learner, refreshed, at=GIVEN)


def at(person: User, moment: datetime) -> Client:
    client = Client()
    with time_machine.travel(moment, tick=False):
        client.force_login(person)
    return client


def take(client: Client) -> Attempt:
    attempt = uuid4()
    assert client.post(START, {"attempt": str(attempt)}).status_code == 302
    answer_all(client, attempt)
    return Attempt.objects.get(pk=attempt)


def test_a_refresher_is_no_step_of_its_course(refreshed: CourseOutline) -> None:
    assert refreshed.refresher == key("refresher")
    assert key("refresher") not in {step.key for step in refreshed.steps}
    assert catalogue.place_of(key("refresher")) is None


def test_it_is_forgotten_when_it_is_taken_down(course: CoursePage, refreshed) -> None:
    course.get_children().get(slug="refresher").specific.unpublish()

    found = catalogue.outline(CourseKey(course.translation_key))
    assert found is not None
    assert found.refresher is None
    assert catalogue.course_refreshed_by(key("refresher")) is None


def test_nobody_takes_it_before_the_first_certificate(refreshed, learner: User) -> None:
    with time_machine.travel(DUE, tick=False):
        client = at(learner, DUE)

        assert client.get(ADDRESS).status_code == 403
        client.post(START, {"attempt": str(uuid4())})

    assert Attempt.objects.count() == 0


def test_a_holder_reads_when_it_opens_and_cannot_start_before(award: Award, learner: User) -> None:
    with time_machine.travel(EARLY, tick=False):
        client = at(learner, EARLY)
        body = client.get(ADDRESS).content.decode()
        client.post(START, {"attempt": str(uuid4())})
        home = client.get("/learn/").content.decode()
        certificates = client.get("/certificates/").content.decode()

    assert "Your certificate is valid until 2 March 2027" in body
    assert "You can take this quiz from 1 January 2027." in body
    assert "Start the quiz" not in body
    assert "Renew it now" not in home
    assert "You can renew it from 1 January 2027, with one short quiz." in certificates
    assert Attempt.objects.count() == 0


def test_near_the_end_home_and_certificates_lead_to_it(award: Award, learner: User) -> None:
    with time_machine.travel(DUE, tick=False):
        client = at(learner, DUE)
        pages = [client.get(page).content.decode() for page in ("/learn/", "/certificates/")]

    for page in pages:
        assert "Your certificate ends on 2 March 2027." in page
        assert f'href="{ADDRESS}"' in page


@pytest.mark.parametrize(
    ("moment", "until"), [(DUE, "2028-03-02"), (OVER, "2028-06-01")], ids=["due", "over"]
)
def test_passing_gives_the_next_certificate(
    award: Award,
    learner: User,
    moment: datetime,
    until: str,
    django_capture_on_commit_callbacks,
) -> None:
    with time_machine.travel(moment, tick=False):
        client = at(learner, moment)
        with django_capture_on_commit_callbacks(execute=True):
            attempt = take(client)
        body = client.get(ADDRESS).content.decode()
        home = client.get("/learn/").content.decode()

    assert attempt.passed
    new = Award.objects.get(cycle=2)
    assert str(new.valid_until) == until
    assert "Your certificate is valid until" in body
    assert "Renew it now" not in home
    assert not learner.stepcompletion_set.filter(step_key=key("refresher")).exists()


def test_it_is_open_to_a_holder_who_has_left_the_group(award: Award, learner: User) -> None:
    learner.enrolments.update(left_at=GIVEN + timedelta(days=30))

    with time_machine.travel(DUE, tick=False):
        client = at(learner, DUE)

        assert "Start the quiz" in client.get(ADDRESS).content.decode()
        assert "Renew it now" in client.get("/learn/").content.decode()


def test_the_hourly_round_renews_what_was_missed_and_only_once(award: Award, learner: User) -> None:
    with time_machine.travel(DUE, tick=False):
        take(at(learner, DUE))
    assert Award.objects.count() == 1

    assert catch_up(at=DUE + timedelta(hours=1)) == 1
    assert catch_up(at=DUE + timedelta(hours=2)) == 0
    assert Award.objects.count() == 2


def test_another_learner_finds_it_closed(award: Award, fellow_learner: User) -> None:
    with time_machine.travel(DUE, tick=False):
        response = at(fellow_learner, DUE).get(ADDRESS)

    body = response.content.decode()
    assert response.status_code == 403
    assert "This quiz renews a certificate" in body
    assert "2 March 2027" not in body


def test_staff_may_read_it(award: Award, trainer: User) -> None:
    with time_machine.travel(DUE, tick=False):
        assert at(trainer, DUE).get(ADDRESS).status_code == 200


@pytest.mark.parametrize("awards", [1, 3])
def test_home_costs_seven_queries_near_the_end(
    award: Award, refreshed, learner: User, awards: int, django_assert_num_queries
) -> None:
    for number in range(1, awards):
        Award.objects.create(
            learner=learner,
            award_key=key(f"other {number}"),
            number=str(number) * 26,
            short_code=str(number) * 10,
            snapshot=award.snapshot,
            issued_at=GIVEN,
        )
    with time_machine.travel(DUE, tick=False):
        client = at(learner, DUE)
        client.get("/learn/")

        with django_assert_num_queries(7):
            client.get("/learn/")


def test_the_hourly_round_renews_by_a_task_that_was_watched_again(
    course: CoursePage, learner: User
) -> None:
    outline = catalogue.outline(CourseKey(course.translation_key))
    assert outline is not None
    make_award(learner, outline, at=GIVEN)
    make_sign_off(learner, outline, at=DUE)

    assert catch_up(at=DUE + timedelta(hours=1)) == 1
    assert catch_up(at=DUE + timedelta(hours=2)) == 0
    assert Award.objects.count() == 2
