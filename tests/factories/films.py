"""The starter's film with small files, so that its page can be played."""

from __future__ import annotations

import hashlib

from django.core.files.base import ContentFile

from courses.content_keys import FilmKey
from courses.films.models import FilmAsset, FilmFile, FilmTrack, Licence
from courses.films.shipped import key_of
from courses.models import FilmPage

SECONDS = 510
SIZES = {"240": (426, 240), "360": (640, 360), "720": (1280, 720)}
CAPTIONS = """WEBVTT

00:00.000 --> 00:04.000
<v Kev>I'm Kev. I've sat in rooms like this.

00:04.000 --> 00:08.000
<v Marlon>All right? I'm here for ten o'clock.
"""
DESCRIPTIONS = """WEBVTT

00:00.000 --> 00:03.000
A small waiting room. Rain on the window.
"""


def starter_film() -> FilmKey:
    page = FilmPage.objects.in_source_language().get(slug="working-together")
    return FilmKey(page.translation_key)


def open_film(*, content: bytes = b"0123456789") -> FilmAsset:
    """The film of the starter's page in version 1, ready, whatever was there before."""
    FilmAsset.objects.filter(key=key_of("working-together")).delete()
    asset = FilmAsset.objects.create(
        key=key_of("working-together"),
        title="Working together",
        licence=Licence.CC_BY,
        seconds=SECONDS,
        state=FilmAsset.State.READY,
    )
    for kind, (width, height) in SIZES.items():
        add_file(asset, kind, f"film-{kind}.mp4", content, width=width, height=height)
    add_file(asset, "audio", "audio.m4a", content, mime="audio/mp4")
    add_file(asset, "poster", "poster.jpg", content, mime="image/jpeg", width=960, height=540)
    for kind, text in (("captions", CAPTIONS), ("descriptions", DESCRIPTIONS)):
        FilmTrack.objects.create(asset=asset, version=1, language="en", kind=kind, text=text)
    return asset


def playable_film() -> FilmKey:
    """The starter's film in version 1 without any file: for records about it that is enough."""
    FilmAsset.objects.update_or_create(
        key=key_of("working-together"),
        defaults={
            "title": "Working together",
            "licence": Licence.CC_BY,
            "version": 1,
            "seconds": SECONDS,
            "state": FilmAsset.State.READY,
        },
    )
    return starter_film()


def add_file(
    asset: FilmAsset,
    kind: str,
    name: str,
    content: bytes,
    *,
    mime: str = "video/mp4",
    width: int = 0,
    height: int = 0,
) -> FilmFile:
    row = FilmFile(
        asset=asset,
        version=asset.version,
        kind=kind,
        mime=mime,
        bytes=len(content),
        width=width,
        height=height,
        sha256=hashlib.sha256(content).hexdigest(),
    )
    row.file.save(name, ContentFile(content))
    return row
