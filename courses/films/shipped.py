"""Films that come with the product: each a folder of `media/film/` with a manifest."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

from django.conf import settings
from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import transaction

from courses.films.models import FilmAsset, FilmFile, FilmTrack, Licence

FOLDER = Path(settings.BASE_DIR) / "media" / "film"
NAMES = UUID("0c2a7c0e-5f0b-5d0e-9a43-6b1d5f1f7a11")


def key_of(slug: str) -> UUID:
    """The same on every site."""
    return uuid5(NAMES, slug)


def load_shipped(*, report: Callable[[str], None], folder: Path = FOLDER) -> int:
    """How many films were loaded. Those of which the site has its own later version stay."""
    manifests = sorted(folder.glob("*/manifest.json"))
    return sum(_load(path.parent, json.loads(path.read_text()), report) for path in manifests)


def _load(folder: Path, manifest: dict[str, Any], report: Callable[[str], None]) -> int:
    key = key_of(manifest["slug"])
    asset = FilmAsset.objects.filter(key=key).first()
    version = manifest["version"]
    if asset and (asset.version > version or asset.coming_version or _is_whole(asset, manifest)):
        return 0
    asset = asset or FilmAsset(key=key, title=manifest.get("title", manifest["slug"]))
    asset.version, asset.seconds = version, manifest["seconds"]
    asset.licence, asset.state, asset.progress = Licence.CC_BY, FilmAsset.State.READY, 100
    stored = [(one, _store(folder / one["name"], asset)) for one in manifest["files"]]
    with transaction.atomic():
        asset.save()
        for one, name in stored:
            _note_file(asset, one, name)
        for one in _kept_tracks(manifest):
            FilmTrack.objects.update_or_create(
                asset=asset,
                version=version,
                language=one["language"],
                kind=one["kind"],
                defaults={"text": (folder / one["name"]).read_text(encoding="utf-8")},
            )
    report(f"Film: {asset.title}")
    return 1


def _kept_tracks(manifest: dict[str, Any]) -> list[dict[str, Any]]:
    """Chapters and the transcript are made from the film's page, in each language."""
    return [one for one in manifest["tracks"] if one["kind"] in FilmTrack.Kind.values]


def _is_whole(asset: FilmAsset, manifest: dict[str, Any]) -> bool:
    """The rows are as the manifest says, and their files are still there."""
    rows = list(FilmFile.objects.filter(asset=asset, version=manifest["version"]))
    said = {(one["kind"], one["sha256"]) for one in manifest["files"]}
    same = said <= {(row.kind, row.sha256) for row in rows}
    return same and all(default_storage.exists(str(row)) for row in rows)


def _store(path: Path, asset: FilmAsset) -> str:
    """The files first: a row promises one."""
    name = FilmFile._meta.get_field("file").generate_filename(
        FilmFile(asset=asset, version=asset.version), path.name
    )
    default_storage.delete(name)
    with path.open("rb") as opened:
        return default_storage.save(name, File(opened))


def _note_file(asset: FilmAsset, said: dict[str, Any], name: str) -> None:
    FilmFile.objects.update_or_create(
        asset=asset,
        version=asset.version,
        kind=said["kind"],
        defaults={
            "file": name,
            "mime": said["mime"],
            "bytes": said["bytes"],
            "width": said.get("width") or 0,
            "height": said.get("height") or 0,
            "sha256": said["sha256"],
        },
    )
