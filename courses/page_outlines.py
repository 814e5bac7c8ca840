"""From the live pages of a course to its outline."""

from collections.abc import Iterable, Iterator
from itertools import chain
from uuid import UUID

from courses.blocks.activities import ACTIVITY_KINDS
from courses.blocks.bodies import is_required_activity
from courses.content_keys import CourseKey, FilmKey, LessonKey, ModuleKey, QuizKey, TaskKey
from courses.first_course import course_that_opens, course_to_keep_current
from courses.models import CoursePage, LessonPage, ModulePage, QuizPage
from courses.outline import CourseOutline, FilmPart, ModuleOutline, Step, TaskLine, TaskSpec

StepPage = LessonPage | QuizPage


def outline_of(course: CoursePage) -> CourseOutline:
    """What the course asks now. Seven queries, however long it is."""
    opens_after, to_keep = course_that_opens(course), course_to_keep_current(course)
    refresher = QuizPage.objects.live().child_of(course).defer_streamfields().first()
    return CourseOutline(
        key=CourseKey(course.translation_key),
        title=course.title,
        certificate=course.certificate,
        public_title=course.public_title,
        public_outcomes=tuple(row.text for row in course.public_outcomes.all()),
        validity_months=course.validity_months,
        in_order=course.in_order,
        modules=_modules(course),
        task=_task(course),
        opens_after=CourseKey(opens_after.translation_key) if opens_after else None,
        certificate_needs=CourseKey(to_keep.translation_key) if to_keep else None,
        refresher=QuizKey(refresher.translation_key) if refresher else None,
    )


def activity_keys(page: LessonPage) -> list[UUID]:
    return [UUID(child.id) for child in page.body if child.block_type in ACTIVITY_KINDS]


def step_pages(course: CoursePage) -> list[StepPage]:
    """The live lessons and quizzes of the modules, in their order."""
    lessons = LessonPage.objects.live().descendant_of(course)
    quizzes = QuizPage.objects.live().descendant_of(course).filter(depth__gt=course.depth + 1)
    pages: Iterable[StepPage] = chain(lessons, quizzes)
    return sorted(pages, key=lambda page: str(page.path))


def _modules(course: CoursePage) -> tuple[ModuleOutline, ...]:
    steps = step_pages(course)
    return tuple(
        ModuleOutline(
            key=ModuleKey(module.translation_key),
            title=module.title,
            steps=tuple(step_of(page) for page in steps if page.path.startswith(module.path)),
        )
        for module in ModulePage.objects.live().child_of(course).order_by("path")
    )


def step_of(page: StepPage) -> Step:
    if isinstance(page, QuizPage):
        return Step(key=QuizKey(page.translation_key), kind="quiz", title=page.title)
    required = [UUID(child.id) for child in page.body if is_required_activity(child)]
    return Step(
        key=LessonKey(page.translation_key),
        kind="lesson",
        title=page.title,
        minutes=page.minutes,
        required=page.required,
        activity_key=next(iter([*required, *activity_keys(page)]), None),
        activity_required=bool(required),
        films=tuple(_films(page)),
    )


def _films(page: LessonPage) -> Iterator[FilmPart]:
    for child in page.body:
        if child.block_type == "film" and child.value["required"] and child.value["film"]:
            value = child.value
            yield FilmPart(FilmKey(UUID(value["film"])), value["first"], value["last"])


def _task(course: CoursePage) -> TaskSpec | None:
    for child in course.task:
        value = child.value
        return TaskSpec(
            key=TaskKey(UUID(child.id)),
            title=value["title"],
            intro=value["intro"],
            pass_total=value["pass_total"],
            lines=tuple(
                TaskLine(UUID(line.id), line.value["text"], line.value["starred"])
                for line in value["lines"].bound_blocks
            ),
            role_cards=tuple(value["role_cards"]),
        )
    return None
