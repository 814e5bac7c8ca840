"""A package that is unsafe is refused whole, with the name of the file."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from courses.packages import reading
from tests.factories.packages import (
    load,
    page_called,
    page_file,
    problems,
    write_package,
)

pytestmark = pytest.mark.django_db


def zipped(folder: Path, target: Path) -> Path:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.rglob("*")):
            archive.write(path, path.relative_to(folder).as_posix())
    return target


def test_a_zip_loads_like_its_folder(tmp_path: Path) -> None:
    folder = write_package(tmp_path / "package", page_file("tea"))

    assert load(zipped(folder, tmp_path / "package.zip"))[0].startswith("Pages: 1 new")
    assert page_called("tea").title == "Tea"


@pytest.mark.parametrize(
    "name", ["../outside.yaml", "/etc/outside.yaml", "a/../../b.yaml", "a\\b.yaml", "c:b.yaml"]
)
def test_a_name_that_leads_out_of_the_package_is_refused(tmp_path: Path, name: str) -> None:
    folder = write_package(tmp_path / "package", page_file("tea"), pages=[name])
    archive = zipped(folder, tmp_path / "package.zip")
    with zipfile.ZipFile(archive, "a") as added:
        added.writestr(name, "key: 1")

    assert problems(folder) == ("package.yaml, pages 1: points outside the package",)
    assert problems(archive) == (f"{name}: points outside the package",)


def test_a_link_is_refused(tmp_path: Path) -> None:
    folder = write_package(tmp_path / "package", page_file("tea"))
    (folder / "2.yaml").symlink_to("/etc/hostname")

    assert problems(folder) == ("2.yaml: is a link",)


def test_a_folder_behind_a_link_is_refused(tmp_path: Path) -> None:
    folder = write_package(tmp_path / "package", page_file("tea"))
    (tmp_path / "link").symlink_to(folder)
    (folder / "more").symlink_to(tmp_path)

    assert problems(tmp_path / "link") == ("link: is a link",)
    assert problems(folder) == ("more: is a link",)


def test_a_link_in_a_zip_is_refused(tmp_path: Path) -> None:
    archive = zipped(write_package(tmp_path / "package", page_file("tea")), tmp_path / "p.zip")
    link = zipfile.ZipInfo("link.yaml")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(archive, "a") as added:
        added.writestr(link, "/etc/hostname")

    assert problems(archive) == ("link.yaml: is a link",)


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    archive = zipped(write_package(tmp_path / "package", page_file("tea")), tmp_path / "p.zip")
    with zipfile.ZipFile(archive, "a", zipfile.ZIP_DEFLATED) as added:
        added.writestr("big.yaml", b"a" * 5_000_000)

    assert problems(archive) == ("big.yaml: the package is too big",)


def test_a_zip_that_lies_about_its_size_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "MAX_BYTES", 2_000)
    folder = write_package(tmp_path / "package", page_file("tea", "word " * 1_000))

    assert problems(folder) == ("1.yaml: the package is too big",)
    assert problems(zipped(folder, tmp_path / "p.zip")) == ("1.yaml: the package is too big",)


def test_too_many_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_FILES", 2)
    folder = write_package(tmp_path, page_file("tea"), page_file("milk"))

    assert problems(folder) == ("package.yaml: the package is too big",)


def test_the_limits_are_those_that_are_promised() -> None:
    assert (reading.MAX_FILES, reading.MAX_BYTES, reading.MAX_RATIO) == (2_000, 200_000_000, 100)


def test_a_file_that_nothing_names_is_refused(tmp_path: Path) -> None:
    folder = write_package(tmp_path, page_file("tea"))
    (folder / "extra.html").write_text("<script>")

    assert problems(folder) == ("extra.html: no line of package.yaml names this file",)


def test_what_is_no_package_is_refused(tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text("words")

    assert problems(tmp_path / "words.txt") == ("words.txt: is neither a folder nor a zip",)
    assert problems(tmp_path / "nothing") == ("nothing: is neither a folder nor a zip",)
    assert problems(tmp_path) == ("package.yaml: is not there",)


@pytest.mark.parametrize(
    "text",
    ["a: &x [1]\nb: *x", "key: 1\nkey: 2", "key: !!python/object:os.system x", "- a", "a: [", "\t"],
)
def test_yaml_that_could_do_harm_is_refused(tmp_path: Path, text: str) -> None:
    folder = write_package(tmp_path, page_file("tea"))
    (folder / "1.yaml").write_text(text)

    [told] = problems(folder)
    assert told.startswith("1.yaml: ")


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    folder = write_package(tmp_path, page_file("tea"))
    (folder / "1.yaml").write_bytes(b"title: \xff\xfe")

    assert problems(folder) == ("1.yaml: is not UTF-8 text",)


def test_words_that_no_database_can_hold_are_cleaned(tmp_path: Path) -> None:
    folder = write_package(tmp_path, page_file("tea"))
    said = (folder / "1.yaml").read_text()
    said = said.replace("title: Tea", r'title: "T\0e\uD800a"')
    said = said.replace("value: Some words.", r'value: "So\0me \uDFFFwords."')
    (folder / "1.yaml").write_text(said)

    load(folder)

    page = page_called("tea")
    assert page.title == "Tea"
    assert page.body[0].value.source == "<p>Some words.</p>"


def test_a_script_in_words_never_reaches_a_page(tmp_path: Path) -> None:
    words = (
        "Hello <script>alert(1)</script><b onclick='x()'>you</b> [a](javascript:x()) <img src=x>"
        "\n\n<iframe src='https://example.org'></iframe>"
    )

    load(write_package(tmp_path, page_file("tea", words)))

    source = page_called("tea").body[0].value.source
    assert "<script" not in source
    assert "onclick" not in source
    assert "javascript:" not in source
    assert "<img" not in source
    assert "<iframe" not in source
    assert "<b>you</b>" in source
