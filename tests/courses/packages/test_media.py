"""Pictures, documents and recordings travel with the pages that use them."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import Path
from typing import Any

import pytest

from courses.library.models import File, Picture, Recording
from courses.models import LessonPage
from courses.packages.build import build_package
from courses.packages.errors import PackageError
from courses.packages.keys import starter_key
from tests.factories.packages import (
    key_of,
    load,
    media_line,
    page_called,
    page_file,
    problems,
    write_media,
    write_package,
)
from tests.factories.pictures import drawing, make_picture

pytestmark = pytest.mark.django_db

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
PDF = b"%PDF-1.7\n%%EOF"
MP3 = b"ID3\x04" + bytes(60)


def with_picture(folder: Path, content: bytes, **said: Any) -> Path:
    """A page that shows the picture cup.png."""
    value = {"picture": key_of("cup.png"), "text": "Tea."}
    body = [{"id": key_of("b"), "type": "picture_words", "value": value}]
    media = write_media(folder, ("cup.png", content), **said)
    return write_package(folder, page_file("tea", body=body), media=media)


def picture() -> Picture:
    return Picture.objects.get(key=key_of("cup.png"))


def bytes_of(item: Any) -> bytes:
    with item.file.open() as opened:
        return bytes(opened.read())


def files_in(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_picture_comes_with_its_words_and_stands_in_its_page(tmp_path: Path) -> None:
    told = load(with_picture(tmp_path, drawing()))

    assert told == [
        "Pages: 1 new, 0 changed, 0 left as they were",
        "Media: 1 new, 0 changed, 0 left as they were",
    ]
    assert picture().alt_text == "A cup of tea."
    assert picture().title == "A cup"
    assert (picture().width, picture().height) == (40, 20)
    assert bytes_of(picture()) == drawing()
    assert page_called("tea").body[0].value["picture"] == picture()


def test_loading_it_again_changes_nothing(tmp_path: Path) -> None:
    load(with_picture(tmp_path, drawing()))
    name = picture().file.name

    assert load(tmp_path)[1] == "Media: 0 new, 0 changed, 1 left as they were"
    assert Picture.objects.filter(key=key_of("cup.png")).count() == 1
    assert picture().file.name == name


def test_a_new_drawing_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    load(with_picture(tmp_path, drawing()))
    pk = picture().pk
    picture().get_rendition("width-20")

    told = load(with_picture(tmp_path, drawing("red", width=60)))

    assert told[1] == "Media: 0 new, 1 changed, 0 left as they were"
    assert picture().pk == pk
    assert picture().width == 60
    assert picture().renditions.count() == 0
    assert bytes_of(picture()) == drawing("red", width=60)


def test_a_picture_that_was_changed_here_is_kept_until_reset(tmp_path: Path) -> None:
    load(with_picture(tmp_path, drawing()))
    Picture.objects.filter(pk=picture().pk).update(alt_text="Our own cup.")

    told = load(with_picture(tmp_path, drawing("red")))

    assert told[1:] == [
        "Media: 0 new, 0 changed, 1 left as they were",
        "Kept, because it was changed here: A cup",
    ]
    assert bytes_of(picture()) == drawing()
    load(tmp_path, reset=True)
    assert picture().alt_text == "A cup of tea."
    assert bytes_of(picture()) == drawing("red")


def test_documents_and_recordings_come_too(tmp_path: Path) -> None:
    media = write_media(tmp_path, ("sheet.pdf", PDF)) + write_media(
        tmp_path, ("talk.mp3", MP3), transcript="Hello.", seconds=2.5
    )
    words = f"Read [the sheet](file:{key_of('sheet.pdf')})."

    load(write_package(tmp_path, page_file("tea", words), media=media))

    sheet = File.objects.get(key=key_of("sheet.pdf"))
    talk = Recording.objects.get(key=key_of("talk.mp3"))
    source = page_called("tea").body[0].value.source
    assert source == f'<p>Read <a id="{sheet.pk}" linktype="document">the sheet</a>.</p>'
    assert (talk.transcript, talk.duration, talk.type) == ("Hello.", 2.5, "audio")


def test_what_is_written_with_media_loads_again_as_the_same_bytes(tmp_path: Path) -> None:
    load(with_picture(tmp_path / "first", drawing()))
    page = page_called("tea")
    build_package(top=page, folder=tmp_path / "second", name="tests", title="Tests")
    page.delete()
    Picture.objects.all().delete()

    load(tmp_path / "second")
    build_package(top=page_called("tea"), folder=tmp_path / "third", name="tests", title="Tests")

    written = files_in(tmp_path / "second")
    assert files_in(tmp_path / "third") == written
    assert sorted(written) == [
        f"media/a-cup-{key_of('cup.png')[:8]}.png",
        "package.yaml",
        "tea.yaml",
    ]


def test_a_picture_at_the_head_of_a_lesson_travels(tmp_path: Path) -> None:
    made = make_picture("head")
    lesson = LessonPage.objects.get(
        translation_key=starter_key("ETH-1.1"), locale__language_code="en"
    )
    lesson.picture = made
    lesson.save_revision().publish()
    build_package(top=lesson, folder=tmp_path, name="tests", title="Tests")
    lesson.picture = None
    lesson.save_revision().publish()
    made.delete()

    load(tmp_path, reset=True)

    lesson.refresh_from_db()
    assert lesson.picture.alt_text == "Two people head."
    assert lesson.picture.key == made.key


def test_the_own_recording_of_a_lesson_travels_in_its_language(tmp_path: Path) -> None:
    media = write_media(tmp_path / "talk", ("talk.mp3", MP3), transcript="Helo.", language="cy")
    load(write_package(tmp_path / "talk", page_file("tea", "Tea."), media=media))
    made = Recording.objects.get(key=key_of("talk.mp3"))
    lesson = LessonPage.objects.get(
        translation_key=starter_key("ETH-1.1"), locale__language_code="en"
    )
    lesson.recording = made
    lesson.save_revision().publish()
    build_package(top=lesson, folder=tmp_path / "out", name="tests", title="Tests")
    made.delete()

    load(tmp_path / "out", reset=True)

    lesson.refresh_from_db()
    assert str(lesson.recording.key) == key_of("talk.mp3")
    assert (lesson.recording.language, lesson.recording.transcript) == ("cy", "Helo.")


def test_a_recording_in_a_language_that_the_site_lacks_is_refused(tmp_path: Path) -> None:
    media = write_media(tmp_path, ("talk.mp3", MP3), transcript="Hej.", language="sv")

    with pytest.raises(PackageError) as refused:
        load(write_package(tmp_path, page_file("tea", "Tea."), media=media))

    assert refused.value.problems[0].endswith("media 1 language: is no language of this site")


def test_a_picture_without_words_is_not_written(tmp_path: Path) -> None:
    load(with_picture(tmp_path / "first", drawing()))
    Picture.objects.filter(pk=picture().pk).update(alt_text="")

    with pytest.raises(PackageError) as refused:
        build_package(top=page_called("tea"), folder=tmp_path / "new", name="tests", title="Tests")

    assert refused.value.problems == ("A cup: has no words for people who do not see or hear it",)


def test_a_load_that_fails_leaves_no_file_behind(tmp_path: Path, settings: Any) -> None:
    settings.MEDIA_ROOT = tmp_path / "uploads"
    folder = with_picture(tmp_path / "package", drawing())
    taken = page_file("milk", slug="about")
    (folder / "1.yaml").rename(folder / "0.yaml")
    media = [media_line("cup.png", drawing())]
    write_package(folder, taken, media=media, pages=["0.yaml", "1.yaml"])

    assert len(problems(folder)) == 1
    assert Picture.objects.filter(key=key_of("cup.png")).count() == 0
    assert list((tmp_path / "uploads").rglob("*.png")) == []


def office(*parts: str) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for part in parts:
            archive.writestr(part, "x")
    return written.getvalue()


def bomb() -> bytes:
    """A few kilobytes that say they are 30,000 by 30,000 points."""
    written = bytearray(drawing())
    written[16:24] = (30_000).to_bytes(4, "big") * 2
    written[29:33] = zlib.crc32(written[12:29]).to_bytes(4, "big")
    return bytes(written)


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("cup.svg", SVG, "this kind of file is not taken"),
        ("cup.html", b"<p>", "this kind of file is not taken"),
        ("cup.png", SVG, "is not what its name says"),
        ("cup.png", drawing(form="JPEG"), "is not what its name says"),
        ("cup.png", drawing()[:60], "the picture is broken"),
        ("cup.png", bomb(), "the picture is too big"),
        ("sheet.pdf", SVG, "is not what its name says"),
        ("sheet.docx", office("xl/workbook.xml"), "is not what its name says"),
        (
            "sheet.docx",
            office("word/document.xml", "vbaProject.bin"),
            "is not what its name says",
        ),
        ("sheet.txt", b"a\0b", "is not what its name says"),
        ("talk.mp3", PDF, "is not what its name says"),
    ],
    ids=range(11),
)
def test_a_file_that_is_not_what_it_should_be_is_refused(
    tmp_path: Path, name: str, content: bytes, told: str
) -> None:
    media = write_media(tmp_path, (name, content))

    assert problems(write_package(tmp_path, page_file("tea"), media=media)) == (
        f"package.yaml, media 1 file: media/{name}: {told}",
    )


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"key": None}, "media 1 key: has no id"),
        ({"sha256": "0" * 64}, "media 1 sha256: the file is another one"),
        ({"alt": ""}, "media 1 alt: must be words"),
        ({"alt": "x" * 251}, "media 1 alt: at most 250 letters"),
        ({"title": None}, "media 1 title: must be words"),
        ({"transcript": "x"}, "media 1: does not know the name transcript"),
        ({"file": "media/milk.png"}, "media 1 file: there is no file media/milk.png in media"),
        ({"file": "1.yaml"}, "media 1 file: there is no file 1.yaml in media"),
    ],
)
def test_a_line_about_media_that_is_wrong_is_refused(
    tmp_path: Path, changed: dict[str, Any], told: str
) -> None:
    assert problems(with_picture(tmp_path, drawing(), **changed)) == (f"package.yaml, {told}",)


def test_a_recording_must_have_its_words(tmp_path: Path) -> None:
    media = write_media(tmp_path, ("talk.mp3", MP3))

    assert problems(write_package(tmp_path, page_file("tea"), media=media)) == (
        "package.yaml, media 1 transcript: must be words",
    )


def test_a_file_that_no_line_names_is_refused(tmp_path: Path) -> None:
    write_media(tmp_path, ("cup.png", drawing()))

    assert problems(write_package(tmp_path, page_file("tea"))) == (
        "media/cup.png: no line of package.yaml names this file",
    )
