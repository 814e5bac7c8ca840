"""From an uploaded file to a film that can be played, whatever happens in between."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files import File
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.test import Client

from courses.films import making
from courses.films.actions import add_film, drop_coming, replace_film, try_again, withdraw_consent
from courses.films.errors import EngineError
from courses.films.looking import Look
from courses.films.making import make_waiting
from courses.films.models import FilmAsset, FilmConsent, FilmFile, FilmTrack
from tests.factories.film_files import make_film
from training.accounts.models import User

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
CAPTIONS = "WEBVTT\n\n1\n00:00:00.200 --> 00:00:00.900\nHello\n"


def clock() -> datetime:
    return AT


def uploaded(path: Path, by: User) -> FilmAsset:
    with path.open("rb") as opened:
        return add_film(asset=FilmAsset(title="Tea"), upload=File(opened), by=by)


def replaced(asset: FilmAsset, path: Path, by: User) -> None:
    with path.open("rb") as opened:
        replace_film(asset=asset, upload=File(opened), by=by, day=AT.date())


def is_open(asset: FilmAsset) -> bool:
    return FilmAsset.objects.open_on(AT.date()).filter(pk=asset.pk).exists()


def kinds(asset: FilmAsset) -> list[tuple[int, str]]:
    return sorted(asset.files.values_list("version", "kind"))


@pytest.fixture
def ready(film: Path, editor: User) -> FilmAsset:
    asset = uploaded(film, editor)
    make_waiting(clock=clock)
    asset.refresh_from_db()
    return asset


@pytest.fixture
def no_engine(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The engine stops in the middle of each film."""
    begun: list[str] = []

    def stop(path: Path) -> Look:
        begun.append(path.name)
        raise EngineError("It stopped.")

    monkeypatch.setattr(making, "look_inside", stop)
    return begun


def test_an_uploaded_film_is_made_ready(film: Path, editor: User) -> None:
    asset = uploaded(film, editor)
    assert (asset.state, kinds(asset)) == ("waiting", [(1, "original")])

    assert make_waiting(clock=clock) == 1

    asset.refresh_from_db()
    assert (asset.state, asset.progress, asset.seconds, asset.version) == ("ready", 100, 1.0, 1)
    assert kinds(asset) == [(1, "240"), (1, "audio"), (1, "original"), (1, "poster")]
    small = asset.files.get(kind="240")
    assert (small.mime, small.width, small.height) == ("video/mp4", 64, 48)
    assert str(small.file.name) == f"film/{asset.key}/1/film-240.mp4"
    assert default_storage.size(str(small.file.name)) == small.bytes
    assert is_open(asset)
    assert make_waiting(clock=clock) == 0


def test_the_command_of_the_worker_says_how_many_it_made(film: Path, editor: User) -> None:
    uploaded(film, editor)
    said = StringIO()

    call_command("make_films", stdout=said)

    assert said.getvalue() == "Films: 1\n"


def test_what_a_stopped_worker_left_on_the_disk_goes_after_a_day() -> None:
    left = Path(settings.FILE_UPLOAD_TEMP_DIR) / "alongside-film-left"
    left.mkdir()
    (left / "240.mp4").write_bytes(b"half of it")
    then = datetime.now(UTC)

    make_waiting(clock=lambda: then + timedelta(hours=23))
    assert left.exists()
    make_waiting(clock=lambda: then + timedelta(hours=25))

    assert not left.exists()


def test_what_is_no_film_fails_with_words_and_may_be_tried_again(
    tmp_path: Path, editor: User
) -> None:
    path = tmp_path / "text.mp4"
    path.write_bytes(b"\0\0\0\x18ftypisom and then nothing of a film")
    asset = uploaded(path, editor)

    make_waiting(clock=clock)

    asset.refresh_from_db()
    assert asset.state == "failed"
    assert asset.problem.startswith("This film is broken: we cannot read its pictures.")
    try_again(asset=asset)
    asset.refresh_from_db()
    assert (asset.state, asset.problem) == ("waiting", "")


def test_another_file_may_be_uploaded_after_a_failure(
    tmp_path: Path, film: Path, editor: User, no_engine: list[str]
) -> None:
    asset = uploaded(film, editor)
    make_waiting(clock=clock)

    replaced(asset, film, editor)

    asset.refresh_from_db()
    assert (asset.state, asset.version, asset.coming_version) == ("waiting", 1, None)
    assert kinds(asset) == [(1, "original")]


def test_a_worker_that_fell_silent_loses_its_film_to_the_next(film: Path, editor: User) -> None:
    asset = uploaded(film, editor)
    FilmAsset.objects.filter(pk=asset.pk).update(state="working", progress=42, claimed_at=AT)

    assert make_waiting(clock=lambda: AT + timedelta(minutes=9)) == 0
    assert make_waiting(clock=lambda: AT + timedelta(minutes=11)) == 1

    asset.refresh_from_db()
    assert asset.state == "ready"


