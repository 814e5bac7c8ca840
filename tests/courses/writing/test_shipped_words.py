"""The words that come with the site pass its own report."""

from __future__ import annotations

import pytest
from wagtail.models import Page

from courses.models.base import ContentPage
from courses.writing.reading import read_pages

pytestmark = pytest.mark.django_db


def test_the_report_finds_nothing_to_mend_in_what_is_shipped() -> None:
    pages = Page.objects.filter(alias_of=None, depth__gt=1).order_by("path").specific()
    ours = [page for page in pages if isinstance(page, ContentPage)]

    found = [
        f"{read.page.url_path} {one.place}: {one.name} “{one.words}” {one.mend}"
        for read in read_pages(ours)
        for one in read.findings
    ]

    assert len(ours) > 100
    assert found == []
