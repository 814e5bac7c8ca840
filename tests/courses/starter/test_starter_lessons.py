"""The lessons of the starter content, as loaded, and what learners do in them."""

from __future__ import annotations

import pytest

from courses import catalogue
from courses.content_keys import ActivityKey
from courses.models import LessonPage
from courses.packages.keys import starter_key

pytestmark = pytest.mark.django_db

IN_ENGLISH = {"locale__language_code": "en"}

LESSONS = {
    "ETH-1.1": ("People who know, asking people who know", 6, 6, "reflection"),
    "ETH-1.2": ("A true story of change", 7, 8, "reflection"),
    "ETH-1.3": ("The path of a project", 8, 8, "practice"),
    "ETH-2.1": ('What does "informed consent" mean?', 7, 6, "reflection"),
    "ETH-2.2": ("Pressure you cannot see", 8, 6, "scenario"),
    "ETH-2.3": ("The consent talk", 10, 8, "practice"),
    "ETH-2.4": ("Making it easy to understand", 6, 6, "practice"),
    "ETH-3.1": ("Confidential and anonymous", 6, 7, "practice"),
    "ETH-3.2": ("The limits, said first", 8, 9, "practice"),
    "ETH-3.3": ("When someone tells you something serious", 9, 9, "scenario"),
    "ETH-3.4": ("Safe for you too", 7, 7, "scenario"),
    "ETH-4.1": ("Who has the power?", 7, 7, "reflection"),
    "ETH-4.2": ("Your story and your boundaries", 7, 8, "practice"),
    "ETH-4.3": ("Safe to work: seven checks", 9, 8, "practice"),
    "INT-1.1": ("Open and closed questions", 6, 5, "practice"),
    "INT-1.2": ("Traps in questions", 7, 6, "practice"),
    "INT-1.3": ("Building a topic guide", 9, 7, "practice"),
    "INT-2.1": ("Listening with your whole self", 6, 6, "practice"),
    "INT-2.2": ("Silence and probes", 8, 7, "practice"),
    "INT-2.3": ('"You know what I mean"', 6, 6, "scenario"),
    "INT-3.1": ("Before, start, finish", 8, 7, "practice"),
    "INT-3.2": ("Recording and notes", 8, 7, "practice"),
    "INT-3.3": ("When it gets hard", 8, 8, "scenario"),
    "INT-3.4": ("Asking staff and managers", 8, 8, "practice"),
    "INT-4.1": ("What a focus group is for", 6, 7, "reflection"),
    "INT-4.2": ("Running it", 9, 8, "practice"),
    "INT-4.3": ("Other ways", 6, 6, "practice"),
    "ANA-1.1": ("What is data?", 6, 6, "practice"),
    "ANA-1.2": ("Read, and read again", 7, 6, "practice"),
    "ANA-1.3": ("Your view matters, so name it", 6, 6, "reflection"),
    "ANA-2.1": ("What is a code?", 7, 6, "practice"),
    "ANA-2.2": ("The card sort", 10, 7, "card_sort"),
    "ANA-2.3": ("From codes to themes", 8, 6, "practice"),
    "ANA-3.1": ("Looking for the pull (contradictions)", 7, 6, "practice"),
    "ANA-3.2": ("Turning a theme into a picture (codification)", 7, 6, "practice"),
    "ANA-3.3": ("Is it fair? Checking your themes", 8, 6, "practice"),
    "ANA-3.4": ("From theme to finding", 6, 5, "practice"),
    "PRE-1.1": ("Who can change it?", 7, 6, "practice"),
    "PRE-1.2": ("SMART recommendations", 8, 7, "practice"),
    "PRE-1.3": ("When the answer is no", 6, 6, "scenario"),
    "PRE-2.1": ("Choose your form", 6, 6, "practice"),
    "PRE-2.2": ("Speaking up", 9, 8, "practice"),
    "PRE-2.3": ("Leaflets, films and your safety", 8, 7, "practice"),
    "PRE-3.1": ("You said, we did", 7, 7, "practice"),
    "PRE-3.2": ("Reference groups", 6, 6, "reflection"),
    "PRE-3.3": ("Learning by doing: action learning sets", 7, 6, "practice"),
}
"""Title, minutes, points and activity."""


