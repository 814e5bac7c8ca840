"""A trainer keeps phrases, and puts one into an answer without losing what is typed."""

from __future__ import annotations

import html
import re
from uuid import UUID, uuid4

import pytest
from django.test import Client

from tests.training.workbench.conftest import at
from training.accounts.models import User
from training.assessments.models import Reflection, ReflectionMark
from training.lib.clock import now
from training.workbench.actions.phrases import keep_phrases
from training.workbench.models import KeptPhrase

KIND = "You listened well."
TRY = "Try one more question."


@pytest.fixture
def kept(trainer: User) -> list[UUID]:
    keep_phrases(owner=trainer, phrases=[KIND, TRY])
    return list(KeptPhrase.objects.values_list("pk", flat=True))


def words_of(trainer: User) -> list[str]:
    return list(KeptPhrase.objects.filter(owner=trainer).values_list("words", flat=True))


def act(client: Client, do: str, **sent: object) -> str:
    response = client.post(at("phrases"), {"do": do, **sent}, follow=True)
    return html.unescape(response.content.decode())


def test_a_phrase_is_added_changed_ordered_and_removed(
    trainer: User, trainer_client: Client
) -> None:
    act(trainer_client, "add", words=KIND)
    act(trainer_client, "add", words=KIND)
    act(trainer_client, "add", words=TRY)
    first, last = KeptPhrase.objects.filter(owner=trainer)
    act(trainer_client, "up", phrase=last.pk)
    assert words_of(trainer) == [TRY, KIND]

    act(trainer_client, "up", phrase=last.pk)
    act(trainer_client, "change", phrase=first.pk, words="You listened very well.")
    act(trainer_client, "remove", phrase=last.pk)

    assert words_of(trainer) == ["You listened very well."]


def test_some_are_offered_to_begin_with_and_only_those(
    trainer: User, trainer_client: Client
) -> None:
    act(trainer_client, "offered", offer=["1", "99", "x"])

    assert words_of(trainer) == ["You say clearly what you saw. That is what a researcher does."]


def test_an_empty_phrase_is_not_kept(trainer: User, trainer_client: Client) -> None:
    assert "Write a few words, please." in act(trainer_client, "add", words="  ")
    assert words_of(trainer) == []


def test_somebody_elses_phrase_stays_as_it_is(
    kept: list[UUID], trainer: User, other_trainer: User
) -> None:
    client = Client()
    client.force_login(other_trainer)

    for do in ("remove", "up", "down", "change"):
        page = act(client, do, phrase=kept[1], words="Mine now")

    assert words_of(trainer) == [KIND, TRY]
    assert TRY not in page


def test_a_phrase_is_put_under_what_is_typed_and_nothing_is_sent(
    kept: list[UUID], reflection: Reflection, trainer_client: Client
) -> None:
    form = {"mark": str(uuid4()), "read": reflection.shared_sha256, "known": ""}
    sent = {**form, "verdict": "not-yet", "words": "Half a sentence", "put": str(kept[1])}

    page = trainer_client.post(at("answer", reflection.pk), sent).content.decode()

    assert re.search(rf"Half a sentence\n{TRY}\s*</textarea>", page)
    assert re.search(r'value="not-yet"[^>]*checked', page)
    assert f'name="mark" value="{form["mark"]}"' in page
    assert not ReflectionMark.objects.exists()


def test_what_was_typed_comes_back_after_leaving_the_group(
    reflection: Reflection, trainer: User, trainer_client: Client
) -> None:
    trainer_client.post(at("reflection", reflection.pk))
    trainer.cohortstaff_set.update(left_at=now())

    response = trainer_client.post(at("answer", reflection.pk), {"words": "A long kind answer"})

    assert response.status_code == 409
    assert "A long kind answer" in response.content.decode()
    assert reflection.shared_text not in response.content.decode()


def test_it_comes_back_also_to_somebody_who_may_not_enter_the_desk_any_more(
    reflection: Reflection, trainer: User, trainer_client: Client
) -> None:
    opened = trainer_client.post(at("reflection", reflection.pk)).content.decode()
    token = re.search(r'name="for" value="([^"]+)"', opened)
    assert token
    trainer.groups.clear()
    sent = {"words": "A long kind answer", "for": token[1]}

    response = trainer_client.post(at("answer", reflection.pk), sent)
    without_token = trainer_client.post(at("answer", reflection.pk), {"words": "Other words"})

    assert (response.status_code, without_token.status_code) == (403, 403)
    assert "A long kind answer" in response.content.decode()
    assert "Other words" not in without_token.content.decode()


def test_it_waits_for_somebody_whose_session_ended(
    reflection: Reflection, trainer: User, trainer_client: Client
) -> None:
    opened = trainer_client.post(at("reflection", reflection.pk)).content.decode()
    token = re.search(r'name="for" value="([^"]+)"', opened)
    assert token
    client = Client()

    away = client.post(at("answer", reflection.pk), {"words": "A long answer", "for": token[1]})
    client.force_login(trainer)

    assert away.status_code == 302
    assert "A long answer" in client.get("/sign-in/kept/").content.decode()
