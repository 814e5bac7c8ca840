"""Loading a package: once, again, after an edit, and when something is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client
from wagtail.models import Locale, Page, PageLogEntry, Revision, Site
from wagtail_localize.models import LocaleSynchronization

from courses.models import CoursePage, HomePage, LessonPage, SiteSettings, StoredOutline
from courses.packages.errors import PackageError
from courses.packages.keys import starter_key
from tests.factories.packages import (
    STARTER,
    STARTER_PAGES,
    key_of,
    load,
    page_called,
    page_file,
    text_block,
    write_package,
)

pytestmark = pytest.mark.django_db


def rows() -> dict[str, int]:
    tables = (Page, Revision, PageLogEntry, Locale, LocaleSynchronization, StoredOutline, Site)
    return {table.__name__: table.objects.count() for table in tables}


def edit(name: str, words: str) -> None:
    page = page_called(name)
    page.body = [("text", words)]
    page.save_revision().publish()


def words_of(name: str) -> str:
    return str(page_called(name).body[0].value.source)


def test_loading_the_starter_content_again_changes_nothing() -> None:
    before = rows()

    told = load(STARTER)

    assert told[0] == f"Pages: 0 new, 0 changed, {STARTER_PAGES} left as they were"
    assert rows() == before


def test_putting_back_what_nobody_changed_changes_nothing() -> None:
    before = rows()

    told = load(STARTER, reset=True)

    assert told[0] == f"Pages: 0 new, 0 changed, {STARTER_PAGES} left as they were"
    assert rows() == before


def test_every_language_has_every_page() -> None:
    load(STARTER)

    pages = Page.objects.filter(depth__gt=1)
    counted = {code: pages.filter(locale__language_code=code).count() for code in LANGUAGES}
    assert counted == dict.fromkeys(LANGUAGES, STARTER_PAGES)
    aliases = pages.exclude(locale__language_code="en")
    assert aliases.filter(alias_of=None).count() == 0


LANGUAGES = ("en", "cy", "zh-hant")
"""Those of the settings for tests."""


def test_the_site_starts_at_the_home_page_and_the_welcome_page_is_gone(client: Client) -> None:
    site = Site.objects.get(is_default_site=True)

    assert site.root_page.specific == HomePage.objects.get(locale__language_code="en")
    assert Page.objects.filter(title__startswith="Welcome").count() == 0
    assert client.get("/").status_code == 200


def test_the_site_knows_its_pages_about_privacy_and_wellbeing() -> None:
    site = SiteSettings.load()

    assert site.wellbeing_page.slug == "wellbeing"
    assert site.privacy_page.slug == "privacy"


def test_a_page_that_an_editor_chose_stays_chosen() -> None:
    site = SiteSettings.load()
    other = site.wellbeing_page
    site.privacy_page = other
    site.save()

    load(STARTER)

    assert SiteSettings.load().privacy_page == other


def test_a_new_page_is_live_in_its_place_and_in_every_language(tmp_path: Path) -> None:
    told = load(write_package(tmp_path, page_file("tea", "We have **tea**.")))

    assert told == ["Pages: 1 new, 0 changed, 0 left as they were"]
    page = page_called("tea")
    assert page.live
    assert page.url == "/tea/"
    assert words_of("tea") == "<p>We have <b>tea</b>.</p>"
    assert page.package == "tests"
    assert Page.objects.filter(translation_key=page.translation_key).count() == 3


def test_a_changed_package_changes_its_page_once(tmp_path: Path) -> None:
    load(write_package(tmp_path, page_file("tea", "One.")))

    assert load(write_package(tmp_path, page_file("tea", "Two."))) == [
        "Pages: 0 new, 1 changed, 0 left as they were"
    ]
    assert words_of("tea") == "<p>Two.</p>"
    assert page_called("tea").revisions.count() == 2
    assert load(tmp_path) == ["Pages: 0 new, 0 changed, 1 left as they were"]
    assert page_called("tea").revisions.count() == 2


def test_what_an_editor_wrote_is_kept_when_the_package_changes(tmp_path: Path) -> None:
    load(write_package(tmp_path, page_file("tea", "One.")))
    edit("tea", "<p>Ours.</p>")

    told = load(write_package(tmp_path, page_file("tea", "Two.")))

    assert told == [
        "Pages: 0 new, 0 changed, 1 left as they were",
        "Kept, because it was changed here: Tea",
    ]
    assert words_of("tea") == "<p>Ours.</p>"


def test_a_draft_of_an_editor_is_kept_too(tmp_path: Path) -> None:
    load(write_package(tmp_path, page_file("tea", "One.")))
    page = page_called("tea")
    page.body = [("text", "<p>Half a thought.</p>")]
    page.save_revision()

    load(write_package(tmp_path, page_file("tea", "Two.")))

    draft = page_called("tea").get_latest_revision_as_object()
    assert draft.body[0].value.source == "<p>Half a thought.</p>"
    assert words_of("tea") == "<p>One.</p>"


def test_reset_puts_back_what_an_editor_changed(tmp_path: Path) -> None:
    load(write_package(tmp_path, page_file("tea", "One.")))
    edit("tea", "<p>Ours.</p>")

    told = load(tmp_path, reset=True)

    assert told == ["Pages: 0 new, 1 changed, 0 left as they were"]
    assert words_of("tea") == "<p>One.</p>"


def test_a_page_that_an_editor_took_down_stays_down_until_reset(tmp_path: Path) -> None:
    load(write_package(tmp_path, page_file("tea")))
    page_called("tea").unpublish()

    load(tmp_path)
    assert page_called("tea").live is False

    load(tmp_path, reset=True)
    assert page_called("tea").live is True


def test_saving_a_page_without_a_change_is_no_edit(tmp_path: Path) -> None:
    load(write_package(tmp_path, page_file("tea", "One **word**.")))
    edit("tea", '<p data-block-key="a1b2c">One <b>word</b>.</p>')
    page = page_called("tea")
    page.body = page.body.stream_block.to_python(
        [
            {
                "type": "text",
                "id": text_block("tea", "")["id"],
                "value": '<p data-block-key="a1b2c">One <b>word</b>.</p>',
            }
        ]
    )
    page.save_revision().publish()

    load(write_package(tmp_path, page_file("tea", "Two.")))

    assert words_of("tea") == "<p>Two.</p>"


def test_pages_of_a_package_may_link_to_each_other_in_any_order(tmp_path: Path) -> None:
    first = page_file("tea", f"See [milk](page:{key_of('milk')}).")
    second = page_file("milk", f"See [tea](page:{key_of('tea')}).")

    load(write_package(tmp_path, first, second))

    milk, tea = page_called("milk"), page_called("tea")
    assert words_of("tea") == f'<p>See <a id="{milk.pk}" linktype="page">milk</a>.</p>'
    assert words_of("milk") == f'<p>See <a id="{tea.pk}" linktype="page">tea</a>.</p>'
    assert load(tmp_path) == ["Pages: 0 new, 0 changed, 2 left as they were"]


def test_a_new_page_stands_after_its_elder_in_the_package(tmp_path: Path) -> None:
    load(write_package(tmp_path, page_file("tea"), page_file("cake")))

    load(write_package(tmp_path, page_file("tea"), page_file("milk"), page_file("cake")))

    home = HomePage.objects.get(locale__language_code="en")
    slugs = list(home.get_children().values_list("slug", flat=True))
    assert slugs[-3:] == ["tea", "milk", "cake"]


def test_a_page_that_was_moved_stays_where_it_is(tmp_path: Path) -> None:
    load(write_package(tmp_path, page_file("tea"), page_file("milk", "One.")))
    page_called("milk").move(page_called("tea"), pos="last-child")

    load(write_package(tmp_path, page_file("tea"), page_file("milk", "Two.")))

    assert page_called("milk").get_parent().slug == "tea"
    assert words_of("milk") == "<p>Two.</p>"


def test_a_deleted_lesson_comes_back_as_it_was() -> None:
    before = StoredOutline.objects.get(key=starter_key("ETH")).sha256
    lesson = LessonPage.objects.get(
        translation_key=starter_key("ETH-1.2"), locale__language_code="en"
    )
    Page.objects.filter(translation_key=lesson.translation_key).delete()
    assert StoredOutline.objects.get(key=starter_key("ETH")).sha256 != before

    told = load(STARTER)

    assert told[0] == f"Pages: 1 new, 0 changed, {STARTER_PAGES - 1} left as they were"
    assert StoredOutline.objects.get(key=starter_key("ETH")).sha256 == before


def test_a_dry_run_tells_and_writes_nothing(tmp_path: Path) -> None:
    before = rows()

    told = load(write_package(tmp_path, page_file("tea")), dry_run=True)

    assert told == ["Pages: 1 new, 0 changed, 0 left as they were"]
    assert rows() == before


def test_one_bad_page_stops_all_of_them(tmp_path: Path) -> None:
    before = rows()
    bad = page_file("milk", title="")

    with pytest.raises(PackageError) as refused:
        load(write_package(tmp_path, page_file("tea"), bad))

    assert refused.value.problems == ("2.yaml, line 4, title: This field cannot be blank.",)
    assert rows() == before


def test_an_address_that_is_taken_stops_the_load_with_the_name_of_the_file(tmp_path: Path) -> None:
    before = rows()

    with pytest.raises(PackageError) as refused:
        load(write_package(tmp_path, page_file("tea", slug="about")))

    assert [problem.partition(":")[0] for problem in refused.value.problems] == ["1.yaml, line 1"]
    assert rows() == before


def test_rows_of_a_page_keep_their_place_in_the_database_when_words_change() -> None:
    course = CoursePage.objects.get(translation_key=starter_key("ETH"), locale__language_code="en")
    first = course.public_outcomes.first()
    first.text = "Something else."
    first.save()
    course = CoursePage.objects.get(pk=course.pk)
    course.save_revision().publish()

    load(STARTER, reset=True)

    again = CoursePage.objects.get(pk=course.pk).public_outcomes.first()
    assert again.pk == first.pk
    assert again.text == "Explains a project in plain words, so that people can choose freely."
