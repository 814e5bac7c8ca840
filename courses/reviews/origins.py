"""Keeps what pages say about who checked them, in step with what is published."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q
from django.utils.timezone import localdate
from django.utils.translation import override
from wagtail.models import Page, Revision

from courses import edition
from courses.models import CoursePage, PageReview
from courses.models.base import ORIGIN, WRITTEN_HERE, ContentPage, Credited
from courses.models.fingerprint import words_sha256
from courses.models.routing import above
from courses.reviews.rules import Reading, words_about, words_about_many


def note_published(page: ContentPage, revision: Revision) -> None:
    """The words of `page` went live."""
    reviews = PageReview.objects.of(page)
    found = list(reviews)
    if found:
        now = words_sha256(page)
        reviews.filter(words_sha256=now).update(is_current=True)
        reviews.exclude(words_sha256=now).update(is_current=False)
        for review in found:
            review.is_current = review.words_sha256 == now
    checked = _in_language(page, found)
    _say(page, checked, revision)
    if found or PageReview.objects.exists():
        renew_course(page.path)


def renew_course(path: str) -> None:
    """What the course at or above this place of the tree says: how many of its pages are read."""
    for course in CoursePage.objects.filter(path__in=list(above(path)), alias_of=None):
        pages = Page.objects.live().filter(path__startswith=course.path, alias_of=None)
        keys = list(pages.values_list("translation_key", flat=True))
        language = course.locale.language_code
        reviews = list(PageReview.objects.filter(page_key__in=keys, language=language))
        checked = len({review.page_key for review in reviews if review.is_current})
        with override(language):
            words = words_about_many(_readings(reviews), checked=checked, pages=len(keys))
        if words:
            _store(course, origin=words)


def forget_reviewers() -> None:
    """Take out the names of readers whose accounts are gone."""
    gone = PageReview.objects.filter(reviewer=None).exclude(credited_as="")
    keys = set(gone.values_list("page_key", flat=True))
    gone.update(credited_as="")
    for page in Page.objects.filter(translation_key__in=keys, alias_of=None).specific():
        if isinstance(page, ContentPage):
            reviews = list(PageReview.objects.of(page))
            _say(page, _in_language(page, reviews), None)
            renew_course(page.path)


def _in_language(page: ContentPage, reviews: list[PageReview]) -> str:
    with override(page.locale.language_code):
        return words_about(_readings(reviews))


def _readings(reviews: Iterable[PageReview]) -> list[Reading]:
    return [
        Reading(review.credited_as, localdate(review.read_at), review.is_current)
        for review in reviews
    ]


def _say(page: ContentPage, checked: str, revision: Revision | None) -> None:
    """On the page and its copies in other languages, and in what is published just now."""
    new = {"checked": checked}
    if isinstance(page, Credited):
        if checked:
            new["origin"] = checked
        elif not page.package and page.origin == ORIGIN:
            new["origin"] = WRITTEN_HERE
    changed = {name: words for name, words in new.items() if getattr(page, name) != words}
    if not changed:
        return
    for name, words in changed.items():
        setattr(page, name, words)
    if revision is not None:
        revision.content.update(changed)
        revision.save(update_fields=["content"])
    _store(page, **changed)


def _store(page: ContentPage, **words: str) -> None:
    type(page).objects.filter(Q(pk=page.pk) | Q(alias_of=page.pk)).update(**words)
    edition.change()
