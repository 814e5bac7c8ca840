"""The door by which the learners' side reads content: one query, and none the next time."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.models import Page, PageQuerySet

from courses.content_keys import ActivityKey, CourseKey, LessonKey, ProgrammeKey, QuizKey
from courses.edition import kept
from courses.models import (
    CoursePage,
    LessonPage,
    OutlinePart,
    ProgrammePage,
    QuizPage,
    SiteSettings,
    StoredOutline,
)
from courses.models.routing import above, in_languages
from courses.models.site_settings import name_site, site_name
from courses.module_plans import Cards, ModulePlan, plans_by_module
from courses.outline import CourseOutline, ModuleOutline, ProgrammeOutline, QuizSpec, Step
from courses.page_activities import Activity, Tick, activity_in, activity_of
from courses.page_quizzes import quiz_spec
from courses.speech.queries import Sound, Sounds, sounds_of

__all__ = [
    "Activity",
    "Cards",
    "Link",
    "ModulePlan",
    "Network",
    "Place",
    "Sound",
    "Sounds",
    "Tick",
    "activity",
    "activity_shown",
    "course_key_of",
    "course_refreshed_by",
    "links",
    "name_site",
    "network",
    "outline",
    "outlines",
    "place_of",
    "plans_by_module",
    "programme_url",
    "programmes",
    "quiz",
    "site_name",
    "sounds_of",
    "step_of",
    "titles",
    "url_of",
    "wellbeing",
]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a step stands."""

    course: CourseOutline
    module: ModuleOutline
    step: Step


@dataclass(frozen=True, slots=True)
class Link:
    """A live page: what it is called and where it is."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Network:
    """The network of this site: who runs it, empty where nobody said, and whose holidays count."""

    name: str
    run_by: str
    nation: str


def outline(course: CourseKey) -> CourseOutline | None:
    """None if there is no live course of this key."""
    return next((found for found in outlines() if found.key == course), None)


def outlines() -> list[CourseOutline]:
    """All live courses, in the order of the programme."""
    return list(kept(("outlines",), _outlines))


def _outlines() -> tuple[CourseOutline, ...]:
    return tuple(CourseOutline.from_dict(stored.data) for stored in StoredOutline.objects.all())


def programmes() -> list[ProgrammeOutline]:
    """All live programmes with their live courses, in the source language."""
    return list(kept(("programmes",), _programmes))


def _programmes() -> tuple[ProgrammeOutline, ...]:
    pages = ProgrammePage.objects.in_source_language().live().order_by("path")
    return tuple(_programme(page) for page in pages.defer_streamfields())


def _programme(page: ProgrammePage) -> ProgrammeOutline:
    courses = CoursePage.objects.in_source_language().live().child_of(page).order_by("path")
    keys = courses.values_list("translation_key", flat=True)
    return ProgrammeOutline(
        key=ProgrammeKey(page.translation_key),
        title=page.title,
        public_title=page.public_title,
        public_outcomes=tuple(row.text for row in page.public_outcomes.all()),
        courses=tuple(CourseKey(key) for key in keys),
    )


def place_of(step: UUID) -> Place | None:
    """None for what is no step of a live course."""
    return kept(("places",), _places).get(step)


def _places() -> dict[UUID, Place]:
    return {
        step.key: Place(course, module, step)
        for course in outlines()
        for module in course.modules
        for step in module.steps
    }


def course_refreshed_by(quiz: UUID) -> CourseOutline | None:
    """The live course whose certificate this quiz renews; None for every other quiz."""
    return next((course for course in outlines() if course.refresher == quiz), None)


def quiz(quiz: QuizKey, language: str) -> QuizSpec | None:
    """What is asked, in the language if it is translated, or else in the source language."""
    return kept(("quiz", quiz, language), lambda: _quiz(quiz, language))


def _quiz(quiz: QuizKey, language: str) -> QuizSpec | None:
    page = _best(QuizPage.objects.live().filter(translation_key=quiz, alias_of=None), language)
    return quiz_spec(page, page.locale.language_code) if isinstance(page, QuizPage) else None


def activity(activity: ActivityKey, language: str) -> Activity | None:
    """An activity of a live lesson of a live course."""
    return kept(("activity", activity, language), lambda: _activity(activity, language))


def _activity(activity: ActivityKey, language: str) -> Activity | None:
    lesson = OutlinePart.objects.filter(key=activity).values("page_key")
    pages = LessonPage.objects.live().filter(translation_key__in=lesson, alias_of=None)
    for page in in_languages(pages, language):
        found = activity_in(page, activity)
        if found:
            return found
    return None


def activity_shown(lesson: LessonKey, shown: Mapping[str, Any]) -> Activity:
    """The activity of a block that a page is showing: its key, kind and value. No query."""
    child = SimpleNamespace(id=str(shown["key"]), block_type=shown["kind"], value=shown["value"])
    return activity_of(lesson, child)


def url_of(key: UUID, language: str) -> str | None:
    """The address of a live page, in the language or else in the source language."""
    found = links([key], language).get(key)
    return found.url or None if found else None


def titles(keys: Iterable[UUID], language: str) -> dict[UUID, str]:
    """Titles of pages, also of those that are no longer live. One query."""
    pages = Page.objects.filter(translation_key__in=list(keys))
    found = [(page.translation_key, page.title) for page in in_languages(pages, language)]
    return dict(reversed(found))


def links(keys: Iterable[UUID], language: str) -> dict[UUID, Link]:
    """Titles and addresses of live pages, in the language or else as written."""
    asked = tuple(sorted(keys))
    return dict(kept(("links", asked, language), lambda: _links(asked, language)))


def _links(keys: tuple[UUID, ...], language: str) -> dict[UUID, Link]:
    pages = Page.objects.live().filter(translation_key__in=keys)
    found = [
        (page.translation_key, Link(page.title, page.get_url() or ""))
        for page in in_languages(pages, language)
    ]
    return dict(reversed(found))


def programme_url(language: str) -> str | None:
    return kept(("programme", language), lambda: _programme_url(language))


def _programme_url(language: str) -> str | None:
    page = _best(ProgrammePage.objects.live(), language)
    return page.get_url() if page else None


def wellbeing(language: str) -> str:
    """What to say to somebody who has a hard moment."""
    said = kept(("wellbeing",), _wellbeing)
    if said:
        return said
    with override(language):
        return _(
            "Is this hard to read about? You can stop at any time. Talk to your trainer, or to"
            " someone you trust. If someone may be hurt now, get help at once."
        )


def _wellbeing() -> str:
    site = SiteSettings.objects.first()
    return site.wellbeing if site else ""


def network() -> Network:
    return kept(("network",), _network)


def _network() -> Network:
    site = SiteSettings.objects.first() or SiteSettings()
    return Network(name=site.network_name, run_by=site.network_run_by, nation=site.nation)


def step_of(page: Page) -> Step | None:
    place = place_of(page.translation_key)
    return place.step if place else None


def course_key_of(page: Page) -> CourseKey | None:
    """The course that a page is in, or that it is."""
    return kept(("course of", page.pk), lambda: _course_key_of(page))


def _course_key_of(page: Page) -> CourseKey | None:
    course = CoursePage.objects.filter(path__in=list(above(page.path))).first()
    return CourseKey(course.translation_key) if course else None


def _best(pages: PageQuerySet, language: str) -> Page | None:
    return next(iter(in_languages(pages, language)), None)
