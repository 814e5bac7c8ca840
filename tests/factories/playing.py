"""The starter's film for a site that browsers visit, where the shipped one has no files."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

from tests.factories.film_files import make_film
from tests.factories.films import CAPTIONS, SECONDS, SIZES
from tests.journeys.live_site import LiveSite

LATER_VERSION = 9


def film_to_play(site: LiveSite, folder: Path) -> None:
    """Grey, silent, one picture a second, as long as the real one."""
    has_one = "from courses.films.models import FilmFile; print(FilmFile.objects.exists())"
    if site.manage("shell", "--no-imports", "-c", has_one).split()[-1] == "True":
        return
    shipped = folder / "working-together"
    shipped.mkdir()
    film = make_film(shipped / "film-240.mp4", seconds=SECONDS, a_second=1, sound=False)
    for kind in ("360", "720", "described"):
        (shipped / f"film-{kind}.mp4").write_bytes(film.read_bytes())
    (shipped / "captions.en.vtt").write_text(CAPTIONS)
    kinds = {**SIZES, "described": SIZES["360"]}
    manifest = {
        "slug": "working-together",
        "version": LATER_VERSION,
        "seconds": SECONDS,
        "files": [file_of(film, kind, *size) for kind, size in kinds.items()],
        "tracks": [{"kind": "captions", "language": "en", "name": "captions.en.vtt"}],
    }
    (shipped / "manifest.json").write_text(json.dumps(manifest))
    load = "from courses.films.shipped import load_shipped; from pathlib import Path; "
    load += f"print(load_shipped(report=str, folder=Path({str(folder)!r})))"
    site.manage("shell", "--no-imports", "-c", load)


def file_of(film: Path, kind: str, width: int, height: int) -> dict[str, Any]:
    return {
        "kind": kind,
        "name": f"film-{kind}.mp4",
        "mime": "video/mp4",
        "bytes": film.stat().st_size,
        "width": width,
        "height": height,
        "sha256": sha256(film.read_bytes()).hexdigest(),
    }
