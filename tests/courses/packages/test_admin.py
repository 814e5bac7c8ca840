"""The room for packages: check first, then bring in; or make a package and take it along."""

from __future__ import annotations

import io
import os
import re
import time
import zipfile
from pathlib import Path
from uuid import UUID

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.http import HttpResponse
from django.test import Client

from courses.models import CoursePage, ModulePage
from courses.packages import forms
from courses.packages.jobs import Job, State, job_with, jobs_of, keep
from courses.packages.keys import starter_key
from tests.factories.packages import (
    load as load_folder,
)
from tests.factories.packages import (
    page_called,
    page_file,
    rows_of_content,
    write_package,
)
from tests.security.world import NAME, USERNAME, WORDS, make_world
from training.accounts.models import User

pytestmark = pytest.mark.django_db
ROOM = "/admin/packages/"


def signed_in(person: User) -> Client:
    client = Client()
    client.force_login(person)
    return client


def zipped(folder: Path) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for path in sorted(folder.rglob("*")):
            archive.write(path, path.relative_to(folder).as_posix())
    return written.getvalue()


def upload(client: Client, content: bytes, *, keys: str = "same", **said: str) -> HttpResponse:
    file = SimpleUploadedFile("tests.zip", content, "application/zip")
    return client.post(f"{ROOM}in/", {"file": file, "keys": keys, **said}, follow=True)


def job_of(response: HttpResponse) -> Job:
    found = job_with(UUID(response.redirect_chain[-1][0].split("/")[3]))
    assert found is not None
    return found


def words(response: HttpResponse) -> str:
    return re.sub(r"\s+", " ", response.content.decode())


def test_an_editor_sees_what_would_happen_and_then_brings_it_in(
    editor: User, tmp_path: Path
) -> None:
    client = signed_in(editor)
    before = rows_of_content()

    seen = upload(client, zipped(write_package(tmp_path, page_file("tea"))))

    assert "This is what would happen." in words(seen)
    assert "+ New" in words(seen)
    assert "Tea" in words(seen)
    assert rows_of_content() == before
    done = client.post(f"{ROOM}{job_of(seen).id}/load/", follow=True)
    assert "Pages: 1 new, 0 changed, 0 left as they were" in words(done)
    assert page_called("tea").latest_revision.user == editor


def test_changed_words_are_marked_by_more_than_colour(editor: User, tmp_path: Path) -> None:
    load_folder(write_package(tmp_path, page_file("tea", "We drink tea.")))

    seen = upload(
        signed_in(editor), zipped(write_package(tmp_path, page_file("tea", "We pour tea.")))
    )

    assert "± Changes" in words(seen)
    assert '<del><span class="w-sr-only">Taken out: </span>drink</del>' in words(seen)
    assert '<ins><span class="w-sr-only">Put in: </span>pour</ins>' in words(seen)


def test_a_page_that_was_edited_here_is_told_and_stays(editor: User, tmp_path: Path) -> None:
    load_folder(write_package(tmp_path, page_file("tea", "One.")))
    page = page_called("tea")
    page.body = [("text", "<p>Ours.</p>")]
    page.save_revision().publish()
    client = signed_in(editor)

    seen = upload(client, zipped(write_package(tmp_path, page_file("tea", "Two."))))

    assert "= Stays: it was edited here" in words(seen)
    client.post(f"{ROOM}{job_of(seen).id}/load/")
    assert page_called("tea").body[0].value.source == "<p>Ours.</p>"


def test_a_course_comes_in_as_new_on_the_same_site(editor: User) -> None:
    client = signed_in(editor)
    made = client.post(f"{ROOM}out/", {"page": str(starter_key("ETH"))}, follow=True)
    content = b"".join(client.get(f"{ROOM}{job_of(made).id}/file/"))

    seen = upload(client, content, keys="new")

    assert "It comes in as a new course" in words(seen)
    client.post(f"{ROOM}{job_of(seen).id}/load/")
    ethics = CoursePage.objects.filter(locale__language_code="en", slug__startswith="ethics")
    assert sorted(ethics.values_list("slug", flat=True)) == ["ethics", "ethics-2"]


def test_words_that_keep_people_safe_come_in_as_a_draft(editor: User, tmp_path: Path) -> None:
    load_folder(write_package(tmp_path, page_file("tea", "One.", safety_critical=True)))
    client = signed_in(editor)
    changed = page_file("tea", "Two.", safety_critical=True)

    seen = upload(client, zipped(write_package(tmp_path, changed)))
    client.post(f"{ROOM}{job_of(seen).id}/load/")

    assert "somebody else must read it first" in words(seen)
    page = page_called("tea")
    draft = page.get_latest_revision_as_object()
    assert page.body[0].value.source == "<p>One.</p>"
    assert draft.body[0].value.source == "<p>Two.</p>"
    again = upload(client, zipped(tmp_path))
    assert "1 thing stays as it is." in words(again)


