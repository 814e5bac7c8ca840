"""Every block can be understood before it is chosen: name, icon, help, description, preview."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import get_template
from django.test import Client
from wagtail.blocks import Block, StreamBlock

from courses.blocks.bodies import (
    Doors,
    ExampleBody,
    LessonBody,
    Questions,
    ResourceBody,
    Task,
    Variants,
)
from courses.models import (
    CoursePage,
    HomePage,
    LessonPage,
    QuizPage,
    ResourcePage,
    WorkedExamplePage,
)
from training.accounts.models import User

STREAMS = (
    HomePage._meta.get_field("doors").stream_block,
    CoursePage._meta.get_field("task").stream_block,
    LessonPage._meta.get_field("body").stream_block,
    WorkedExamplePage._meta.get_field("body").stream_block,
    QuizPage._meta.get_field("questions").stream_block,
    QuizPage._meta.get_field("variants").stream_block,
    ResourcePage._meta.get_field("body").stream_block,
)


def blocks_of_the_site() -> Iterator[object]:
    for stream in STREAMS:
        for name, block in stream.child_blocks.items():
            yield pytest.param(block, id=f"{type(stream).__name__}-{name}")


def test_the_list_of_streams_is_whole() -> None:
    assert [type(stream) for stream in STREAMS] == [
        Doors,
        Task,
        LessonBody,
        ExampleBody,
        Questions,
        Variants,
        ResourceBody,
    ]


@pytest.mark.parametrize("block", list(blocks_of_the_site()))
def test_a_block_says_what_it_is_for(block: Block) -> None:
    field = getattr(block, "field", None)

    assert str(block.label)
    assert block.meta.icon != "placeholder"
    assert str(block.meta.description)
    assert str(field.help_text if field else block.meta.help_text)
    assert block.is_previewable
    assert Path(get_template(block.meta.template).origin.name).parent.name == "blocks"


@pytest.mark.parametrize("stream", STREAMS[2:], ids=lambda stream: type(stream).__name__)
def test_a_list_of_several_blocks_is_in_groups(stream: StreamBlock) -> None:
    assert [name for name, child in stream.child_blocks.items() if not child.meta.group] == []
    assert len(dict(stream.grouped_child_blocks())) > 1


@pytest.mark.django_db
@pytest.mark.parametrize("block", list(blocks_of_the_site()))
def test_the_preview_of_a_block_opens(block: Block, client: Client) -> None:
    client.force_login(User.objects.create_superuser("boss", password="quiet stone river"))

    response = client.get("/admin/block-preview/", {"id": block.definition_prefix})

    assert response.status_code == 200
    assert "css/site.css" in response.content.decode()


def test_every_template_of_a_block_belongs_to_a_block() -> None:
    used = {
        Path(block.meta.template).name
        for stream in STREAMS
        for block in stream.child_blocks.values()
    }
    parts = {"activity_parts.html", "field_to_fill.html", "fold.html"}

    found = {path.name for path in (settings.BASE_DIR / "templates" / "blocks").glob("*.html")}

    assert found == used | parts
