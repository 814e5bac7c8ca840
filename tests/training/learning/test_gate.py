"""Who may open which page of a course."""

import pytest
from django.test import Client

from courses import stored_outlines
from tests.factories.outlines import key
from tests.factories.pages import make_example
from training.enrolment.models import Enrolment
from training.progress.models import ResumePoint

FIRST, SECOND, QUIZ = "course lesson 1.1", "course lesson 1.2", "course quiz 1"
WORDS = "You help choose the questions."


def test_an_anonymous_reader_is_sent_to_sign_in_and_back(cohort, client, url):
    response = client.get(url(FIRST))

    assert response.status_code == 302
    assert response["Location"] == f"/sign-in/?next={url(FIRST)}"


def test_anybody_may_read_the_page_of_a_course(course, client, url):
    assert client.get(url("course")).status_code == 200


def test_a_learner_of_the_course_may_read_its_first_lesson(learner_client, url):
    response = learner_client.get(url(FIRST))

    assert response.status_code == 200
    assert WORDS in response.content.decode()


def test_a_learner_of_another_course_gets_a_kind_page_without_the_lesson(other_client, course, url):
    response = other_client.get(url(FIRST))

    assert response.status_code == 403
    assert "This course is not open for you yet" in response.content.decode()
    assert WORDS not in response.content.decode()


def test_who_has_left_the_group_no_longer_opens_its_lessons(learner, learner_client, url):
    Enrolment.objects.filter(learner=learner).update(left_at="2026-03-01T09:00Z")

    assert learner_client.get(url(FIRST)).status_code == 403


def test_a_locked_lesson_says_what_comes_first_and_leads_there(learner_client, url):
    response = learner_client.get(url(SECOND))

    assert response.status_code == 403
    body = response.content.decode()
    assert "First do: <strong>Course lesson 1.1</strong>" in body
    assert f'href="{url(FIRST)}"' in body
    assert WORDS not in body


def test_a_step_opens_when_the_one_before_is_done(learner_client, url, finish):
    finish(1)

    assert learner_client.get(url(SECOND)).status_code == 200


def test_every_lesson_is_open_in_a_course_without_an_order(course, learner_client, url):
    course.in_order = False
    course.save()
    stored_outlines.rebuild(course)

    assert learner_client.get(url("course lesson 2.2")).status_code == 200


def test_what_is_done_stays_open_when_the_order_is_switched_on_later(
    outline, learner, learner_client, url, finish
):
    finish(6)
    for step in list(outline.steps)[:5]:
        learner.stepcompletion_set.filter(step_key=step.key).delete()

    assert learner_client.get(url("course quiz 2")).status_code == 200
    assert learner_client.get(url("course lesson 2.1")).status_code == 403


def test_a_worked_example_is_open_to_the_learners_of_its_course_alone(
    course, learner_client, other_client, client, url
):
    make_example(course.get_children().first().specific, "example")

    assert learner_client.get(url("example")).status_code == 200
    assert other_client.get(url("example")).status_code == 403
    assert client.get(url("example")).status_code == 302


def test_the_page_of_a_part_shows_its_steps_to_a_learner(learner_client, url):
    response = learner_client.get(url("course module 1"))

    assert response.status_code == 200
    assert "Course lesson 1.2" in response.content.decode()


@pytest.mark.parametrize(
    "who", ["trainer", "peer_mentor", "other_trainer", "editor", "administrator"]
)
def test_staff_who_teach_or_write_may_read_every_lesson(request, course, who, url):
    client = Client()
    client.force_login(request.getfixturevalue(who))

    response = client.get(url(SECOND))

    assert response.status_code == 200
    assert "I have read this</span>" not in response.content.decode()


@pytest.mark.parametrize("who", ["partner_contact", "network_lead", "outsider"])
def test_others_who_sign_in_may_not(request, course, who, url):
    client = Client()
    client.force_login(request.getfixturevalue(who))

    assert client.get(url(FIRST)).status_code == 403


def test_the_lesson_that_was_opened_is_remembered(learner, learner_client, url):
    learner_client.get(url(FIRST))

    point = ResumePoint.objects.get(learner=learner)
    assert (point.course_key, point.step_key) == (key("course"), key(FIRST))


def test_opening_the_same_lesson_again_writes_nothing(learner, learner_client, url):
    learner_client.get(url(FIRST))
    before = ResumePoint.objects.get(learner=learner).at

    learner_client.get(url(FIRST))

    assert ResumePoint.objects.get(learner=learner).at == before


@pytest.mark.parametrize("who", ["trainer_client", "other_client"])
def test_nothing_is_remembered_for_somebody_who_does_not_learn_there(request, course, who, url):
    request.getfixturevalue(who).get(url(FIRST))

    assert not ResumePoint.objects.exists()


def test_what_a_signed_in_person_sees_is_stored_nowhere(learner_client, url):
    assert learner_client.get(url(FIRST))["Cache-Control"] == "private, no-store"


def test_a_preview_is_not_gated_and_says_what_learners_find(course, editor, url):
    client = Client()
    client.force_login(editor)
    lesson = course.get_descendants().get(slug="course-lesson-1-2").specific

    response = lesson.make_preview_request(preview_mode="")

    body = response.content.decode()
    assert response.status_code == 200
    assert "Learners find a button here" in body
    assert '<form class="activity"' not in body
