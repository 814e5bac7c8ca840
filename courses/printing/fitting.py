"""Whether what was published fits on paper, for who published it."""

from __future__ import annotations

from collections.abc import Iterator

from courses.models import ResourcePage
from courses.models.countries import local_words
from courses.printing.errors import PrintError
from courses.printing.files import pdf_of
from courses.printing.offers import print_forms

FLOWING = "pages"
"""The layout that takes as many pages as it needs."""


def problems_of_prints(page: ResourcePage) -> Iterator[str]:
    """One for each form that readers could not print. Some tenths of a second."""
    for form in print_forms(page):
        if form.layout == FLOWING:
            continue
        try:
            pdf_of(page, form, local_words())
        except PrintError as problem:
            yield f"{form.label}: {problem}"
