"""Block ids are kept where records must follow, and are new where a copy is another thing."""

from __future__ import annotations

import json

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from wagtail_localize.operations import translate_object

from courses import catalogue
from courses.checks import blocks_have_ids_of_their_own
from courses.content_keys import ActivityKey, CourseKey, QuizKey
from courses.copying import block_ids, streams_of
from courses.models import CoursePage, LessonPage, ModulePage, QuizPage
from courses.models.base import SameLanguageAliasError
from tests.factories import blocks
from tests.factories.outlines import key
from tests.factories.pages import make_course, make_locale, publish
from training.accounts.models import User

pytestmark = pytest.mark.django_db


def ids_of(page: CoursePage | LessonPage | QuizPage) -> set[str]:
    return {found for _name, raw in streams_of(page) for found in block_ids(raw)}


def quiz_page(name: str = "talk quiz 1") -> QuizPage:
    return QuizPage.objects.get(translation_key=key(name), locale__language_code="en")


def test_a_translation_keeps_every_id() -> None:
    make_course("talk", lessons=1)
    welsh = make_locale("cy")
    source = quiz_page()

    translate_object(source, [welsh])

    translated = QuizPage.objects.get(translation_key=key("talk quiz 1"), locale=welsh)
    assert ids_of(translated) == ids_of(source)
    assert len(ids_of(source)) == 22


def test_a_translation_of_a_lesson_and_a_course_keeps_every_id() -> None:
    course = make_course("talk", lessons=1)
    welsh = make_locale("cy")

    for page in course.get_descendants(inclusive=True).specific():
        translate_object(page, [welsh])

    lessons = LessonPage.objects.filter(translation_key=key("talk lesson 1.1"))
    ours, theirs = lessons.get(locale__language_code="en"), lessons.get(locale=welsh)
    assert ids_of(theirs) == ids_of(ours)
    assert ids_of(CoursePage.objects.get(translation_key=course.translation_key, locale=welsh)) == (
        ids_of(course)
    )


def test_the_words_on_a_certificate_are_translated_row_by_row() -> None:
    course = make_course("talk", lessons=1)
    welsh = make_locale("cy")

    translate_object(course, [welsh])

    translated = CoursePage.objects.get(translation_key=course.translation_key, locale=welsh)
    rows = [(row.translation_key, row.locale_id) for row in translated.public_outcomes.all()]
    (ours,) = course.public_outcomes.all()
    assert rows == [(ours.translation_key, welsh.pk)]


def test_an_edit_keeps_every_id() -> None:
    make_course("talk", lessons=1)
    source = quiz_page()
    before = ids_of(source)
    source.questions[0].value["text"] = "What else?"

    publish(source)

    assert ids_of(quiz_page()) == before


def test_a_copy_has_ids_and_a_key_of_its_own() -> None:
    make_course("talk", lessons=1)
    source = publish(quiz_page())

    copy = source.copy(update_attrs={"slug": "copy", "title": "Copy"})

    stored = QuizPage.objects.get(pk=copy.pk)
    assert copy.translation_key != source.translation_key
    assert len(ids_of(stored)) == 22
    assert ids_of(stored) & ids_of(source) == set()
    assert ids_of(copy) == ids_of(stored)


def test_no_revision_of_a_copy_brings_the_old_ids_back() -> None:
    make_course("talk", lessons=1)
    source = publish(quiz_page())
    source.save_revision()

    copy = source.copy(update_attrs={"slug": "copy", "title": "Copy"})
    publish(copy.get_latest_revision_as_object())

    assert ids_of(QuizPage.objects.get(pk=copy.pk)) & ids_of(source) == set()
    for revision in copy.revisions.all():
        content = json.loads(revision.content["questions"])
        assert set(block_ids(content)) & ids_of(source) == set()


