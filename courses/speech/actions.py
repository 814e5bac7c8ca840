"""Noting what pages say, and having it recorded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from threading import Lock

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from wagtail.models import Page

from courses import edition
from courses.models import SiteSettings
from courses.speech.models import PageSpeech, SpokenText, path_of
from courses.speech.pages import SPOKEN_PAGES, PageScripts, scripts_of
from courses.speech.recording import Recorded, record
from courses.speech.script import Script
from courses.speech.voices import can_render

ONE_AT_A_TIME = Lock()
"""The queue and the hourly duty of a worker would else record the same words side by side."""
KEPT_DAYS = 30
"""A try at a quiz goes on with the words that it began with."""


def spoken_pages() -> Iterator[Page]:
    """Live pages with words of their own: one that follows another is read by that one's."""
    for model in SPOKEN_PAGES:
        yield from model.objects.live().filter(alias_of=None).select_related("locale")


def note_page(*, page: Page) -> PageScripts:
    """Remember what the page says now. What was recorded for other words is no longer heard."""
    site = SiteSettings.objects.first()
    scripts = scripts_of(page, local_help=site.local_help if site else "")
    says = {
        "main": scripts.main.sha256 if scripts.main else "",
        "texts": [one.sha256 for one in scripts.all],
    }
    if not PageSpeech.objects.filter(page_id=page.pk, **says).exists():
        PageSpeech.objects.update_or_create(page_id=page.pk, defaults=says)
    return scripts


def forget_page(*, page_id: int) -> None:
    PageSpeech.objects.filter(page_id=page_id).delete()


def render_page(*, page: Page, at: datetime) -> int:
    """Record what the page says and nobody has recorded yet; how many texts that were."""
    with ONE_AT_A_TIME:
        wanted = [one for one in note_page(page=page).all if can_render(one.language)]
        missing = _missing(wanted)
        _keep(record(missing) if missing else [], at=at)
        return len(missing)


def _missing(scripts: list[Script]) -> list[Script]:
    """Also those whose file is gone from the disk."""
    rows = SpokenText.objects.filter(sha256__in=[one.sha256 for one in scripts])
    there = {row.sha256 for row in rows if default_storage.exists(row.path)}
    return [one for one in scripts if one.sha256 not in there]


def _keep(recorded: Sequence[Recorded], *, at: datetime) -> None:
    """The files first: a row promises one. Readers learn of all of them at once."""
    for one in recorded:
        path = path_of(one.script.sha256)
        default_storage.delete(path)
        default_storage.save(path, ContentFile(one.mp3))
    with transaction.atomic():
        if recorded:
            edition.change()
        SpokenText.objects.bulk_create(
            [_row(one, at) for one in recorded],
            update_conflicts=True,
            unique_fields=["sha256"],
            update_fields=["seconds", "size", "made_at", "unneeded_since"],
        )


def _row(recorded: Recorded, at: datetime) -> SpokenText:
    return SpokenText(
        sha256=recorded.script.sha256,
        language=recorded.script.language,
        seconds=recorded.seconds,
        size=len(recorded.mp3),
        made_at=at,
    )


def clean_up(*, at: datetime) -> int:
    """Delete what no live page has needed for a month; how many texts that were."""
    live = {page.pk for page in spoken_pages()}
    PageSpeech.objects.exclude(page_id__in=live).delete()
    needed = PageSpeech.needed()
    rows = list(SpokenText.objects.all())
    with transaction.atomic():
        for row in rows:
            since = None if row.sha256 in needed else (row.unneeded_since or at)
            if since != row.unneeded_since:
                SpokenText.objects.filter(pk=row.pk).update(unneeded_since=since)
    old = SpokenText.objects.filter(unneeded_since__lt=at - timedelta(days=KEPT_DAYS))
    gone = [(row.pk, row.path) for row in old]
    for _pk, path in gone:
        default_storage.delete(path)
    SpokenText.objects.filter(pk__in=[pk for pk, _path in gone]).delete()
    return len(gone)
