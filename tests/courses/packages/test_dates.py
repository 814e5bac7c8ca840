"""Days in a package, in quotes or not, are days on the site."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from courses.models import ResourcePage
from courses.packages.keys import starter_key
from tests.factories.packages import key_of, load, problems, text_block, write_package

pytestmark = pytest.mark.django_db


def resource_file(**fields: object) -> dict[str, object]:
    return {
        "key": key_of("tea"),
        "type": "resource",
        "parent": str(starter_key("resources")),
        "title": "Tea",
        "slug": "tea",
        "summary": "How to make it.",
        "kind": "guide",
        "for_learners": True,
        "body": [text_block("tea", "Some words.")],
        **fields,
    }


@pytest.mark.parametrize("said", [date(2027, 5, 31), "2027-05-31"])
def test_a_day_is_read(tmp_path: Path, said: object) -> None:
    folder = write_package(tmp_path, resource_file(look_again_by=said))

    load(folder)

    made = ResourcePage.objects.get(translation_key=key_of("tea"), locale__language_code="en")
    assert made.look_again_by == date(2027, 5, 31)
    assert made.words_written_on is None
    assert load(folder) == ["Pages: 0 new, 0 changed, 1 left as they were"]


@pytest.mark.parametrize("said", ["May 2027", "2027-02-30", 2027, "2027-05-31 10:00:00", True])
def test_what_is_no_day_is_refused(tmp_path: Path, said: object) -> None:
    folder = write_package(tmp_path, resource_file(look_again_by=said))

    assert problems(folder) == ("1.yaml, look_again_by: must be a day such as 2026-11-30",)
