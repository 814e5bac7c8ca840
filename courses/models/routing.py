"""From an address to its page in two queries, however deep it lies, and in none the next time;
and from a key to the page in the language that is asked for."""

from collections.abc import Iterator, Sequence
from copy import copy
from itertools import accumulate

from django.conf import settings
from django.db.models import Exists, OuterRef, Q
from wagtail.models import Page, PageQuerySet, PageViewRestriction

from courses.edition import kept


def page_below(top: Page, slugs: Sequence[str]) -> Page | None:
    """The page at these slugs below `top`, with its parent and its locale at hand.

    `way_is_open` says that neither the page nor any above it was restricted just now.
    """
    found = kept(("page", top.pk, *slugs), lambda: _find_below(top, slugs))
    return copy(found) if found else None


def _find_below(top: Page, slugs: Sequence[str]) -> Page | None:
    places = list(accumulate(slugs, lambda place, slug: f"{place}{slug}/", initial=top.url_path))
    is_restricted = Exists(PageViewRestriction.objects.filter(page=OuterRef("pk")))
    on_the_way = Page.objects.filter(
        Q(slug__in=slugs, url_path__in=places[1:]) | Q(path__in=list(above(top.path)))
    ).annotate(is_restricted=is_restricted)
    found = {page.url_path: page for page in on_the_way.select_related("locale")}
    page = found.get(places[-1])
    if page is None:
        return None
    specific = page.specific
    specific.locale = page.locale
    specific._cached_parent_obj = found.get(places[-2], top)
    specific.way_is_open = not any(passed.is_restricted for passed in found.values())
    return specific


def above(path: str) -> Iterator[str]:
    """The places in the tree from the top down to `path`."""
    return (path[:end] for end in range(Page.steplen, len(path) + 1, Page.steplen))


def in_languages(pages: PageQuerySet, language: str) -> list[Page]:
    """Pages in the language first, then those in the source language."""
    wanted = (language, settings.LANGUAGE_CODE)
    found = pages.filter(locale__language_code__in=wanted).select_related("locale")
    return sorted(found, key=lambda page: wanted.index(page.locale.language_code))
