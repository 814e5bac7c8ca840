"""From an address to its page in two queries, however deep it lies."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from wagtail.models import Page


def page_below(top: Page, slugs: Sequence[str]) -> Page | None:
    """The page at these slugs below `top`, with its parent and its locale at hand."""
    places = list(accumulate(slugs, lambda place, slug: f"{place}{slug}/", initial=top.url_path))
    on_the_way = Page.objects.filter(slug__in=slugs, url_path__in=places[1:])
    found = {page.url_path: page for page in on_the_way.select_related("locale")}
    page = found.get(places[-1])
    if page is None:
        return None
    specific = page.specific
    specific.locale = page.locale
    specific._cached_parent_obj = found.get(places[-2], top)
    return specific


def above(path: str) -> Iterator[str]:
    """The places in the tree from the top down to `path`."""
    return (path[:end] for end in range(Page.steplen, len(path) + 1, Page.steplen))
