"""Who publishes too many words is told so at once."""

from __future__ import annotations

from typing import Any

import pytest

from courses.models import ResourcePage
from courses.packages.keys import starter_key
from courses.printing.fitting import problems_of_prints

pytestmark = pytest.mark.django_db


def leaflet_with(words: str) -> ResourcePage:
    page = ResourcePage.objects.get(
        translation_key=starter_key("leaflet"), locale__language_code="en"
    )
    raw: list[Any] = list(page.body.raw_data)
    raw[1]["value"]["text"] = f"<p>{words}</p>"
    page.body = raw
    return page


def test_what_fits_has_no_problem() -> None:
    assert list(problems_of_prints(leaflet_with("Ring before, not after."))) == []


def test_what_does_not_fit_is_told_with_its_form() -> None:
    assert list(problems_of_prints(leaflet_with("Many words stand here. " * 400))) == [
        "A4, to fold in three: The words are too long for this form. Make them shorter."
    ]
