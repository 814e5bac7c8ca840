"""The starter content, as loaded, says what the curriculum says."""

from __future__ import annotations

from collections import Counter

import pytest

from courses import catalogue
from courses.content_keys import ActivityKey, CourseKey
from courses.models import (
    CoursePage,
    HomePage,
    LessonPage,
    ModulePage,
    ProgrammePage,
    QuizPage,
    ResourceLibraryPage,
    ResourcePage,
    StandardPage,
    WorkedExamplePage,
)
from courses.outline import CourseOutline
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
}
"""Title, minutes, points and activity."""


@pytest.fixture
def course() -> CourseOutline:
    found = catalogue.outline(CourseKey(starter_key("ETH")))
    assert found is not None
    return found


def test_keys_never_change() -> None:
    assert str(starter_key("ETH")) == "5aa2c6b9-356a-5a45-b76a-a7f38a4eeb37"
    assert str(starter_key("ETH-1.1")) == "4aabedd3-1f1e-57bc-b4c9-46a6b58dc258"
    assert str(starter_key("ETH-3-Q4")) == "fc946d86-5737-5007-946b-787ae92aa207"


def test_there_are_as_many_pages_of_each_kind_as_the_curriculum_has() -> None:
    kinds = (
        HomePage,
        ProgrammePage,
        CoursePage,
        ModulePage,
        LessonPage,
        QuizPage,
        WorkedExamplePage,
        StandardPage,
        ResourceLibraryPage,
        ResourcePage,
    )
    counted = {kind.__name__: kind.objects.live().filter(**IN_ENGLISH).count() for kind in kinds}

    assert counted == {
        "HomePage": 1,
        "ProgrammePage": 1,
        "CoursePage": 1,
        "ModulePage": 4,
        "LessonPage": 14,
        "QuizPage": 4,
        "WorkedExamplePage": 10,
        "StandardPage": 5,
        "ResourceLibraryPage": 1,
        "ResourcePage": 8,
    }


def test_the_course_asks_its_lessons_and_quizzes_in_order(course: CourseOutline) -> None:
    assert [step.key for step in course.steps] == [
        starter_key(name)
        for name in (
            *("ETH-1.1", "ETH-1.2", "ETH-1.3", "quiz ETH-1"),
            *("ETH-2.1", "ETH-2.2", "ETH-2.3", "ETH-2.4", "quiz ETH-2"),
            *("ETH-3.1", "ETH-3.2", "ETH-3.3", "ETH-3.4", "quiz ETH-3"),
            *("ETH-4.1", "ETH-4.2", "ETH-4.3", "quiz ETH-4"),
        )
    ]
    assert all(step.required and not step.activity_required for step in course.steps)


def test_every_lesson_has_its_title_minutes_points_and_activity() -> None:
    found = {}
    for lesson in LessonPage.objects.live().filter(**IN_ENGLISH):
        kinds = [block.block_type for block in lesson.body]
        found[lesson.code] = (lesson.title, lesson.minutes, len(kinds) - 1, kinds[-1])
        assert set(kinds[:-1]) == {"picture_words"}
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

    assert answered == ["ETH-2.2", "ETH-2.4", "ETH-3.1", "ETH-3.3", "ETH-3.4"]


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


def test_the_task_has_eight_lines_two_stars_and_three_cards(course: CourseOutline) -> None:
    task = course.task

    assert task is not None
    assert task.key == starter_key("ETH-task")
    assert (task.title, task.pass_total) == ("Consent talk", 12)
    assert [line.text for line in task.lines] == [
        "Says who they are, and that they are not staff.",
        "Says the purpose in one sentence.",
        "Says what will happen and how long it takes.",
        "Says what is written or recorded, and asks if that is OK.",
        "Says what is private, and when it cannot be.",
        "Says: skip, stop, or pull out by [date].",
        "Asks the person to say it in their own words.",
        "Asks, waits, and accepts a no.",
    ]
    assert [line.starred for line in task.lines] == [False] * 4 + [True, True] + [False] * 2
    assert task.role_cards == (
        "Sign at once, before they have said a word.",
        "Say 'whatever' to all of it.",
        "Say no, kindly.",
    )


