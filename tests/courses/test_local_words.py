"""Words of a country: filled in, missing, and past their day."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.test import Client, RequestFactory

from courses.local_words import LocalWords, words_of_origin
from courses.models import Country, LocalWord, ModulePage, SiteSettings
from courses.models.countries import local_words
from tests.factories import blocks
from tests.factories.pages import make_course, make_example

HERE = LocalWords(words={"recall": "return"}, look_again_by={"recall": date(2027, 5, 31)})


def make_country(code: str, **words: str) -> Country:
    country = Country.objects.create(name=code.upper(), code=code)
    for key, word in words.items():
        LocalWord.objects.create(country=country, key=key.replace("_", " "), words=word)
    return country


def test_a_place_is_filled_in() -> None:
    assert HERE.filled("A {recall} and a {tag}.", blank=lambda key: f"[{key}]") == (
        "A return and a [tag]."
    )


def test_braces_that_are_no_place_stay() -> None:
    assert HERE.filled("{Recall} {x1} {}", blank=lambda key: "") == "{Recall} {x1} {}"


@pytest.mark.parametrize(("day", "past"), [(date(2027, 5, 31), []), (date(2027, 6, 1), ["recall"])])
def test_a_word_is_past_after_its_day(day: date, past: list[str]) -> None:
    assert HERE.past("A {recall}, a {recall} and a {tag}.", day) == past


def test_who_checked_is_known_when_the_origin_says_it() -> None:
    assert words_of_origin("starter text, not yet checked by people with lived experience") == {}
    assert words_of_origin("checked by A.B. and C.D., 3 March 2027") == {
        "checked by": "A.B. and C.D.",
        "checked on": "3 March 2027",
    }


@pytest.mark.django_db
def test_the_first_country_comes_with_the_site() -> None:
    words = local_words()

    assert words.country == "United Kingdom: England and Wales"
    assert words.words["crisis line"] == "Samaritans 116 123"
    assert words.look_again_by["order"] == date(2027, 5, 31)


@pytest.mark.django_db
def test_the_country_of_the_site_goes_before_the_first_and_the_wanted_before_both() -> None:
    make_country("br", crisis_line="CVV 188")
    SiteSettings.objects.update_or_create(
        defaults={"country": make_country("pl", crisis_line="116 123")}
    )

    assert local_words().code == "pl"
    assert local_words("br").code == "br"
    assert local_words("atlantis").code == "pl"


@pytest.mark.django_db
def test_a_country_without_a_crisis_line_cannot_be_chosen() -> None:
    country = make_country("xx", families_line="12")

    assert local_words("xx").code == "gb"
    with pytest.raises(ValidationError) as refused:
        SiteSettings(country=country).full_clean()
    assert refused.value.messages == ["Give this country a crisis line first."]


@pytest.mark.django_db
def test_a_page_shows_the_words_of_the_country_in_its_address(client: Client) -> None:
    make_country("br", crisis_line="CVV <188>")

    page = client.get("/resources/getting-the-most/?country=br").content.decode()

    assert "CVV &lt;188&gt;" in page
    assert "Samaritans" not in page
    assert '<option value="br" selected>BR</option>' in page


@pytest.mark.django_db
def test_a_missing_word_is_a_line_to_write_on(client: Client) -> None:
    make_country("br", crisis_line="CVV 188")

    page = client.get("/resources/first-night/?country=br").content.decode()

    assert "a line to write on: families line" in page
    assert "0808 808 2003" not in page


@pytest.mark.django_db
def test_the_country_that_one_reader_chose_is_not_kept_for_the_next() -> None:
    make_country("br", crisis_line="CVV 188")
    module = ModulePage.objects.child_of(make_course("talk", lessons=1)).get()
    line = blocks.block("line", "one", {"number": "1", "text": "<p>Call {crisis line}.</p>"})
    example = make_example(module, "limits", body=[line])

    def words(query: str) -> str:
        response = example.serve(RequestFactory().get(example.url + query))
        return str(response.render().content.decode())

    assert "Call CVV 188." in words("?country=br")
    assert "Call Samaritans 116 123." in words("")
    assert "Call CVV 188." in words("?country=br")
