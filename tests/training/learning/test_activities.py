"""What a learner writes: saved, shared, saved while typing, and never lost."""

import pytest
import time_machine
from django.test import Client

from tests.factories.blocks import lesson_body, reflection, scenario
from tests.factories.outlines import key
from tests.factories.pages import publish
from training.accounts.kept_posts import signed_owner
from training.assessments.models import Reflection, ReflectionReading

LESSON = "course lesson 1.1"
PRACTICE = f"{LESSON} practice"
CANARY = "the canary sings at dawn"


def activity_url(name=PRACTICE):
    return f"/learn/activity/{key(name)}/"


def draft_url(name=PRACTICE):
    return f"{activity_url(name)}draft/"


def with_activity(course, *blocks):
    lesson = course.get_descendants().get(slug="course-lesson-1-1").specific
    lesson.body = [lesson_body(LESSON)[0], *blocks]
    publish(lesson)


def test_the_lesson_has_the_box_and_says_who_may_read_it(learner_client, url):
    body = learner_client.get(url(LESSON)).content.decode()

    for words in (
        "I said what it is for",
        "Only you can read this.",
        "If you share it, the trainers of your group can read it too.",
        "Your trainers work for: Turnstone, a charity",
        "Nobody reads it straight away.",
        "Samaritans, 116 123",
        "A trainer must pass it on if somebody may be badly hurt.",
        "You do not need to write about anything you did.",
    ):
        assert words in body
    assert f'action="{activity_url()}"' in body


def test_what_was_saved_comes_back(learner_client, learner, url):
    tick = str(key(f"{LESSON} tick 1"))

    response = learner_client.post(activity_url(), {"text": CANARY, "ticked": [tick], "do": "save"})

    assert response["Location"] == f"{url(LESSON)}#activity-{key(PRACTICE)}"
    stored = Reflection.objects.get(learner=learner)
    assert (stored.text, stored.ticked, stored.shared_text) == (CANARY, [tick], "")
    body = learner_client.get(url(LESSON)).content.decode()
    assert CANARY in body
    assert f'value="{tick}"' in body
    assert "checked" in body


def test_nobody_else_finds_what_was_saved(learner_client, fellow_learner, trainer_client, url):
    learner_client.post(activity_url(), {"text": CANARY, "do": "save"})
    fellow = Client()
    fellow.force_login(fellow_learner)

    for client in (fellow, trainer_client):
        assert CANARY not in client.get(url(LESSON)).content.decode()
        assert CANARY not in client.get(activity_url()).content.decode()


def test_a_trainer_sees_what_was_shared_and_not_what_came_after(learner, learner_client, trainer):
    learner_client.post(activity_url(), {"text": "I feel fine.", "do": "share"})
    seen = Reflection.objects.get().saved_at.isoformat()
    learner_client.post(draft_url(), {"text": CANARY, "seen": seen})

    shared = Reflection.objects.visible_to(trainer).get()

    assert shared.shared_text == "I feel fine."
    assert shared.enrolment.learner == learner


def test_sharing_can_be_ended(learner_client, trainer):
    learner_client.post(activity_url(), {"text": CANARY, "do": "share"})

    learner_client.post(activity_url(), {"do": "stop"})

    assert not Reflection.objects.visible_to(trainer).exists()
    assert Reflection.objects.get().text == CANARY


def test_the_learner_sees_when_it_was_read(learner_client, trainer, url):
    with time_machine.travel("2026-03-02 09:05Z", tick=False):
        learner_client.post(activity_url(), {"text": CANARY, "do": "share"})
        assert "No trainer has read it yet." in learner_client.get(url(LESSON)).content.decode()
    ReflectionReading.objects.create(
        reflection=Reflection.objects.get(), reader=trainer, at="2026-03-02T10:20Z"
    )

    body = learner_client.get(url(LESSON)).content.decode()

    assert "You shared this on 2 March at 09:05." in body
    assert "Tara read it on 2 March at 10:20." in body


def test_one_good_answer_comes_only_after_an_answer(course, learner_client, url):
    with_activity(course, scenario(LESSON))
    where = activity_url(f"{LESSON} scenario")

    assert "Say that no is fine." not in learner_client.get(url(LESSON)).content.decode()
    learner_client.post(f"{where}draft/", {"text": "I"})
    assert "Say that no is fine." not in learner_client.get(url(LESSON)).content.decode()
    learner_client.post(where, {"text": "I would wait.", "do": "save"})
    assert "Say that no is fine." in learner_client.get(url(LESSON)).content.decode()


def test_who_did_it_away_from_the_screen_may_say_so(course, learner_client):
    with_activity(course, reflection(LESSON))

    learner_client.post(activity_url(f"{LESSON} reflection"), {"ticked": "away", "do": "save"})

    assert Reflection.objects.get().answered_at is not None


