"""What is written from pages loads again as the same pages."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from courses.models import CoursePage, HomePage, LessonPage
from courses.packages.build import build_package
from courses.packages.errors import PackageError
from courses.packages.keys import starter_key
from courses.packages.load import read_package
from tests.factories.packages import STARTER, STARTER_PAGES, load, page_file, write_package

pytestmark = pytest.mark.django_db


def home() -> HomePage:
    return HomePage.objects.get(locale__language_code="en")


def build(folder: Path, *, name: str = "copy") -> Path:
    build_package(top=home(), folder=folder, name=name, title="Copy")
    return folder


def test_the_starter_content_written_and_read_again_is_the_same(tmp_path: Path) -> None:
    _manifest, before, _ids = read_package(STARTER)

    manifest, after, _ids = read_package(build(tmp_path))

    assert {data.key: data.sha256 for data in after} == {data.key: data.sha256 for data in before}
    assert {data.key: data.parent for data in after} == {data.key: data.parent for data in before}
    assert manifest.site == {
        "home": starter_key("home"),
        "wellbeing_page": starter_key("wellbeing"),
        "privacy_page": starter_key("privacy"),
    }


def test_loading_what_was_just_written_changes_nothing(tmp_path: Path) -> None:
    assert load(build(tmp_path))[0] == f"Pages: 0 new, 0 changed, {STARTER_PAGES} left as they were"


def test_what_an_editor_changed_is_written(tmp_path: Path) -> None:
    lesson = LessonPage.objects.get(
        translation_key=starter_key("ETH-1.1"), locale__language_code="en"
    )
    lesson.minutes, lesson.required = 12, False
    lesson.save_revision().publish()

    _manifest, pages, _ids = read_package(build(tmp_path))

    [written] = [data for data in pages if data.key == starter_key("ETH-1.1")]
    assert written.fields["minutes"] == 12
    assert "required" not in written.fields
    assert load(tmp_path)[0] == f"Pages: 0 new, 0 changed, {STARTER_PAGES} left as they were"


def test_a_part_of_the_site_can_be_written(tmp_path: Path) -> None:
    course = CoursePage.objects.get(translation_key=starter_key("ETH"), locale__language_code="en")

    build_package(top=course, folder=tmp_path, name="ethics", title="Ethics")

    manifest, pages, _ids = read_package(tmp_path)
    assert manifest.site == {}
    assert pages[0].parent == starter_key("programme")
    assert len(pages) == 34


def test_a_page_that_is_not_live_is_left_out_with_all_below_it(tmp_path: Path) -> None:
    home().get_children().get(slug="courses").unpublish()

    _manifest, pages, _ids = read_package(build(tmp_path))

    assert {data.kind for data in pages} == {
        *("home", "standard", "resource_library", "resource", "glossary"),
        *("film_library", "film"),
    }


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")

    with pytest.raises(PackageError) as refused:
        build(tmp_path)

    assert refused.value.problems == (f"{tmp_path.name}: is not empty",)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_a_package_without_a_plain_name_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackageError) as refused:
        build(tmp_path / "new", name="My package")

    assert refused.value.problems == ("My package: must be small letters, digits and hyphens",)


def test_the_commands_write_and_load(tmp_path: Path) -> None:
    said = StringIO()

    call_command("build_package", tmp_path / "new", "--name=copy", "--title=Copy")
    call_command("load_package", tmp_path / "new", "--dry-run", stdout=said)

    told = said.getvalue().splitlines()
    assert told[0] == f"Pages: 0 new, 0 changed, {STARTER_PAGES} left as they were"


def test_the_command_tells_every_problem(tmp_path: Path) -> None:
    folder = write_package(tmp_path, page_file("tea", key=None), page_file("milk", type="page"))

    with pytest.raises(CommandError) as refused:
        call_command("load_package", folder)

    assert str(refused.value).splitlines() == [
        "Nothing was changed.",
        "1.yaml, line 1, key: has no id",
        "2.yaml, line 2, type: there is no kind of page 'page'",
    ]