def test_what_is_wrong_is_told_with_file_and_line_and_the_file_is_gone(
    editor: User, tmp_path: Path
) -> None:
    before = rows_of_content()

    seen = upload(signed_in(editor), zipped(write_package(tmp_path, page_file("tea", title=""))))

    assert "This package cannot be taken. Nothing was changed." in words(seen)
    assert "1.yaml, line 4, title: This field cannot be blank." in words(seen)
    assert rows_of_content() == before
    assert not job_of(seen).package.exists()


@pytest.mark.parametrize("content", [b"", b"hello", b"%PDF-1.7"])
def test_what_is_no_zip_is_not_taken(editor: User, content: bytes) -> None:
    file = SimpleUploadedFile("tests.zip", content)

    response = signed_in(editor).post(f"{ROOM}in/", {"file": file, "keys": "same"})

    assert response.status_code == 422


def test_a_file_that_is_too_big_is_not_taken(
    editor: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forms, "MAX_BYTES", 100)

    response = upload(signed_in(editor), zipped(write_package(tmp_path, page_file("tea"))))

    assert response.status_code == 422
    assert "The file is too big." in words(response)


def test_one_person_keeps_at_most_five_packages(editor: User, tmp_path: Path) -> None:
    client = signed_in(editor)
    content = zipped(write_package(tmp_path, page_file("tea")))

    for _ in range(7):
        upload(client, content)

    assert len(jobs_of(str(editor.pk))) == 5


def test_a_package_goes_below_the_page_that_was_chosen(editor: User, tmp_path: Path) -> None:
    client = signed_in(editor)
    made = client.post(f"{ROOM}out/", {"page": str(starter_key("ETH-1"))}, follow=True)
    content = b"".join(client.get(f"{ROOM}{job_of(made).id}/file/"))

    seen = upload(client, content, keys="new", under=str(starter_key("INT")))
    client.post(f"{ROOM}{job_of(seen).id}/load/")

    course = CoursePage.objects.get(translation_key=starter_key("INT"), locale__language_code="en")
    module = ModulePage.objects.get(
        translation_key=starter_key("ETH-1"), locale__language_code="en"
    )
    assert course.get_children().filter(title=module.title).count() == 1


def test_nobody_brings_in_without_the_right_token(editor: User, tmp_path: Path) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(editor)

    assert upload(client, zipped(write_package(tmp_path, page_file("tea")))).status_code == 403


def test_the_upload_lies_in_private_and_is_gone_when_it_is_in(editor: User, tmp_path: Path) -> None:
    client = signed_in(editor)
    job = job_of(upload(client, zipped(write_package(tmp_path, page_file("tea")))))

    assert job.package.is_relative_to(settings.PRIVATE_ROOT)
    assert not job.package.is_relative_to(settings.MEDIA_ROOT)
    client.post(f"{ROOM}{job.id}/load/")
    assert not job.package.exists()
    client.post(f"{ROOM}{job.id}/drop/")
    assert not job.folder.exists()


def test_a_job_of_another_person_is_not_there(
    editor: User, administrator: User, tmp_path: Path
) -> None:
    job = job_of(upload(signed_in(editor), zipped(write_package(tmp_path, page_file("tea")))))

    assert signed_in(administrator).get(f"{ROOM}{job.id}/").status_code == 404
    assert signed_in(administrator).post(f"{ROOM}{job.id}/load/").status_code == 404


def test_running_work_shows_how_far_it_is_without_scripts(editor: User) -> None:
    job = Job(owner=str(editor.pk), state=State.LOADING, title="Tea", done=3, total=12)
    keep(job)

    response = signed_in(editor).get(f"{ROOM}{job.id}/")

    assert response["Refresh"] == "3"
    assert 'value="3" max="12"' in words(response)
    assert "3 of 12" in words(response)


def test_packages_are_taken_away_after_a_day(editor: User) -> None:
    old, new = (Job(owner="1", state=State.BUILT, title="Tea") for _ in range(2))
    for job in (old, new):
        keep(job)
    yesterday = time.time() - 25 * 60 * 60
    os.utime(old.folder, (yesterday, yesterday))

    call_command("forget_packages", stdout=io.StringIO())

    assert (old.folder.exists(), new.folder.exists()) == (False, True)


def test_a_package_holds_no_word_of_a_learner() -> None:
    world = make_world()
    administrator = world.people["administrator"]
    assert administrator is not None
    client = signed_in(administrator)
    made = client.post(f"{ROOM}out/", {"page": str(starter_key("home"))}, follow=True)

    with zipfile.ZipFile(io.BytesIO(b"".join(client.get(f"{ROOM}{job_of(made).id}/file/")))) as z:
        everything = b"".join(z.read(name) for name in z.namelist()).decode(errors="replace")

    assert "informed consent" in everything
    assert [w for w in (NAME, USERNAME, *WORDS.values()) if w in everything] == []


def test_the_page_of_a_course_leads_to_its_package(editor: User) -> None:
    course = CoursePage.objects.get(translation_key=starter_key("ETH"), locale__language_code="en")

    page = words(signed_in(editor).get(f"/admin/pages/{course.pk}/edit/"))

    assert f"/admin/packages/?page={course.translation_key}" in page