def test_the_certificate_says_only_its_public_words(course: CourseOutline) -> None:
    assert course.certificate == "Ethics for Peer Researchers"
    assert course.validity_months == 12
    assert course.public_title == "Peer Researcher: Ethics"
    assert course.public_outcomes == (
        "Explains a project in plain words, so that people can choose freely.",
        "Says what is private, and what is not, before the first question.",
        "Acts on worry about harm the same day, through a named lead.",
        "Sees power in a room, and keeps fair boundaries.",
        "Plans for their own safety and wellbeing.",
    )


def test_outcomes_of_modules_are_one_row_each() -> None:
    modules = ModulePage.objects.filter(**IN_ENGLISH).order_by("path")

    assert [module.outcomes.count() for module in modules] == [3, 4, 5, 4]
    assert modules[0].outcomes.last().text == "Describe the path of a project."


def test_what_keeps_people_safe_is_tagged() -> None:
    tagged = {
        page.slug
        for model in (LessonPage, QuizPage, StandardPage)
        for page in model.objects.filter(safety_critical=True, **IN_ENGLISH)
    }
    lessons = LessonPage.objects.filter(safety_critical=True, **IN_ENGLISH)
    quizzes = QuizPage.objects.filter(safety_critical=True, **IN_ENGLISH)

    assert set(lessons.values_list("code", flat=True)) == {
        *("ETH-2.1", "ETH-2.2", "ETH-2.3", "ETH-2.4"),
        *("ETH-3.1", "ETH-3.2", "ETH-3.3", "ETH-3.4"),
        "ETH-4.3",
    }
    assert set(quizzes.values_list("code", flat=True)) == {"ETH-2", "ETH-3"}
    assert {"wellbeing", "privacy"} <= tagged


def test_nothing_claims_to_be_checked_by_people_with_lived_experience() -> None:
    course = CoursePage.objects.get(**IN_ENGLISH)

    assert course.origin == "starter text, not yet checked by people with lived experience"


def test_the_worked_examples_have_their_kind_lines_and_notes() -> None:
    found = []
    for page in WorkedExamplePage.objects.filter(**IN_ENGLISH).order_by("path"):
        kinds = Counter(block.block_type for block in page.body)
        spoken = kinds["speech"] + kinds["line"]
        found.append((page.title, page.kind, spoken, kinds["margin_note"], page.has_risk))
        assert page.body[len(page.body) - 1].block_type == "try_it"
        assert page.why.startswith("so that you ")

    assert found == [
        ("The First Week Out, from question to change", "sheet", 8, 8, False),
        ("The consent talk, start to finish", "talk", 19, 12, False),
        ("A no, taken well", "dialogue", 8, 4, False),
        ("An easy consent sheet", "sheet", 12, 5, False),
        ("The limits, in words you can say", "talk", 16, 6, True),
        ("When someone says they may end their life", "dialogue", 17, 9, True),
        ("What Nadia wrote that day", "notes", 0, 3, True),
        ("When it is about a member of staff", "dialogue", 18, 7, True),
        ("A safety plan for one visit", "sheet", 6, 7, True),
        ("A debrief", "dialogue", 26, 7, True),
    ]


def test_marks_for_editors_are_kept_in_the_examples() -> None:
    marks = Counter[str]()
    for page in WorkedExamplePage.objects.filter(**IN_ENGLISH):
        words = str(page.body.stream_block.get_prep_value(page.body))
        marks["[GENERAL]"] += words.count("[GENERAL]")
        marks["{local help}"] += words.count("{local help}")

    assert marks == {"[GENERAL]": 12, "{local help}": 5}
