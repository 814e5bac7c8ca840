"""Keeps one stored outline for each live course, in step with its pages."""

from collections.abc import Iterator
from uuid import UUID

from django.db import transaction

from courses.models import CoursePage, LessonPage, OutlinePart, ProgrammePage, StoredOutline
from courses.models.routing import above
from courses.outline import CourseOutline
from courses.page_outlines import activity_keys, outline_of, step_pages


def rebuild_at(path: str) -> None:
    """Make the outline of the course that holds the page at this place of the tree again."""
    for course in CoursePage.objects.in_source_language().filter(path__in=list(above(path))):
        rebuild(course)


def rebuild_programme(path: str) -> None:
    """Make all outlines of the programme at or above this place again: one may come first."""
    for programme in ProgrammePage.objects.in_source_language().filter(path__in=list(above(path))):
        for course in CoursePage.objects.in_source_language().child_of(programme):
            rebuild(course)


def rebuild_all() -> None:
    courses = CoursePage.objects.in_source_language()
    StoredOutline.objects.exclude(key__in=courses.live().values("translation_key")).delete()
    for course in courses:
        rebuild(course)


def rebuild(course: CoursePage) -> None:
    if not course.live:
        forget(course.translation_key)
        return
    outline = outline_of(course)
    parts = list(_parts(course, outline))
    with transaction.atomic():
        stored, _made = StoredOutline.objects.update_or_create(
            key=outline.key,
            defaults={"data": outline.to_dict(), "sha256": outline.sha256},
            create_defaults={
                "data": outline.to_dict(),
                "sha256": outline.sha256,
                "position": 0,
            },
        )
        stored.parts.all().delete()
        for part in parts:
            part.outline = stored
        OutlinePart.objects.bulk_create(parts, ignore_conflicts=True)
        _number()


def forget(key: UUID) -> None:
    StoredOutline.objects.filter(key=key).delete()


def _number() -> None:
    """Give outlines the order that their courses have in the tree."""
    order = CoursePage.objects.in_source_language().order_by("path")
    places = {
        key: place for place, key in enumerate(order.values_list("translation_key", flat=True))
    }
    rows = StoredOutline.objects.filter(key__in=places).defer("data")
    moved = [row for row in rows if row.position != places[row.key]]
    for row in moved:
        row.position = places[row.key]
    StoredOutline.objects.bulk_update(moved, ["position"])


def _parts(course: CoursePage, outline: CourseOutline) -> Iterator[OutlinePart]:
    for module in outline.modules:
        yield OutlinePart(key=module.key, page_key=module.key)
    modules = {step.key for step in outline.steps}
    for page in step_pages(course):
        if page.translation_key not in modules:
            continue
        yield OutlinePart(key=page.translation_key, page_key=page.translation_key)
        for key in activity_keys(page) if isinstance(page, LessonPage) else ():
            yield OutlinePart(key=key, page_key=page.translation_key)
