"""However a package is broken, it is refused in words; it never breaks the site."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courses.packages.errors import PackageError
from courses.packages.load import read_package
from tests.factories.packages import page_file, write_package, yaml_of_page

CHANGES = st.lists(
    st.tuples(st.integers(0, 10_000), st.binary(min_size=0, max_size=4)), min_size=1, max_size=6
)
ODD_LINES = st.sampled_from(
    [
        "? [a]: b",
        "!!binary aGk=",
        "!!set {a}",
        "- - - -",
        "a: .nan",
        "a: 2020-01-01",
        "a: !!timestamp x",
        "&a b",
        "<<: {a: 1}",
    ]
)


def zipped(*files: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", method) as archive:
        for name, content in files:
            archive.writestr(name, content)
    return written.getvalue()


@cache
def whole() -> bytes:
    manifest = b"format: 1\nname: tests\ntitle: Tests\nlanguage: en\npages: [1.yaml]\n"
    return zipped(("package.yaml", manifest), ("1.yaml", yaml_of_page("tea")))


def changed(content: bytes, changes: list[tuple[int, bytes]]) -> bytes:
    found = bytearray(content)
    for place, new in changes:
        start = place % len(found)
        found[start : start + len(new) or 1] = new
    return bytes(found)


def refused_or_read(path: Path) -> None:
    """Any other error than a refusal fails the test."""
    try:
        problems = ("",) if read_package(path) else ()
    except PackageError as refused:
        problems = refused.problems
    assert problems


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("broken") / "p.zip"


@given(CHANGES)
def test_a_zip_with_any_bytes_changed_is_refused_or_read(
    place: Path, changes: list[tuple[int, bytes]]
) -> None:
    place.write_bytes(changed(whole(), changes))

    refused_or_read(place)


@given(CHANGES, ODD_LINES, st.integers(0, 30))
def test_yaml_with_any_bytes_changed_is_refused_or_read(
    place: Path, changes: list[tuple[int, bytes]], odd: str, line: int
) -> None:
    lines = yaml_of_page("tea").decode().splitlines()
    lines.insert(line % len(lines), odd)
    page = changed("\n".join(lines).encode(), changes[:2])
    manifest = b"format: 1\nname: tests\ntitle: Tests\nlanguage: en\npages: [1.yaml]\n"
    place.write_bytes(zipped(("package.yaml", manifest), ("1.yaml", page)))

    refused_or_read(place)


def problems_of(path: Path) -> tuple[str, ...]:
    with pytest.raises(PackageError) as refused:
        read_package(path)
    return refused.value.problems


def test_a_zip_whose_bytes_were_damaged_is_refused(tmp_path: Path) -> None:
    content = whole()
    middle = content.index(b"1.yaml") + 40
    (tmp_path / "p.zip").write_bytes(content[:middle] + b"\xff\xff" + content[middle + 2 :])

    assert problems_of(tmp_path / "p.zip") == ("p.zip: the zip is broken",)


def test_half_a_zip_is_refused(tmp_path: Path) -> None:
    (tmp_path / "p.zip").write_bytes(whole()[: len(whole()) // 2])

    assert problems_of(tmp_path / "p.zip") == ("p.zip: is neither a folder nor a zip",)


def test_a_zip_that_is_packed_in_a_way_nobody_knows_is_refused(tmp_path: Path) -> None:
    content = bytearray(whole())
    for mark, offset in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        place = content.index(mark) + offset
        content[place : place + 2] = (99).to_bytes(2, "little")
    (tmp_path / "p.zip").write_bytes(content)

    assert problems_of(tmp_path / "p.zip") == ("p.zip: the zip is packed in an unknown way",)


def test_a_package_that_is_whole_is_read(tmp_path: Path) -> None:
    (tmp_path / "p.zip").write_bytes(whole())

    manifest, pages, _ids = read_package(tmp_path / "p.zip")
    assert manifest.title == "Tests"
    assert [data.fields["title"] for data in pages] == ["Tea"]
    assert read_package(write_package(tmp_path / "f", page_file("tea")))[1] == pages
