"""Sorting cards: kept as words that a person reads, and shown again as it lay."""

import json

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from courses.models import LessonPage
from tests.factories.blocks import block, items
from tests.factories.outlines import key
from training.assessments.models import Reflection
from training.learning.card_sort import Sort, from_words, to_words

LESSON = "course lesson 1.1"
SORT = f"/learn/activity/{key('cards')}/"
TAGS = ("P1", "P2", "P3")


@pytest.fixture
def sorting(course):
    cards = [{"tag": tag, "words": f"Quote {tag}"} for tag in TAGS]
    value = {
        "prompt": "Sort the cards.",
        "required": False,
        "pack": "Practice pack",
        "cards": items("card", cards),
        "piles": 4,
    }
    lesson = LessonPage.objects.get(translation_key=key(LESSON), locale__language_code="en")
    lesson.body = json.dumps([block("card_sort", "cards", value)])
    lesson.save_revision().publish()


def sent(**fields):
    return {"do": "save", "text": "", **{name.replace("_", "-"): v for name, v in fields.items()}}


def form_of(client, url):
    page = BeautifulSoup(client.get(url(LESSON)).content, "html.parser")
    return page.select_one("form.activity")


def chosen(form):
    """What each list of piles shows, and each name."""
    lists = {
        s["name"]: s.find("option", selected=True)["value"]
        for s in form.select("select[name^=card-]")
    }
    names = {i["name"]: i.get("value", "") for i in form.select("input[name^=pile-]")}
    return lists, names


SORTED = {
    "card_1": "1",
    "card_2": "0",
    "card_3": "1",
    "pile_1": "Not seen",
    "text": "P2 is odd.",
}
WORDS = "1. Not seen: P1, P3\n– Does not fit: P2\n\nP2 is odd."


def test_a_sort_is_kept_as_words_and_shown_again_as_it_lay(sorting, learner_client, url):
    response = learner_client.post(SORT, sent(**SORTED))

    assert response.status_code == 302
    assert Reflection.objects.get().text == WORDS
    form = form_of(learner_client, url)
    lists, names = chosen(form)
    assert lists == {"card-1": "1", "card-2": "0", "card-3": "1"}
    assert names == {"pile-1": "Not seen", "pile-2": "", "pile-3": "", "pile-4": ""}
    assert form.find("textarea").get_text().strip() == "P2 is odd."


def test_every_card_has_a_label_and_a_list_of_all_piles(sorting, learner_client, url):
    form = form_of(learner_client, url)
    labels = {label["for"]: label.get_text(" ", strip=True) for label in form.find_all("label")}
    lists = form.select("select[name^=card-]")

    assert [labels[one["id"]] for one in lists] == [
        f"{tag} Quote {tag} . Pile for {tag}" for tag in TAGS
    ]
    assert [option.get_text() for option in lists[0].find_all("option")] == [
        *("No pile yet", "Pile 1", "Pile 2", "Pile 3", "Pile 4", "Does not fit"),
    ]


def test_half_a_sort_is_kept_as_a_draft(sorting, learner_client):
    response = learner_client.post(f"{SORT}draft/", sent(card_3="2"))

    assert response.json()["saved"] is True
    kept = Reflection.objects.get()
    assert (kept.text, kept.answered_at) == ("2. Pile 2: P3", None)


def test_a_pile_without_a_name_has_none_in_the_form_again(sorting, learner_client, url):
    learner_client.post(SORT, sent(card_1="2"))

    lists, names = chosen(form_of(learner_client, url))

    assert lists["card-1"] == "2"
    assert names["pile-2"] == ""


def test_what_is_shared_reads_like_the_sort(sorting, learner_client):
    learner_client.post(SORT, {**sent(**SORTED), "do": "share"})

    assert Reflection.objects.get().shared_text == WORDS


def test_nothing_sorted_is_no_answer(sorting, learner_client):
    response = learner_client.post(SORT, sent())

    assert response.status_code == 422
    assert "Put at least one card on a pile, or tick the line." in response.content.decode()
    assert not Reflection.objects.exists()


def test_a_sort_on_paper_is_ticked(sorting, learner_client):
    response = learner_client.post(SORT, sent(ticked="away"))

    assert response.status_code == 302
    assert Reflection.objects.get().ticked == ["away"]


@pytest.mark.parametrize("pile", ["5", "-1", "P1", "²"])
def test_a_pile_that_is_not_there_is_refused(sorting, learner_client, pile):
    response = learner_client.post(SORT, sent(card_1=pile))

    assert response.status_code == 422
    assert not Reflection.objects.exists()


def test_there_are_cards_to_cut_and_an_answer_sheet(sorting, learner_client, url):
    page = BeautifulSoup(learner_client.get(url(LESSON)).content, "html.parser")
    cut = page.select_one(".cut-cards.print-only")

    assert [card.get_text(" ", strip=True) for card in cut.select("li")] == [
        f"{tag} Quote {tag}" for tag in TAGS
    ]
    assert len(cut.select("tbody tr")) == 5


names = st.text(st.characters(exclude_categories=["C", "Z"]), max_size=20)
sorts = st.builds(
    Sort,
    names=st.dictionaries(st.integers(1, 4), names),
    placed=st.dictionaries(st.sampled_from(TAGS), st.integers(0, 4)),
    notes=st.text(st.characters(exclude_categories=["C"]), max_size=40),
)


@given(sorts)
def test_every_sort_is_read_again_as_it_was(sort):
    words = to_words(sort, plain_name="Pile %(number)d", no_fit="Does not fit")
    again = from_words(words, tags=TAGS, piles=4)

    if sort.placed:
        assert again.placed == sort.placed
        assert again.notes == sort.notes.strip()
        assert {n: name for n, name in sort.names.items() if name}.items() <= again.names.items()
    else:
        assert to_words(again, plain_name="Pile %(number)d", no_fit="Does not fit") == words


@pytest.mark.parametrize("text", ["I put them in piles.", "1. Late", "9. Late: P1", "P1, P2"])
def test_other_words_are_notes(text):
    assert from_words(text, tags=TAGS, piles=4) == Sort(notes=text)
