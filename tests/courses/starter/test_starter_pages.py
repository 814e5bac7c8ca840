"""The starter content, as loaded, says what the curriculum says."""

from __future__ import annotations

import pytest

from courses import catalogue
from courses.content_keys import CourseKey, QuizKey
from courses.models import (
    CoursePage,
    GlossaryPage,
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
        GlossaryPage,
    )
    counted = {kind.__name__: kind.objects.live().filter(**IN_ENGLISH).count() for kind in kinds}

    assert counted == {
        "HomePage": 1,
        "ProgrammePage": 1,
        "CoursePage": 4,
        "ModulePage": 14,
        "LessonPage": 46,
        "QuizPage": 15,
        "WorkedExamplePage": 25,
        "StandardPage": 5,
        "ResourceLibraryPage": 1,
        "ResourcePage": 11,
        "GlossaryPage": 1,
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


def test_each_course_has_its_task() -> None:
    found = {}
    for code in ("ETH", "INT", "ANA", "PRE"):
        outline = catalogue.outline(CourseKey(starter_key(code)))
        assert outline is not None
        task = outline.task
        assert task is not None
        stars = [number for number, line in enumerate(task.lines, 1) if line.starred]
        cards = len(task.role_cards)
        found[code] = (task.title, len(task.lines), task.pass_total, stars, cards)

    assert found == {
        "ETH": ("Consent talk", 8, 12, [5, 6], 3),
        "INT": ("Interview", 12, 16, [2, 3, 9], 1),
        "ANA": ("Card sort", 7, 10, [1, 7], 0),
        "PRE": ("Talk, leaflet page, poster or film", 8, 12, [3, 5], 0),
    }


def test_each_course_has_its_steps_minutes_and_months() -> None:
    found = {}
    for code in ("ETH", "INT", "ANA", "PRE"):
        outline = catalogue.outline(CourseKey(starter_key(code)))
        assert outline is not None
        lessons = [step.minutes for step in outline.steps if step.kind == "lesson"]
        quizzes = sum(step.kind == "quiz" for step in outline.steps)
        found[code] = (
            *(len(outline.modules), len(lessons), quizzes, sum(lessons)),
            *(outline.validity_months, len(outline.public_outcomes)),
        )

    assert found == {
        "ETH": (4, 14, 4, 105, 12, 5),
        "INT": (4, 13, 4, 95, 36, 5),
        "ANA": (3, 10, 3, 72, 36, 5),
        "PRE": (3, 9, 3, 64, 36, 4),
    }


def test_the_refresher_stands_beside_the_modules_and_is_no_step(course: CourseOutline) -> None:
    page = QuizPage.objects.get(code="ETH-R", **IN_ENGLISH)
    spec = catalogue.quiz(QuizKey(starter_key("quiz ETH-R")), "en")

    assert page.get_parent().specific.code == "ETH"
    assert starter_key("quiz ETH-R") not in [step.key for step in course.steps]
    assert spec is not None
    assert len(spec.questions) == 8


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

    assert [module.outcomes.count() for module in modules] == [
        *(3, 4, 5, 4),
        *(3, 4, 5, 3),
        *(4, 3, 4),
        *(3, 4, 4),
    ]
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
        *("ETH-4.3", "INT-3.3"),
    }
    assert set(quizzes.values_list("code", flat=True)) == {"ETH-2", "ETH-3", "ETH-R"}
    assert {"wellbeing", "privacy"} <= tagged


def test_nothing_claims_to_be_checked_by_people_with_lived_experience() -> None:
    origins = CoursePage.objects.filter(**IN_ENGLISH).values_list("origin", flat=True)

    assert set(origins) == {"starter text, not yet checked by people with lived experience"}
