"""A film of twenty seconds on a site that browsers visit, so that it can be watched to its end."""

from __future__ import annotations

import json
from pathlib import Path

from tests.factories.film_files import make_film
from tests.factories.playing import file_of
from tests.journeys.live_site import LiveSite

SECONDS = 20
PAGE = "/films/a-short-film/"
MAKE = """
from pathlib import Path
from courses.films.shipped import key_of, load_shipped
from courses.models import FilmLibraryPage, FilmPage
load_shipped(report=str, folder=Path({folder!r}))
page = FilmPage(
    title="A short film", slug="a-short-film", summary="Somebody waits.",
    asset=str(key_of("a-short-film")), session_minutes=5,
    parts=[
        ("chapter", {{"title": "The wait", "start": "0:00", "skills": []}}),
        ("pause", {{
            "at": "0:03", "talk": "What did you see?", "minutes": 2,
            "question": [("true_false", {{
                "text": "Somebody waits.", "answer": "true", "picture": "", "must": False,
                "helps": "", "if_right": "Yes, for a long time.", "if_not_yet": "Look again.",
            }})],
        }}),
        ("chapter", {{"title": "The end", "start": "0:10", "skills": []}}),
    ],
)
FilmLibraryPage.objects.in_source_language().get().add_child(instance=page)
page.save_revision().publish()
"""


def short_film(site: LiveSite, folder: Path) -> None:
    shipped = folder / "a-short-film"
    shipped.mkdir()
    film = make_film(shipped / "film-240.mp4", seconds=SECONDS, a_second=2)
    (shipped / "captions.en.vtt").write_text(
        "WEBVTT\n\n00:00.000 --> 00:05.000\n<v Sam>Is anybody there?\n"
    )
    manifest = {
        "slug": "a-short-film",
        "version": 1,
        "seconds": SECONDS,
        "files": [file_of(film, "240", 64, 48)],
        "tracks": [{"kind": "captions", "language": "en", "name": "captions.en.vtt"}],
    }
    (shipped / "manifest.json").write_text(json.dumps(manifest))
    site.manage("shell", "--no-imports", "-c", MAKE.format(folder=str(folder)))
