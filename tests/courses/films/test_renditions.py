"""The sizes of a film, made by the engine."""

from __future__ import annotations

import io
from pathlib import Path

import av
import pytest
from django.conf import settings
from PIL import Image

from courses.films.errors import NotTakenError
from courses.films.looking import look_inside
from courses.films.renditions import renditions, sha256_of
from tests.factories.film_files import make_film, turn


def left_behind() -> list[Path]:
    return list(Path(settings.FILE_UPLOAD_TEMP_DIR).glob("alongside-film-*"))


def colours_of(path: Path) -> tuple[int, int, int]:
    with av.open(str(path)) as film:
        said = film.streams.video[0].codec_context
        return said.color_primaries, said.color_trc, said.colorspace


def test_a_film_becomes_its_sizes_its_sound_and_its_first_picture(tmp_path: Path) -> None:
    film = make_film(tmp_path / "film.mp4", seconds=2, width=854, height=480)
    told: list[int] = []

    with renditions(film, look_inside(film), told.append) as made:
        looks = {one.kind: look_inside(one.path) for one in made if one.kind.isdecimal()}
        measured = [(one.kind, one.width, one.height, one.mime) for one in made]
        fast = [one.path.read_bytes()[:4096] for one in made if one.mime == "video/mp4"]
        colours = {colours_of(one.path) for one in made if one.kind.isdecimal()}
        right = [
            one.bytes == one.path.stat().st_size and one.sha256 == sha256_of(one.path)
            for one in made
        ]

    assert measured == [
        ("240", 426, 240, "video/mp4"),
        ("360", 640, 360, "video/mp4"),
        ("720", 854, 480, "video/mp4"),
        ("audio", 0, 0, "audio/mp4"),
        ("poster", 640, 360, "image/jpeg"),
    ]
    assert {kind: (look.width, look.height, look.codec) for kind, look in looks.items()} == {
        "240": (426, 240, "h264"),
        "360": (640, 360, "h264"),
        "720": (854, 480, "h264"),
    }
    assert all(abs(look.seconds - 2.0) < 0.1 and look.has_sound for look in looks.values())
    assert all(head.index(b"moov") < 100 for head in fast)
    assert all(right)
    assert colours == {(1, 1, 1)}
    assert told == sorted(set(told))
    assert told[-1] == 95
    assert left_behind() == []


def test_the_first_picture_is_not_black_and_stands_upright(tmp_path: Path) -> None:
    film = turn(make_film(tmp_path / "phone.mp4", seconds=2, dark_seconds=0.5, sound=False))

    with renditions(film, look_inside(film)) as made:
        kinds = [one.kind for one in made]
        poster = Image.open(io.BytesIO(made[-1].path.read_bytes())).convert("L")

    assert kinds == ["240", "poster"]
    assert poster.size == (48, 64)
    assert poster.getpixel((24, 2)) > 230
    assert 40 < poster.getpixel((24, 50)) < 120


@pytest.mark.parametrize(
    ("name", "codec"), [("film.mkv", "libx264"), ("film.ts", "libx264"), ("film.avi", "mpeg4")]
)
def test_other_forms_become_the_same(tmp_path: Path, name: str, codec: str) -> None:
    film = make_film(tmp_path / name, seconds=1, sound=False, codec=codec)

    with renditions(film, look_inside(film)) as made:
        kinds = [one.kind for one in made]
        seconds = look_inside(made[0].path).seconds

    assert kinds == ["240", "poster"]
    assert abs(seconds - 1.0) < 0.1


def test_a_film_that_is_refused_half_way_leaves_nothing_behind(film: Path, tmp_path: Path) -> None:
    text = tmp_path / "text.mp4"
    text.write_text("not a film")

    with pytest.raises(NotTakenError), renditions(text, look_inside(film)):
        pytest.fail("it was made")

    assert left_behind() == []
