"""Words that keep people safe are published only when a second person has read them."""

from __future__ import annotations

from courses.models.base import ContentPage, SafetyCritical
from courses.models.fingerprint import words_sha256
from courses.models.review import PageReview


def is_cleared(page: ContentPage) -> bool:
    """Whether what `page` says now may go live: most pages may.

    A page that keeps people safe, or did until now, says what is live already, or what was read.
    Wagtail stores a page that is made and published at once as live before it asks.
    """
    published = type(page).objects.filter(live=True, first_published_at__isnull=False)
    live = published.filter(pk=page.pk).first()
    if not any(_keeps_people_safe(one) for one in (page, live)):
        return True
    if live is not None and words_sha256(live) == words_sha256(page):
        return True
    return PageReview.objects.of_these_words(page).exists()


def _keeps_people_safe(page: ContentPage | None) -> bool:
    return isinstance(page, SafetyCritical) and page.safety_critical
