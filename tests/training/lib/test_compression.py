"""Pages travel small, and parts of films whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client
from pytest_django.fixtures import Settings


@pytest.mark.django_db
def test_a_page_travels_compressed_to_who_can_read_it(client: Client) -> None:
    small = client.get("/sign-in/", headers={"accept-encoding": "gzip"})
    whole = client.get("/sign-in/")

    assert small["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in small["Vary"]
    assert len(small.content) < len(whole.content) / 2


def test_a_part_of_a_film_is_never_compressed(tmp_path: Path, settings: Settings) -> None:
    settings.MEDIA_ROOT = tmp_path
    (tmp_path / "words.vtt").write_text("WEBVTT\n" * 100)

    response = Client().get(
        "/media/words.vtt", headers={"accept-encoding": "gzip", "range": "bytes=0-299"}
    )

    assert "Content-Encoding" not in response
    assert response["Content-Length"] == "300"
