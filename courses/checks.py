"""System checks of content. `manage.py check --database default` reads the pages."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import DatabaseError, connection
from wagtail.models import Page

from courses.copying import block_ids, streams_of
from courses.models import CoursePage, LessonPage, QuizPage

Users = dict[tuple[int, str], list[str]]


@register(Tags.database)
def blocks_have_ids_of_their_own(
    app_configs: Sequence[AppConfig] | None, databases: Sequence[str] | None = None, **_: Any
) -> list[CheckMessage]:
    """Records name blocks by id: two live pages of one language must not share one."""
    if not databases or not _has_pages():
        return []
    try:
        shared = _shared()
    except DatabaseError:
        return []  # `migrate` checks before it has given the tables of an older site new columns
    return [
        Error(
            f"Two live pages share a block: {' and '.join(titles)}.",
            hint="Copy one of them in the editor, and delete the old one.",
            id="courses.E001",
        )
        for titles in sorted({tuple(titles) for titles in shared.values()})
    ]


def _has_pages() -> bool:
    """`migrate` checks before it has made any table."""
    return CoursePage._meta.db_table in connection.introspection.table_names()


def _shared() -> Users:
    users: Users = defaultdict(list)
    for page in _pages():
        ids = {key for _name, raw in streams_of(page) for key in block_ids(raw)}
        for key in ids:
            users[page.locale_id, key].append(page.title)
    return {place: sorted(titles) for place, titles in users.items() if len(titles) > 1}


def _pages() -> Iterator[Page]:
    for model in (CoursePage, LessonPage, QuizPage):
        yield from model.objects.live().filter(alias_of=None)
