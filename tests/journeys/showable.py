"""The film of the starter content on the running site, with a small file that really plays."""

from __future__ import annotations

from tests.factories.film_files import make_film
from tests.journeys.live_site import LiveSite

SECONDS = 510
LOAD = """
from django.core.files import File
from courses.films.models import FilmAsset, FilmFile
from courses.films.shipped import key_of
asset = FilmAsset.objects.update_or_create(
    key=key_of("working-together"),
    defaults={{"title": "Working together", "seconds": {seconds}, "state": "ready"}},
)[0]
if not asset.files.filter(version=asset.version, kind="720").exists():
    row = FilmFile(asset=asset, version=asset.version, kind="720", mime="video/mp4", bytes=1)
    row.file.save("large.mp4", File(open("{path}", "rb")))
"""


def load_small_film(site: LiveSite) -> None:
    """Nothing where the site has its film already."""
    path = site.folder / "small.mp4"
    make_film(path, seconds=SECONDS, a_second=1, sound=False)
    site.manage("shell", "-c", LOAD.format(seconds=SECONDS, path=path))
