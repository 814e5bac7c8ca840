"""A language is offered once every word of the site has its words in it."""

from __future__ import annotations

import polib
import pytest
from django.conf import settings
from django.test import Client
from pytest_django.fixtures import Settings

from tests.architecture.tree import ROOT

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("path", "english"),
    [
        ("/cy/", "/"),
        ("/cy", "/"),
        ("/pt-br/sign-in/", "/sign-in/"),
        ("/zh-hant/sign-in/?next=/learn/", "/sign-in/?next=/learn/"),
        ("/ja//evil.example/", "/evil.example/"),
    ],
)
def test_the_address_of_a_language_that_is_not_offered_leads_to_english(
    client: Client, path: str, english: str
) -> None:
    response = client.get(path)

    assert (response.status_code, response["Location"]) == (302, english)


def test_an_offered_language_answers_at_its_own_address(client: Client, settings: Settings) -> None:
    settings.OFFERED_LANGUAGES = ["en", "cy"]

    assert client.get("/cy/sign-in/").status_code == 200


@pytest.mark.parametrize("path", ["/english/", "/c/ABC/", "/join/"])
def test_an_address_that_only_begins_like_a_language_is_left_alone(
    client: Client, path: str
) -> None:
    assert client.get(path).status_code != 302


def test_only_languages_with_a_whole_catalogue_are_offered() -> None:
    lacking = {
        code: [entry.msgid for entry in _catalogue(code) if not entry.translated()]
        for code in settings.OFFERED_LANGUAGES
        if code != settings.LANGUAGE_CODE
    }

    assert {code: words for code, words in lacking.items() if words} == {}


def test_every_language_of_the_project_is_known() -> None:
    assert [code for code, _name in settings.LANGUAGES] == [
        "en", "cy", "es", "pt-br", "it", "pl", "ja", "zh-hant",
    ]  # fmt: skip


@pytest.mark.parametrize("path", sorted((ROOT / "locale").rglob("*.po")), ids=lambda p: p.parts[-3])
def test_compiled_words_are_those_of_their_source(path) -> None:
    assert path.with_suffix(".mo").read_bytes() == polib.pofile(str(path)).to_binary()


def _catalogue(code: str) -> polib.POFile:
    language, _, country = code.partition("-")
    folder = (
        f"{language}_{country.upper() if len(country) == 2 else country.title()}"
        if country
        else language
    )
    return polib.pofile(str(ROOT / "locale" / folder / "LC_MESSAGES" / "django.po"))