def test_every_lesson_has_its_title_minutes_points_and_activity() -> None:
    found = {}
    for lesson in LessonPage.objects.live().filter(**IN_ENGLISH):
        kinds = [block.block_type for block in lesson.body if block.block_type != "film"]
        points = kinds.count("picture_words")
        found[lesson.code] = (lesson.title, lesson.minutes, points, kinds[-1])
        assert set(kinds[:points]) == {"picture_words"}
        assert len(kinds) == points + 1 or lesson.code == "ANA-2.2"
        assert lesson.translation_key == starter_key(lesson.code)

    assert found == LESSONS


def test_points_keep_their_words_to_the_letter() -> None:
    lesson = LessonPage.objects.get(translation_key=starter_key("ETH-2.1"), **IN_ENGLISH)

    assert lesson.intro == "the three parts of real consent."
    assert [block.value["text"].source for block in list(lesson.body)[:2]] == [
        "<p>Consent means agreeing. Real consent has three parts: know, choose, change your mind."
        "</p>",
        "<p><b>Know:</b> what it is for, what will happen, how long, what happens to your words."
        "</p>",
    ]


def test_model_answers_are_those_of_the_curriculum() -> None:
    activity = catalogue.activity(ActivityKey(starter_key("ETH-3.3-activity")), "en")

    assert activity is not None
    assert activity.kind == "scenario"
    assert activity.prompt == (
        'Half way through, Mel says, "I\'ve been saving my tablets. Not long now."'
        " What do you say and do?"
    )
    assert activity.model_answer.startswith("Stop the interview. \"I'm really glad you told me.")
    assert activity.model_answer.endswith("Tell your lead. Write it down. Debrief.")


def test_every_activity_that_has_a_model_answer_has_one() -> None:
    answered = []
    for code in LESSONS:
        activity = catalogue.activity(ActivityKey(starter_key(f"{code}-activity")), "en")
        assert activity is not None
        if activity.model_answer:
            answered.append(code)

    assert answered == [
        *("ETH-2.2", "ETH-2.4", "ETH-3.1", "ETH-3.3", "ETH-3.4"),
        *("INT-1.1", "INT-1.2", "INT-2.3", "INT-3.3"),
        *("ANA-1.1", "ANA-2.1", "ANA-2.3", "ANA-3.1", "ANA-3.4"),
        *("PRE-1.2", "PRE-1.3"),
    ]


def test_the_consent_talk_is_ticked_by_its_eight_points_and_the_checks_by_seven() -> None:
    talk = catalogue.activity(ActivityKey(starter_key("ETH-2.3-activity")), "en")
    checks = catalogue.activity(ActivityKey(starter_key("ETH-4.3-activity")), "en")

    assert talk is not None
    assert [tick.text for tick in talk.ticks][4] == (
        "Say what you keep private, and the times you cannot."
    )
    assert len(talk.ticks) == 8
    assert checks is not None
    assert [tick.text for tick in checks.ticks] == [
        "Licence",
        "Contact",
        "Places",
        "Times",
        "Checks",
        "Benefits",
        "Call-in person",
    ]


def test_the_card_sort_has_the_twelve_cards_of_the_practice_pack() -> None:
    sort = catalogue.activity(ActivityKey(starter_key("ANA-2.2-activity")), "en")

    assert sort is not None
    assert sort.prompt == "Sort the practice pack. Use paper cards, the screen, or the keys."
    assert [card.tag for card in sort.cards] == [f"P{number}" for number in range(1, 13)]
    assert sort.cards[3].words == '"He never looked up from the screen."'
    assert sort.cards[8].words == (
        '"If I\'m honest I get breached, if I lie I get a pat on the back."'
    )
    assert sort.piles == 6
