"""The report on writing: who may read it, worst first, and what leaves the site with it."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO

import pytest
from django.test import Client
from openpyxl import load_workbook
from pytest_django import DjangoAssertNumQueries
from wagtail.models import Page

from courses.models import LessonPage
from courses.writing.report import pages_of, report_on
from tests.factories.blocks import block, practice
from tests.factories.pages import make_course, make_locale
from training.accounts.models import User

pytestmark = pytest.mark.django_db

REPORT = "/admin/writing/report/"
QUERIES = 13


@pytest.fixture
def desk(client: Client, editor: User) -> Client:
    client.force_login(editor)
    return client


def lessons(number: int) -> list[LessonPage]:
    make_course("talk", lessons=number, quiz=False)
    return list(LessonPage.objects.filter(slug__startswith="talk-lesson").order_by("path"))


def write(lesson: LessonPage, html: str, *, publish: bool = True) -> None:
    lesson.body = [block("text", f"words of {lesson.pk}", html), practice(lesson.slug)]
    revision = lesson.save_revision()
    if publish:
        revision.publish()


def test_the_worst_page_comes_first_with_what_to_mend(editor: User) -> None:
    first, second = lessons(2)
    write(first, "<p>We utilise it.</p>")
    write(second, "<p>We utilise it prior to it.</p>", publish=False)

    found = report_on(pages_of(editor).filter(path__startswith=first.get_parent().path))

    assert [(one.title, one.course, one.language) for one in found] == [
        ("Talk lesson 1.2", "Talk", "English"),
        ("Talk module 1", "Talk", "English"),
        ("Talk lesson 1.1", "Talk", "English"),
    ]
    assert [finding.words for finding in found[0].findings] == ["utilise", "prior to"]
    assert found[1].findings[0].name == "Part without a worked example"


def test_a_page_that_follows_another_is_read_once(editor: User) -> None:
    assert Page.objects.filter(alias_of__isnull=False).exists()
    assert not pages_of(editor).filter(alias_of__isnull=False).exists()


def test_each_language_is_judged_by_its_own_words(editor: User, desk: Client) -> None:
    (lesson,) = lessons(1)
    long = " ".join(["gofynnwch"] * 26)
    write(lesson, f"<p>{long}. Utilise.</p>")
    Page.objects.filter(pk=lesson.pk).update(locale=make_locale("cy"))

    page = desk.get(REPORT, {"language": "cy"}).content.decode()

    assert "This sentence has 26 words." in page
    assert "Write “use”." not in page
    assert "Talk module 1" not in page


def test_the_report_is_filtered_by_course_and_by_kind(desk: Client) -> None:
    (lesson,) = lessons(1)
    write(lesson, "<p>We utilise it. Ask the NRC.</p>")
    course = lesson.get_parent().get_parent()
    other = make_course("other", lessons=1, quiz=False)

    mine = desk.get(REPORT, {"course": str(course.translation_key)}).content.decode()
    others = desk.get(REPORT, {"course": str(other.translation_key)}).content.decode()
    words = desk.get(
        REPORT, {"course": str(course.translation_key), "kind": "abbreviation"}
    ).content.decode()

    assert "utilise" in mine
    assert "Other module 1" not in mine
    assert "utilise" not in others
    assert "Other module 1" in others
    assert "“NRC”" in words
    assert "utilise" not in words


def test_a_filter_that_does_not_exist_is_no_error(desk: Client) -> None:
    response = desk.get(REPORT, {"course": "x", "kind": "y", "language": "z"})

    assert response.status_code == 200


def test_a_table_has_a_row_for_each_finding_and_starts_no_formula(desk: Client) -> None:
    (lesson,) = lessons(1)
    write(lesson, "<p>We utilise it.</p>")
    lesson.title = "=1+1 utilise"
    lesson.save_revision().publish()
    asked = {
        "kind": "avoided_word",
        "course": str(lesson.get_parent().get_parent().translation_key),
    }

    text = b"".join(desk.get(REPORT, {**asked, "export": "csv"}).streaming_content).decode()
    sheet = b"".join(desk.get(REPORT, {**asked, "export": "xlsx"}).streaming_content)

    head, first, second = list(csv.reader(StringIO(text)))
    assert head == [
        "Page", "Course", "Language", "What", "Where", "Words", "How to mend it", "Address",
    ]  # fmt: skip
    assert first[0] == "'=1+1 utilise"
    assert first[3:7] == ["Word to avoid", "Title", "utilise", "Write “use”."]
    assert second[4] == "Text (1)"
    rows = list(load_workbook(BytesIO(sheet)).active.iter_rows(values_only=True))
    assert rows[1][:2] == ("'=1+1 utilise", "Talk")
    assert len(rows) == 3


@pytest.mark.parametrize("number", [1, 3])
def test_the_report_costs_the_same_for_one_page_and_for_three(
    number: int, editor: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    made = lessons(number)
    for lesson in made:
        write(lesson, "<p>We utilise it.</p>")
    course = made[0].get_parent().get_parent()
    pages = pages_of(editor).filter(path__startswith=course.path)
    report_on(pages.all())

    with django_assert_num_queries(QUERIES):
        assert len(report_on(pages.all())) == number + 1


def test_who_writes_no_pages_finds_no_report(learner_client: Client) -> None:
    response = learner_client.get(REPORT)

    assert response.status_code == 403
    assert b"Things to look at" not in response.content


def test_the_menu_of_reports_leads_there(desk: Client) -> None:
    assert REPORT in desk.get("/admin/").content.decode()


def test_somebody_who_is_staff_and_writes_nothing_finds_no_report(
    client: Client, peer_mentor: User
) -> None:
    client.force_login(peer_mentor)

    assert client.get(REPORT).status_code == 404
