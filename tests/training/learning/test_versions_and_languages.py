"""Both versions of two devices are kept and put together; who reads a language is said before."""

import html
import re

import pytest

from tests.factories.outlines import key
from tests.factories.people import make_person
from training.assessments.models import Reflection
from training.organisations.models import LanguageReader

CANARY = "the canary sings at dawn"
WHERE = f"/learn/activity/{key('course lesson 1.1 practice')}/"
DRAFT = f"{WHERE}draft/"


def test_both_versions_can_be_put_together_and_what_is_in_the_box_stays(learner_client):
    learner_client.post(DRAFT, {"text": "On the phone."})
    learner_client.post(DRAFT, {"text": "On the computer."})

    learner_client.post(WHERE, {"do": "both-0", "text": "On the computer, and more."})

    stored = Reflection.objects.get()
    assert stored.text == "On the computer, and more.\n\nOn the phone."
    assert (stored.set_aside, stored.answered_at) == ([], None)


def test_the_other_version_can_take_the_place_of_this_one(learner_client):
    learner_client.post(DRAFT, {"text": "On the phone."})
    learner_client.post(DRAFT, {"text": "On the computer."})

    learner_client.post(WHERE, {"do": "instead-0", "text": "On the computer."})

    stored = Reflection.objects.get()
    assert (stored.text, stored.set_aside) == ("On the phone.", ["On the computer."])


@pytest.mark.parametrize("do", ["both-7", "both-", "instead--1", "instead-x"])
def test_a_version_that_is_not_there_changes_nothing(learner_client, do):
    learner_client.post(DRAFT, {"text": "On the phone."})
    learner_client.post(DRAFT, {"text": "On the computer."})

    learner_client.post(WHERE, {"do": do, "text": "On the computer."})

    stored = Reflection.objects.get()
    assert (stored.text, stored.set_aside) == ("On the computer.", ["On the phone."])


def test_a_learner_is_told_who_reads_before_it_is_shared(learner_client, trainer, cohort):
    ana = make_person("ana")
    LanguageReader.objects.create(organisation=cohort.organisation, person=ana, language="pl")
    words = {"text": CANARY, "language": "pl", "do": "share"}

    body = html.unescape(learner_client.post(WHERE, words).content.decode())

    assert "Nobody in your group reads Polish. Ana, who reads Polish for Turnstone" in body
    assert CANARY in body
    assert Reflection.objects.get().shared_at is None
    told = re.search(r'name="told" value="([^"]+)"', body)
    learner_client.post(WHERE, {**words, "told": told[1]})
    stored = Reflection.objects.get()
    assert (stored.shared_text, stored.language) == (CANARY, "pl")


def test_without_a_reader_the_page_says_so_before_it_is_shared(learner_client, trainer):
    sent = {"text": CANARY, "language": "cy", "do": "share", "told": "cy-reader-x"}

    body = learner_client.post(WHERE, sent).content.decode()

    assert "Nobody in your group reads Welsh yet." in body
    assert Reflection.objects.get().shared_at is None
