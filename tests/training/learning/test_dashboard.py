"""The learner's home: where was I, what is next, how far am I."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.factories.answers import right_answer, the_try
from tests.factories.outlines import key
from tests.factories.pages import make_course
from tests.factories.people import make_cohort, make_person
from training.assessments.models import Attempt

pytestmark = pytest.mark.django_db


@pytest.fixture
def home(learner_client):
    def read() -> str:
        return learner_client.get("/learn/").content.decode()

    return read


def test_it_greets_by_name_and_leads_to_the_first_step(home, url):
    body = home()

    assert "Hello, Lena." in body
    assert "Your first step: <strong>Course lesson 1.1</strong>" in body
    assert f'href="{url("course lesson 1.1")}"' in body
    assert "0 of 6 done" in body


def test_it_leads_on_to_what_is_next(home, url, finish):
    finish(2)

    body = home()

    assert "Next: <strong>Course quiz 1</strong>" in body
    assert f'href="{url("course quiz 1")}"' in body
    assert "2 of 6 done" in body
    assert "2 of 3 done" in body


def test_the_parts_of_the_course_show_what_is_done_and_what_opens_later(home, url, finish):
    finish(3)

    body = home()

    assert body.count("steps__item--done") == 1
    assert body.count("steps__item--now") == 1
    assert f'href="{url("course module 2")}"' in body


def test_a_part_that_is_locked_is_no_link(home, url, course):
    assert f'href="{url("course module 2")}"' not in home()


def test_when_all_steps_are_done_the_task_is_left(home, finish):
    finish(6)

    body = home()

    assert "One thing is left" in body
    assert "Do the task with your trainer: The talk." in body


def test_it_names_the_help_line_and_whom_to_ask(home):
    body = home()

    assert "Samaritans, 116 123" in body
    assert "In Tuesday group, you can also ask Anwen Price." in body


def test_somebody_without_a_course_is_told_what_to_do(outsider):
    client = Client()
    client.force_login(outsider)

    body = client.get("/learn/").content.decode()

    assert "No course is open for you yet. Ask your trainer for a code." in body
    assert 'href="/join/"' in body


def test_somebody_who_has_left_is_told_what_to_do(learner, home):
    learner.enrolments.update(left_at="2026-03-01T09:00Z")

    assert "No course is open for you yet." in home()


def test_carry_on_leads_to_the_course_of_the_last_visit(url):
    courses = [make_course(name) for name in ("first course", "second course")]
    person = make_person("two", cohort=make_cohort(courses=[c.translation_key for c in courses]))
    client = Client()
    client.force_login(person)
    client.get(url("second course lesson 1.1"))

    body = client.get("/learn/").content.decode()

    hero = body.split("</section>", maxsplit=1)[0]
    assert url("second course lesson 1.1") in hero
    assert "Carry on with First course" in body


def test_a_signed_out_person_signs_in_first(client):
    assert client.get("/learn/")["Location"] == "/sign-in/?next=/learn/"


@pytest.mark.parametrize("courses", [1, 3])
def test_home_costs_seven_queries(courses, django_assert_num_queries):
    keys = [make_course(f"course {n}").translation_key for n in range(courses)]
    person = make_person("dora", cohort=make_cohort(courses=keys))
    client = Client()
    client.force_login(person)
    client.get("/learn/")

    with django_assert_num_queries(7):
        client.get("/learn/")


def costs(work) -> int:
    """How many queries; a savepoint is the test's own, where a live site begins and commits."""
    with CaptureQueriesContext(connection) as captured:
        assert work().status_code in {200, 302}
    return sum("SAVEPOINT" not in query["sql"] for query in captured.captured_queries)


@pytest.fixture(params=[1, 3])
def dora(request):
    """Somebody in a course with one lesson, or with three."""
    course = make_course("measured", lessons=request.param)
    person = make_person("dora", cohort=make_cohort(courses=[course.translation_key]))
    client = Client()
    client.force_login(person)
    return client


def test_a_lesson_with_its_activity_costs_five_queries(dora, url):
    address = url("measured lesson 1.1")
    dora.get(address)

    assert costs(lambda: dora.get(address)) == 5


def test_calling_a_lesson_read_costs_eight_queries(dora):
    dora.get("/learn/")

    assert costs(lambda: dora.post(f"/learn/lesson/{key('measured lesson 1.1')}/done/")) == 8


def test_an_answer_costs_eight_queries(dora):
    for step in ("lesson 1.1", "lesson 1.2", "lesson 1.3"):
        dora.post(f"/learn/lesson/{key(f'measured {step}')}/done/")
    dora.post(f"/learn/quiz/{key('measured quiz 1')}/start/")
    attempt = Attempt.objects.get()
    sent = right_answer(attempt.pk, the_try(attempt.pk).asked[0].question)

    assert costs(lambda: dora.post(f"/learn/try/{attempt.pk}/1/", sent)) == 8


def test_going_on_leads_straight_to_the_next_step(learner_client, url, finish):
    finish(2)

    response = learner_client.get("/learn/go-on/")

    assert response.status_code == 302
    assert response["Location"] == url("course quiz 1")


def test_going_on_leads_home_when_nothing_is_next(db):
    client = Client()
    client.force_login(make_person("nobody-yet"))

    assert client.get("/learn/go-on/")["Location"] == "/learn/"
