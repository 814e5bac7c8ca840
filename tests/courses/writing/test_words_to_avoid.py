"""The list of words to avoid: publishers look after it."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from courses.writing.models import WordToAvoid
from training.accounts.models import User

pytestmark = pytest.mark.django_db

LIST = "/admin/snippets/writing/wordtoavoid/"


def test_a_publisher_adds_a_word(client: Client, editor: User) -> None:
    client.force_login(editor)
    sent = {"language": "cy", "word": "hwyluso", "instead": "helpu"}

    response = client.post(f"{LIST}add/", sent)

    assert response.status_code == 302
    assert list(WordToAvoid.objects.values_list("language", "word", "instead")) == [
        ("cy", "hwyluso", "helpu")
    ]
    assert "hwyluso" in client.get(LIST).content.decode()


def test_a_trainer_cannot_change_the_list(trainer_client: Client) -> None:
    WordToAvoid.objects.create(language="en", word="canary")

    page = trainer_client.get(LIST)
    trainer_client.post(f"{LIST}add/", {"language": "en", "word": "heron"})

    assert "canary" not in page.content.decode()
    assert list(WordToAvoid.objects.values_list("word", flat=True)) == ["canary"]


def test_a_word_stands_once_in_a_language_in_capitals_or_not() -> None:
    WordToAvoid.objects.create(language="en", word="Touch base")

    with pytest.raises(ValidationError):
        WordToAvoid(language="en", word="touch base").full_clean()
    WordToAvoid(language="cy", word="touch base").full_clean()
