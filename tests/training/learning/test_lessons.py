"""The end of a lesson."""

from tests.factories.blocks import lesson_body
from tests.factories.outlines import key
from tests.factories.pages import publish
from training.accounts.kept_posts import signed_owner
from training.progress.models import CourseCompletion, StepCompletion
from training.progress.queries import done_steps

FIRST, SECOND = "course lesson 1.1", "course lesson 1.2"


def done_url(name):
    return f"/learn/lesson/{key(name)}/done/"


def is_done(learner, name):
    return key(name) in done_steps(learner, [key(name)])


def test_a_learner_says_that_the_lesson_is_read_and_goes_on_to_the_next(
    learner, learner_client, url
):
    response = learner_client.post(done_url(FIRST))

    assert response.status_code == 302
    assert response["Location"] == url(SECOND)
    assert is_done(learner, FIRST)


def test_saying_it_twice_is_once(learner, learner_client):
    learner_client.post(done_url(FIRST))
    learner_client.post(done_url(FIRST))

    assert StepCompletion.objects.filter(learner=learner).count() == 1


def test_the_done_lesson_shows_a_tick_and_the_way_on(learner_client, url):
    learner_client.post(done_url(FIRST))

    body = learner_client.get(url(FIRST)).content.decode()

    assert "You have done this lesson" in body
    assert "I have read this</span>" not in body
    assert f'href="{url(SECOND)}"' in body


def test_a_locked_lesson_cannot_be_called_read(learner, learner_client):
    response = learner_client.post(done_url(SECOND))

    assert response.status_code == 403
    assert not is_done(learner, SECOND)


def test_a_lesson_of_another_groups_course_cannot_be_called_read(
    other_learner, other_client, course
):
    response = other_client.post(done_url(FIRST))

    assert response.status_code == 403
    assert not is_done(other_learner, FIRST)


def test_staff_who_only_read_cannot_call_it_read(trainer, trainer_client, course):
    assert trainer_client.post(done_url(FIRST)).status_code == 403
    assert not is_done(trainer, FIRST)


def test_an_unknown_lesson_is_a_kind_404(learner_client):
    response = learner_client.post(done_url("elsewhere"))

    assert response.status_code == 404
    assert "This part is not here now" in response.content.decode()


def test_a_signed_out_learner_is_asked_to_sign_in(course, client, learner):
    response = client.post(done_url(FIRST))

    assert response.status_code == 302
    assert response["Location"].startswith("/sign-in/")
    assert not is_done(learner, FIRST)


def test_the_button_is_a_post_only(learner_client, course):
    assert learner_client.get(done_url(FIRST)).status_code == 405


def require_the_activity(course):
    lesson = course.get_descendants().get(slug="course-lesson-1-1").specific
    lesson.body = lesson_body(FIRST, required=True)
    publish(lesson)


def test_a_required_activity_comes_first_with_kind_words(course, learner, learner_client, url):
    require_the_activity(course)

    body = learner_client.get(url(FIRST)).content.decode()
    response = learner_client.post(done_url(FIRST), follow=True)

    assert "Do the activity in this lesson. Then you can go on." in body
    assert "I have read this</span>" not in body
    assert "Do the activity in this lesson first." in response.content.decode()
    assert not is_done(learner, FIRST)


def test_a_draft_is_not_the_activity_but_a_saved_answer_is(course, learner, learner_client):
    require_the_activity(course)
    activity = f"/learn/activity/{key(f'{FIRST} practice')}/"

    learner_client.post(f"{activity}draft/", {"text": "I said"})
    learner_client.post(done_url(FIRST))
    assert not is_done(learner, FIRST)

    learner_client.post(activity, {"text": "I said it all.", "do": "save"})
    learner_client.post(done_url(FIRST))
    assert is_done(learner, FIRST)


def test_the_last_step_completes_the_course(learner, learner_client, finish):
    finish(6)
    learner.stepcompletion_set.get(step_key=key(FIRST)).delete()

    learner_client.post(done_url(FIRST))

    assert CourseCompletion.objects.get(learner=learner).course_key == key("course")


def test_after_the_last_step_one_is_home_and_hears_well_done(course, learner_client, finish):
    course.get_descendants().get(slug="course-quiz-2").delete()
    finish(4)

    response = learner_client.post(done_url("course lesson 2.2"), follow=True)

    assert response.redirect_chain == [("/learn/", 302)]
    assert "That was the last step. Well done." in response.content.decode()


def test_another_persons_form_on_a_shared_device_is_refused(
    fellow_learner, learner_client, learner
):
    response = learner_client.post(done_url(FIRST), {"for": signed_owner(fellow_learner)})

    assert response.status_code == 409
    assert not is_done(learner, FIRST)


def test_a_lesson_page_and_its_button_need_no_script(learner_client, url):
    body = learner_client.get(url(FIRST)).content.decode()

    assert f'action="{done_url(FIRST)}"' in body
    assert "onclick" not in body
