"""No word of the site is out of a translator's reach: in a made-up language every one is marked.

Content of the database is written by editors, and is left out.
"""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from uuid import UUID

import allauth
import django
import polib
import pytest
import wagtail
from django.conf import settings
from django.test import Client
from django.utils.translation import trans_real
from pytest_django.fixtures import Settings

from courses import catalogue
from tests.architecture.tree import ROOT
from tests.factories.showings import make_showing
from training.accounts.models import User
from training.accounts.words import WORDS
from training.lib.clock import now
from training.screenings.actions import Count, confirm, end, go_to

pytestmark = pytest.mark.django_db

MARK = "⟦{}⟧"
PUBLIC = (
    "/",
    "/group/",
    "/sign-in/",
    "/join/",
    "/preferences/",
    "/verify/",
    "/no-connection/",
    "/nowhere/",
)
LEARNERS = ("/learn/", "/me/", "/me/passphrase/", "/me/card/", "/certificates/", "/preferences/")
SPOKEN_ATTRIBUTES = {"alt", "title", "aria-label", "placeholder", "data-words"}
SILENT = {"script", "style", "code", "svg"}
WORD = re.compile(r"[^\W\d_]{2,}")
BETWEEN = re.compile(r"[–·|:\n]")


@pytest.fixture(scope="module")
def marked_words(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """English words of the project and its libraries, each in brackets, compiled."""
    folder = tmp_path_factory.mktemp("locale")
    target = folder / "en" / "LC_MESSAGES" / "django.mo"
    target.parent.mkdir(parents=True)
    marked = polib.POFile(check_for_duplicates=False)
    marked.metadata = {
        "Content-Type": "text/plain; charset=UTF-8",
        "Plural-Forms": "nplurals=2; plural=(n != 1);",
    }
    seen: set[tuple[str, str | None]] = set()
    for path in _english_catalogues():
        for entry in polib.pofile(str(path)):
            if (entry.msgid, entry.msgctxt) not in seen:
                seen.add((entry.msgid, entry.msgctxt))
                marked.append(_marked(entry))
    marked.save_as_mofile(str(target))
    return folder


@pytest.fixture
def made_up_language(marked_words: Path, settings: Settings) -> Iterator[None]:
    settings.LOCALE_PATHS = [marked_words]
    _forget_translations()
    yield
    settings.LOCALE_PATHS = [ROOT / "locale"]
    _forget_translations()


@pytest.mark.parametrize("path", PUBLIC)
def test_every_word_of_a_public_page_can_be_translated(
    client: Client, made_up_language: None, path: str
) -> None:
    assert _words_out_of_reach(client.get(path).content.decode(), ()) == []


@pytest.mark.parametrize("path", LEARNERS)
def test_every_word_of_a_learners_page_can_be_translated(
    learner_client: Client, learner: User, made_up_language: None, path: str
) -> None:
    response = learner_client.get(path)

    assert response.status_code == 200
    assert _words_out_of_reach(response.content.decode(), _words_about(learner)) == []


def test_every_word_of_a_lesson_and_a_quiz_can_be_translated(
    learner_client: Client, learner: User, made_up_language: None
) -> None:
    outline = catalogue.outlines()[0]
    lesson = next(step for step in outline.steps if step.kind == "lesson")
    response = learner_client.get(catalogue.url_of(lesson.key, "en") or "")

    assert response.status_code == 200
    assert _words_out_of_reach(response.content.decode(), _words_about(learner)) == []


def test_every_word_of_a_showing_can_be_translated(client: Client, made_up_language: None) -> None:
    screening = make_showing(at=now(), asks_initials=True)
    key, ticket = f"/showings/{screening.key}", UUID(int=1)
    phone = f"/group/{screening.code}/{ticket}/"
    before = (f"/showings/new/{screening.film_key}/", f"{key}/", f"/group/{screening.code}/")
    pages = [client.get(path).content.decode() for path in before]
    go_to(screening=screening, place=3, at=now())
    confirm(screening=screening, ticket=ticket, useful=4, at=now())
    pages += [client.get(path).content.decode() for path in (f"{key}/now/", f"{key}/end/", phone)]
    end(screening=screening, count=Count(minutes=90, counted=12), at=now())
    pages += [client.get(path).content.decode() for path in (f"{key}/record/", phone)]

    own = ("testserver/group", screening.shown_code, "localhost:8000/group", "English")
    assert [_words_out_of_reach(page, own) for page in pages] == [[]] * len(pages)


def test_the_marks_are_there_at_all(client: Client, made_up_language: None) -> None:
    assert "⟦" in client.get("/sign-in/").content.decode()


class Spoken(HTMLParser):
    """What a page says: its text and the attributes that are read aloud."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.read_aloud: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent += tag in SILENT
        given = dict(attrs)
        if given.get("lang") is None or tag == "html":
            self.read_aloud += [v for name, v in attrs if name in SPOKEN_ATTRIBUTES and v]

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in SILENT

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.said.append(" ".join(data.split()))


def _words_out_of_reach(page: str, own: tuple[str, ...]) -> list[str]:
    reader = Spoken()
    reader.feed(page)
    known = _content() + " ".join(own)
    texts = ["\n".join(reader.said), *reader.read_aloud]
    parts = [part.strip(" ,.()") for text in texts for part in BETWEEN.split(_unmarked(text))]
    return [
        part
        for part in parts
        if WORD.search(part) and " ".join(part.split()) not in known and not _is_passphrase(part)
    ]


def _is_passphrase(text: str) -> bool:
    return set(text.split()) <= set(WORDS)


def _unmarked(text: str) -> str:
    """What stands outside all marks; a sentence with a link in it is marked around both."""
    depth, outside = 0, []
    for character in text:
        depth += (character == "⟦") - (character == "⟧")
        outside.append(character if depth == 0 and character != "⟧" else "\n")
    return "".join(outside)


def _content() -> str:
    """Everything that editors wrote, and names that stay as they are in every language."""
    starter = " ".join(
        p.read_text() for p in sorted((ROOT / "courses" / "starter").rglob("*.yaml"))
    )
    starter += " ".join(p.read_text() for p in sorted((ROOT / "courses" / "starter").rglob("*.md")))
    names = " ".join(name for _code, name in settings.LANGUAGES)
    return " ".join(f"{starter} {names} {settings.WAGTAIL_SITE_NAME}".split())


def _words_about(learner: User) -> tuple[str, ...]:
    return (
        learner.called,
        learner.username,
        "Tuesday group",
        "Turnstone",
        "Turnstone, a charity",
        "Samaritans, 116 123",
        "Anwen Price",
    )


def _english_catalogues() -> Iterator[Path]:
    yield ROOT / "locale" / "en" / "LC_MESSAGES" / "django.po"
    for package in (django, wagtail, allauth):
        yield from sorted(Path(package.__file__).parent.rglob("locale/en/LC_MESSAGES/django.po"))


def _marked(entry: polib.POEntry) -> polib.POEntry:
    plural = {0: MARK.format(entry.msgid), 1: MARK.format(entry.msgid_plural)}
    return polib.POEntry(
        msgid=entry.msgid,
        msgctxt=entry.msgctxt,
        msgid_plural=entry.msgid_plural,
        msgstr="" if entry.msgid_plural else MARK.format(entry.msgid),
        msgstr_plural=plural if entry.msgid_plural else {},
    )


def _forget_translations() -> None:
    gettext._translations = {}
    trans_real._translations = {}
    trans_real._default = None
    trans_real._active = trans_real.Local()
