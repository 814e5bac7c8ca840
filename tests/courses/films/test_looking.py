"""What is no film is refused by looking inside, with words for the person who sent it."""

from __future__ import annotations

import socket
from pathlib import Path

import av
import pytest
from pytest_django.fixtures import Settings

from courses.films import looking
from courses.films.errors import EngineError, FilmError, NotTakenError
from courses.films.looking import Look, begins_like_a_film, look_inside, notices_about
from tests.factories.film_files import make_film, make_two_pictures_far_apart, turn

NOT_A_FILM = (
    "This file is not a film, whatever its name says. A film is a file from a camera, a phone "
    "or an editing program: MP4, MOV, WebM, MKV or AVI."
)
BROKEN = (
    "This film is broken: we cannot read its pictures. Does it play on your own machine? "
    "Save it again as MP4, or copy it again from where it comes from."
)


def refusal_of(path: Path) -> str:
    with pytest.raises(FilmError) as refused:
        look_inside(path)
    return str(refused.value)


def test_a_film_is_measured(film: Path) -> None:
    assert look_inside(film) == Look(
        seconds=1.0,
        width=64,
        height=48,
        has_sound=True,
        codec="h264",
        form="mov,mp4,m4a,3gp,3g2,mj2",
    )


@pytest.mark.parametrize(
    "content", [b"", b"Dear all,\n" * 50, b"%PDF-1.7", b"\xff\xd8\xff\xe0JFIF"]
)
def test_a_text_that_is_named_as_a_film_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "film.mp4"
    path.write_bytes(content)

    assert refusal_of(path) == NOT_A_FILM
    assert not begins_like_a_film(content[:16])


def test_a_film_without_sound_is_taken_with_what_it_needs(tmp_path: Path) -> None:
    look = look_inside(make_film(tmp_path / "silent.mp4", sound=False))

    assert look.has_sound is False
    assert notices_about(look) == [
        "This film has no sound. Nobody hears what happens: add captions or a description "
        "that say what is seen."
    ]


def test_an_upright_film_is_taken_as_it_is(tmp_path: Path) -> None:
    look = look_inside(make_film(tmp_path / "upright.mp4", width=48, height=64))

    assert (look.width, look.height) == (48, 64)
    assert notices_about(look) == [
        "This film is upright, as from a phone. We keep its shape: people see it with empty "
        "space on both sides."
    ]


def test_a_film_that_lies_on_its_side_in_the_file_is_upright(tmp_path: Path) -> None:
    look = look_inside(turn(make_film(tmp_path / "phone.mp4")))

    assert (look.width, look.height) == (48, 64)


def test_a_film_of_three_hours_is_refused(tmp_path: Path) -> None:
    path = make_two_pictures_far_apart(tmp_path / "long.mp4", seconds=10_800)

    assert path.stat().st_size < 10_000
    assert refusal_of(path) == (
        "This film is 3:00:01 long. The longest that we take is 2:30:00. Cut it into parts."
    )


def test_a_film_that_says_less_than_it_lasts_is_measured_by_its_pictures(tmp_path: Path) -> None:
    path = make_two_pictures_far_apart(tmp_path / "liar.mp4", seconds=10_800)
    content = bytearray(path.read_bytes())
    for box, at in ((b"mvhd", 16), (b"tkhd", 24), (b"mdhd", 16)):
        begins = content.index(box) + 4 + at
        content[begins : begins + 4] = b"\0\0\0\1"
    path.write_bytes(content)

    assert refusal_of(path).startswith("This film is 3:00:0")


@pytest.mark.parametrize(
    ("name", "options"), [("film.mp4", {"movflags": "+faststart"}), ("film.mkv", {})]
)
def test_a_film_of_which_a_part_is_missing_is_refused(
    tmp_path: Path, name: str, options: dict[str, str]
) -> None:
    path = make_film(tmp_path / name, seconds=8, options=options)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])

    assert refusal_of(path).startswith("This film says that it is 0:08 long, but it stops at 0:0")


def test_a_film_without_its_end_is_broken(tmp_path: Path) -> None:
    path = make_film(tmp_path / "film.mp4")
    path.write_bytes(path.read_bytes()[:2000])

    assert refusal_of(path) == BROKEN


def test_a_film_of_no_time_is_refused(tmp_path: Path) -> None:
    assert refusal_of(make_film(tmp_path / "short.mp4", seconds=0.2)) == (
        "This film is over before it begins: it is shorter than half a second."
    )


def test_sound_alone_is_refused(tmp_path: Path) -> None:
    assert refusal_of(make_film(tmp_path / "sound.mp4", picture=False)) == (
        "This file has sound but no moving picture. Sound alone goes into the library."
    )


def test_a_file_of_more_than_two_gigabytes_is_refused_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "film.mp4"
    with path.open("wb") as opened:
        opened.truncate(2_000_000_001)
    monkeypatch.delattr(looking, "engine_process")

    assert refusal_of(path) == (
        "This file is bigger than 2000 MB. Save the film smaller: 720 lines are enough."
    )


PLAYLISTS = (
    "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:1,\n{}\n#EXT-X-ENDLIST\n",
    "ffconcat version 1.0\nfile '{}'\n",
    '<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011"><Period><AdaptationSet '
    'mimeType="video/mp4"><Representation id="1" bandwidth="1"><BaseURL>{}</BaseURL>'
    "</Representation></AdaptationSet></Period></MPD>",
)


@pytest.mark.parametrize("playlist", PLAYLISTS)
@pytest.mark.parametrize("name", ["film.mp4", "film.m3u8", "film.ffconcat", "film.mpd"])
def test_a_playlist_is_no_film_and_opens_nothing(
    tmp_path: Path, film: Path, playlist: str, name: str
) -> None:
    canary = tmp_path / "canary.ts"
    make_film(canary, sound=False)
    for opens in (str(canary), canary.name, f"file:{canary}", f"concat:{canary}"):
        path = tmp_path / name
        path.write_text(playlist.format(opens))

        assert refusal_of(path) == NOT_A_FILM


def test_without_the_list_of_forms_the_canary_would_be_read(tmp_path: Path) -> None:
    """So that the test above cannot pass for another reason."""
    make_film(tmp_path / "canary.ts", sound=False)
    path = tmp_path / "film.mp4"
    path.write_text(PLAYLISTS[1].format("canary.ts"))

    with av.open(str(path)) as read:
        assert len(list(read.decode(video=0))) == 10


@pytest.mark.parametrize("playlist", PLAYLISTS)
def test_a_playlist_calls_no_address(tmp_path: Path, playlist: str) -> None:
    path = tmp_path / "film.mp4"
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        listening.setblocking(False)
        path.write_text(playlist.format(f"http://127.0.0.1:{listening.getsockname()[1]}/a.ts"))

        assert refusal_of(path) == NOT_A_FILM
        with pytest.raises(BlockingIOError):
            listening.accept()


def test_an_engine_that_takes_too_long_is_ended(
    film: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(looking, "CPU_SECONDS", 0)

    with pytest.raises(EngineError) as stopped:
        look_inside(film)

    assert str(stopped.value) == (
        "The machine stopped in the middle of this film. Try again, or save it smaller."
    )


def test_a_shorter_limit_can_be_set(film: Path, settings: Settings) -> None:
    settings.FILM_MAX_SECONDS = 0

    with pytest.raises(NotTakenError):
        look_inside(film)


def test_the_site_itself_loads_nothing_of_ffmpeg() -> None:
    sources = Path(looking.__file__).parent.glob("*.py")

    assert [path.name for path in sources if "import av" in path.read_text()] == []