def test_an_empty_answer_is_asked_again_kindly(learner_client):
    response = learner_client.post(activity_url(), {"text": "  ", "do": "save"})

    assert response.status_code == 422
    assert "Write something, or tick a line." in response.content.decode()
    assert not Reflection.objects.exists()


def test_what_is_too_long_is_shown_again_and_not_lost(learner_client):
    response = learner_client.post(
        activity_url(), {"text": f"{CANARY} {'a' * 20_000}", "do": "save"}
    )

    assert response.status_code == 422
    assert CANARY in response.content.decode()


def test_odd_characters_are_cleaned(learner_client):
    learner_client.post(
        activity_url(),
        "text=a%00b%ED%A0%80c&do=save",
        content_type="application/x-www-form-urlencoded",
    )

    assert "\x00" not in Reflection.objects.get().text


@pytest.mark.parametrize("ticked", [["forged"], [str(key("another tick"))]])
def test_a_tick_that_is_not_there_is_refused_and_the_words_come_back(learner_client, ticked):
    response = learner_client.post(activity_url(), {"text": CANARY, "ticked": ticked, "do": "save"})

    assert response.status_code == 422
    assert CANARY in response.content.decode()


def test_a_draft_is_saved_while_typing(learner_client):
    response = learner_client.post(draft_url(), {"text": CANARY})

    stored = Reflection.objects.get()
    assert response.json()["seen"] == stored.saved_at.isoformat()
    assert (stored.text, stored.answered_at) == (CANARY, None)


def test_the_newer_words_win_and_the_older_are_set_aside(learner_client, url):
    learner_client.post(draft_url(), {"text": "On the phone."})
    learner_client.post(draft_url(), {"text": "On the computer.", "seen": ""})

    stored = Reflection.objects.get()
    assert (stored.text, stored.set_aside) == ("On the computer.", ["On the phone."])
    body = learner_client.get(url(LESSON)).content.decode()
    assert "You also wrote this, on another device or page" in body
    assert "On the phone." in body


def test_what_was_set_aside_goes_when_the_learner_says_so(learner_client):
    learner_client.post(draft_url(), {"text": "On the phone."})
    learner_client.post(draft_url(), {"text": "On the computer."})

    learner_client.post(activity_url(), {"do": "drop"})

    stored = Reflection.objects.get()
    assert (stored.text, stored.set_aside) == ("On the computer.", [])


def test_nothing_is_set_aside_while_one_device_types_on(learner_client):
    first = learner_client.post(draft_url(), {"text": "I said"}).json()
    learner_client.post(draft_url(), {"text": "Something else.", "seen": first["seen"]})

    assert Reflection.objects.get().set_aside == []


@pytest.mark.parametrize("seen", ["rubbish", "2026-99-99T00:00", "\x00", "9" * 400])
def test_a_broken_stamp_loses_nothing(learner_client, seen):
    learner_client.post(draft_url(), {"text": "On the phone."})

    learner_client.post(draft_url(), {"text": "On the computer.", "seen": seen})

    assert Reflection.objects.get().set_aside == ["On the phone."]


def test_a_draft_of_somebody_who_is_signed_out_is_not_taken(course):
    response = Client().post(draft_url(), {"text": CANARY})

    assert response.status_code == 401
    assert response.json() == {"saved": False}


def test_a_draft_from_anothers_form_is_not_taken(fellow_learner, learner_client):
    response = learner_client.post(
        draft_url(), {"text": CANARY, "for": signed_owner(fellow_learner)}
    )

    assert response.status_code == 409
    assert not Reflection.objects.exists()


def test_words_of_a_signed_out_learner_are_kept_for_them_alone(learner, fellow_learner):
    client = Client()
    sent = {"text": CANARY, "do": "save", "for": signed_owner(learner)}

    assert client.post(activity_url(), sent).status_code == 302
    client.force_login(fellow_learner)

    assert CANARY not in client.get("/learn/", follow=True).content.decode()


@pytest.mark.parametrize("lesson", ["course lesson 1.2", "course lesson 2.1"])
def test_words_for_a_locked_lesson_are_given_back(learner_client, lesson):
    response = learner_client.post(
        activity_url(f"{lesson} practice"), {"text": CANARY, "do": "save"}
    )

    assert response.status_code == 403
    assert CANARY in response.content.decode()
    assert not Reflection.objects.exists()


def test_words_for_another_groups_course_are_given_back(other_client, course):
    response = other_client.post(activity_url(), {"text": CANARY, "do": "save"})

    assert response.status_code == 403
    assert CANARY in response.content.decode()


def test_words_for_an_activity_that_was_taken_out_are_given_back(course, learner_client):
    with_activity(course)

    response = learner_client.post(activity_url(), {"text": CANARY, "do": "save"})

    assert response.status_code == 404
    assert CANARY in response.content.decode()