def test_a_variant_in_a_copy_stands_in_for_the_question_of_the_copy() -> None:
    make_course("talk", lessons=1)
    source = quiz_page()
    source.variants = [blocks.variant("talk quiz 1 one", "instead")]
    publish(source)

    copy = quiz_page().copy(update_attrs={"slug": "copy", "title": "Copy"})

    assert copy.variants[0].value["stands_in_for"] == copy.questions[0].id
    assert copy.questions[0].id != str(key("talk quiz 1 one"))


def test_a_copied_course_is_a_course_of_its_own() -> None:
    course = make_course("talk", lessons=1)
    source = quiz_page()
    source.questions[0].value["helps"] = str(key("talk lesson 1.1"))
    publish(source)

    copy = course.copy(recursive=True, update_attrs={"slug": "copy", "title": "Copy"})

    outline = catalogue.outline(CourseKey(copy.translation_key))
    assert outline is not None
    lesson, quiz = outline.steps
    assert lesson.activity_key is not None
    assert lesson.activity_key != key("talk lesson 1.1 practice")
    activity = catalogue.activity(ActivityKey(lesson.activity_key), "en")
    assert activity is not None
    assert activity.lesson_key == lesson.key
    spec = catalogue.quiz(QuizKey(quiz.key), "en")
    assert spec is not None
    assert spec.questions[0].helps == lesson.key
    original = catalogue.activity(ActivityKey(key("talk lesson 1.1 practice")), "en")
    assert original is not None
    assert original.lesson_key == key("talk lesson 1.1")


def test_the_copy_button_of_the_editor_gives_new_ids(client: Client) -> None:
    make_course("talk", lessons=1)
    source = publish(quiz_page())
    client.force_login(User.objects.create_superuser("boss", password="quiet stone river"))
    form = {
        "new_title": "Copy",
        "new_slug": "copy",
        "new_parent_page": source.get_parent().pk,
        "publish_copies": "on",
        "alias": "on",
    }

    client.post(f"/admin/pages/{source.pk}/copy/", form)

    copy = QuizPage.objects.get(slug="copy")
    assert copy.alias_of is None
    assert ids_of(copy) & ids_of(source) == set()


def test_an_alias_in_the_same_language_is_refused() -> None:
    make_course("talk", lessons=1)

    with pytest.raises(SameLanguageAliasError):
        quiz_page().create_alias(update_slug="follower")


def test_an_alias_in_another_language_keeps_key_and_ids() -> None:
    course = make_course("talk", lessons=1)
    welsh = make_locale("cy")

    course.copy_for_translation(welsh, copy_parents=True, alias=True)

    alias = CoursePage.objects.get(translation_key=course.translation_key, locale=welsh)
    assert alias.alias_of_id == course.pk
    assert ids_of(alias) == ids_of(course)


def test_a_copy_is_not_of_the_package_of_its_source() -> None:
    make_course("talk", lessons=1)
    QuizPage.objects.update(package="starter", imported_sha256="ab")

    copy = quiz_page().copy(update_attrs={"slug": "copy", "title": "Copy"})

    assert (copy.package, copy.imported_sha256) == ("", "")


def test_the_check_finds_two_live_pages_that_share_a_block() -> None:
    course = make_course("talk", lessons=2)
    call_command("check", databases=["default"])
    first, second = LessonPage.objects.child_of(ModulePage.objects.child_of(course).get())
    second.body = first.body.get_prep_value()
    second.save()

    found = blocks_have_ids_of_their_own(None, databases=["default"])

    assert [(error.id, error.msg) for error in found] == [
        ("courses.E001", "Two live pages share a block: Talk lesson 1.1 and Talk lesson 1.2.")
    ]


def test_the_check_reads_no_page_unless_a_database_is_named() -> None:
    course = make_course("talk", lessons=2)
    first, second = LessonPage.objects.child_of(ModulePage.objects.child_of(course).get())
    second.body = first.body.get_prep_value()
    second.save()

    assert blocks_have_ids_of_their_own(None) == []


def test_a_site_whose_tables_are_older_than_its_code_can_still_migrate() -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE courses_lessonpage RENAME COLUMN intro TO intro_before")

    assert blocks_have_ids_of_their_own(None, databases=["default"]) == []
