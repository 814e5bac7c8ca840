"""Pages of courses, made with what a test names and nothing more."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.conf import settings
from wagtail.models import Locale, Page, Site

from courses import stored_outlines
from courses.models import (
    CoursePage,
    CoursePublicOutcome,
    HomePage,
    LessonPage,
    ModulePage,
    ProgrammePage,
    QuizPage,
    WorkedExamplePage,
)
from tests.factories.blocks import lesson_body, questions, task
from tests.factories.outlines import key


def make_locale(code: str = "cy") -> Locale:
    return Locale.objects.get_or_create(language_code=code)[0]


def make_home() -> HomePage:
    """The home page of the site: the one that is there, or a new one."""
    found = HomePage.objects.filter(locale__language_code=settings.LANGUAGE_CODE).first()
    if found:
        return found
    home = HomePage(title="Home", slug="start", headline="Learn to ask", locale=make_locale("en"))
    Page.get_first_root_node().add_child(instance=home)
    Site.objects.update_or_create(
        is_default_site=True, defaults={"root_page": home, "hostname": "testserver"}
    )
    return home


def make_programme(name: str = "programme", **fields: Any) -> ProgrammePage:
    programme = ProgrammePage(
        title=name.capitalize(),
        slug=name,
        public_title="Peer Researcher",
        translation_key=key(name),
        **fields,
    )
    return make_home().add_child(instance=programme)


def make_course(
    name: str = "course",
    *,
    programme: ProgrammePage | None = None,
    modules: int = 1,
    lessons: int = 2,
    quiz: bool = True,
    **fields: Any,
) -> CoursePage:
    """A live course with its stored outline. Every key follows from the name."""
    course = make_empty_course(name, programme=programme, **fields)
    for number in range(1, modules + 1):
        module = make_module(course, f"{name} module {number}")
        for lesson in range(1, lessons + 1):
            make_lesson_page(module, f"{name} lesson {number}.{lesson}")
        if quiz:
            make_quiz_page(module, f"{name} quiz {number}")
    stored_outlines.rebuild(course)
    return course


def make_empty_course(
    name: str, *, programme: ProgrammePage | None = None, **fields: Any
) -> CoursePage:
    course = CoursePage(
        title=name.capitalize(),
        slug=name.replace(" ", "-"),
        translation_key=key(name),
        **{
            "code": "ABC",
            "summary": "About this course.",
            "certificate": f"{name.capitalize()} certificate",
            "public_title": name.capitalize(),
            "validity_months": 12,
            "task": task(name),
            **fields,
        },
    )
    course.public_outcomes = [CoursePublicOutcome(text="Listens well.")]
    return (programme or make_programme(f"programme-of-{course.slug}")).add_child(instance=course)


def make_module(course: CoursePage, name: str = "module") -> ModulePage:
    module = ModulePage(title=name.capitalize(), code="ABC-1", **_identity(name))
    return course.add_child(instance=module)


def make_lesson_page(module: ModulePage, name: str = "lesson", **fields: Any) -> LessonPage:
    given = {
        "body": lesson_body(name),
        "minutes": 6,
        "code": "ABC-1.1",
        "intro": "to ask.",
        **fields,
    }
    lesson = LessonPage(title=name.capitalize(), **_identity(name), **given)
    return module.add_child(instance=lesson)


def make_quiz_page(module: ModulePage | CoursePage, name: str = "quiz", **fields: Any) -> QuizPage:
    given = {"questions": questions(name), "code": "ABC-1", **fields}
    quiz = QuizPage(title=name.capitalize(), **_identity(name), **given)
    return module.add_child(instance=quiz)


def make_example(module: ModulePage, name: str = "example", **fields: Any) -> WorkedExamplePage:
    given = {"kind": "talk", "why": "so that you can hear it.", **fields}
    example = WorkedExamplePage(title=name.capitalize(), **_identity(name), **given)
    return module.add_child(instance=example)


def publish(page: Page) -> Page:
    """As an editor does it."""
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def _identity(name: str) -> dict[str, str | UUID]:
    slug = name.replace(" ", "-").replace(".", "-")
    return {"slug": slug, "translation_key": key(name)}