def test_who_comes_back_late_changes_nothing(
    film: Path, editor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another file comes in while the first is looked at."""
    asset = uploaded(film, editor)
    look = making.look_inside

    def interrupted(path: Path) -> Look:
        found = look(path)
        monkeypatch.setattr(making, "look_inside", look)
        replaced(asset, film, editor)
        return found

    monkeypatch.setattr(making, "look_inside", interrupted)

    assert make_waiting(clock=clock) == 2

    asset.refresh_from_db()
    assert (asset.state, asset.version) == ("ready", 1)
    assert len(kinds(asset)) == 4


def test_a_fault_of_ours_is_told_and_not_hidden(
    film: Path, editor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    asset = uploaded(film, editor)

    def broken(path: Path) -> Look:
        raise ZeroDivisionError

    monkeypatch.setattr(making, "look_inside", broken)

    with pytest.raises(ZeroDivisionError):
        make_waiting(clock=clock)

    asset.refresh_from_db()
    assert (asset.state, asset.problem) == (
        "failed",
        "Something went wrong on our side. The file is still here: try again.",
    )


def test_a_file_that_is_gone_is_told(film: Path, editor: User) -> None:
    asset = uploaded(film, editor)
    default_storage.delete(str(asset.files.get().file.name))

    make_waiting(clock=clock)

    asset.refresh_from_db()
    assert asset.problem == "The file that was uploaded is gone. Upload it again."


def test_the_old_version_is_played_until_the_new_one_is_whole(
    ready: FilmAsset, film: Path, editor: User, django_capture_on_commit_callbacks: object
) -> None:
    old = str(ready.files.get(kind="240").file.name)

    replaced(ready, film, editor)
    ready.refresh_from_db()

    assert (ready.state, ready.version, ready.coming_version) == ("waiting", 1, 2)
    assert is_open(ready)
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator] # a fixture
        make_waiting(clock=clock)
    ready.refresh_from_db()
    assert (ready.state, ready.version, ready.coming_version) == ("ready", 2, None)
    assert {version for version, _kind in kinds(ready)} == {2}
    assert not default_storage.exists(old)


def test_a_new_version_that_fails_leaves_the_old_one_there(
    ready: FilmAsset, film: Path, editor: User, no_engine: list[str]
) -> None:
    replaced(ready, film, editor)
    make_waiting(clock=clock)
    ready.refresh_from_db()

    assert (ready.state, ready.version, ready.coming_version) == ("failed", 1, 2)
    assert is_open(ready)
    drop_coming(asset=ready, by=editor)
    ready.refresh_from_db()
    assert (ready.state, ready.coming_version) == ("ready", None)
    assert {version for version, _kind in kinds(ready)} == {1}


def test_captions_come_along_with_a_film_of_the_same_length(
    ready: FilmAsset, film: Path, editor: User
) -> None:
    FilmTrack.objects.create(asset=ready, version=1, language="en", kind="captions", text=CAPTIONS)

    replaced(ready, film, editor)
    make_waiting(clock=clock)

    assert list(ready.tracks.values_list("version", "text").order_by("version")) == [
        (1, CAPTIONS),
        (2, CAPTIONS),
    ]


def test_captions_of_a_film_of_another_length_wait_for_somebody(
    ready: FilmAsset, tmp_path: Path, editor: User
) -> None:
    FilmTrack.objects.create(asset=ready, version=1, language="en", kind="captions", text=CAPTIONS)

    replaced(ready, make_film(tmp_path / "longer.mp4", seconds=3, sound=False), editor)
    make_waiting(clock=clock)

    assert list(ready.tracks.values_list("version", flat=True)) == [1]


def consent(asset: FilmAsset, who: str, **said: object) -> FilmConsent:
    return FilmConsent.objects.create(
        asset=asset, version=asset.version, who=who, what_for="x", given_on=AT.date(), **said
    )


def test_those_whose_consent_holds_are_in_the_new_version_too(
    ready: FilmAsset, film: Path, editor: User
) -> None:
    consent(ready, "Ivor")
    consent(ready, "Left", withdrawn_at=AT)
    consent(ready, "Over", until=date(2026, 3, 2))
    ready_on = AT + timedelta(days=1)

    with film.open("rb") as opened:
        replace_film(asset=ready, upload=File(opened), by=editor, day=ready_on.date())
    make_waiting(clock=clock)

    assert list(ready.consents.filter(version=2).values_list("who", flat=True)) == ["Ivor"]


def test_who_takes_it_back_while_a_new_version_is_made_is_out_of_both(
    ready: FilmAsset, film: Path, editor: User
) -> None:
    row = consent(ready, "Ivor")
    replaced(ready, film, editor)
    withdraw_consent(consent=row, at=AT, by=editor)
    assert not is_open(ready)

    make_waiting(clock=clock)
    ready.refresh_from_db()
    assert (ready.version, is_open(ready)) == (2, False)


def test_an_original_is_never_handed_out(ready: FilmAsset) -> None:
    original = ready.files.get(kind=FilmFile.Kind.ORIGINAL)
    assert Client().get(f"/media/{original}").status_code == 404
    assert Client().get(f"/media/film/{ready.key}/1/film-240.mp4").status_code == 200
