"""Hard words in a lesson lead to what they mean."""

import json

from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext

from courses.models import GlossaryPage, LessonPage
from tests.factories.blocks import block, practice
from tests.factories.outlines import key

LESSON = "course lesson 1.1"


def say(words, *, prompt="Say the talk out loud."):
    lesson = LessonPage.objects.get(translation_key=key(LESSON), locale__language_code="en")
    activity = practice("first")
    activity["value"]["prompt"] = prompt
    lesson.body = json.dumps([block("text", "hard words", f"<p>{words}</p>"), activity])
    lesson.save_revision().publish()


def led_to(client, url):
    page = BeautifulSoup(client.get(url(LESSON)).content, "html.parser")
    return page, [str(link["href"]) for link in page.select("a.term")]


def test_a_hard_word_leads_to_its_meaning_once(learner_client, url):
    say("A probe is kind. Another probe too.", prompt="Use a probe. Take out names in the data.")

    page, links = led_to(learner_client, url)

    assert links == ["/glossary/#probe", "/glossary/#data"]
    assert len(page.select("template[data-term-box]")) == 1


def test_a_lesson_without_hard_words_has_no_box(learner_client, url):
    say("Nothing hard here.")

    page, links = led_to(learner_client, url)

    assert links == []
    assert page.select("template[data-term-box]") == []


def test_headings_and_what_a_learner_wrote_stay_as_they_are(learner_client, url):
    say("</p><h2>Bias</h2><p>Words.", prompt="Write.")
    learner_client.post(
        f"/learn/activity/{key('first practice')}/", {"do": "save", "text": "My own bias"}
    )

    page, links = led_to(learner_client, url)

    assert links == []
    assert page.find("textarea").get_text().strip() == "My own bias"


def test_a_changed_meaning_is_read_at_once(learner_client, url):
    say("A probe is kind.")
    led_to(learner_client, url)
    glossary = GlossaryPage.objects.in_source_language().get()
    for term in glossary.terms.all():
        if term.term == "Probe":
            term.meaning = "A kind question"
            term.save()
    glossary.save_revision().publish()

    page, _links = led_to(learner_client, url)

    assert page.select_one("a.term")["data-meaning"] == "A kind question"


def test_a_hard_word_costs_no_query(learner_client, url):
    def queries():
        led_to(learner_client, url)
        with CaptureQueriesContext(connection) as seen:
            led_to(learner_client, url)
        return len(seen)

    say("Nothing hard here.")
    without = queries()
    say("A probe, some bias and the data of a focus group.")

    assert queries() == without


def test_without_a_glossary_a_lesson_is_read_as_before(learner_client, url):
    say("A probe is kind.")
    GlossaryPage.objects.in_source_language().get().unpublish()

    page, links = led_to(learner_client, url)

    assert links == []
    assert "A probe is kind." in page.get_text()
