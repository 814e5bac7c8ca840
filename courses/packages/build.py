"""The door that writes a course package from pages of the site."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import yaml
from django.utils.translation import gettext as _

from courses.models import HomePage, SiteSettings
from courses.models.base import ContentPage
from courses.packages.errors import PackageError, Place, ProblemError
from courses.packages.manifest import (
    HOME,
    MANIFEST,
    NAME,
    NAME_RULE,
    SITE_PAGES,
    Manifest,
)
from courses.packages.media_used import media_of_pages
from courses.packages.names import Names
from courses.packages.pages import TYPE_NAMES, PageData, fields_of, to_mapping
from courses.packages.planning import names_of_site
from courses.packages.progress import Counter, Progress, nobody

LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The time of every file in a zip, so that the same pages give the same bytes."""

PACKED = {".yaml", ".txt", ".csv"}
"""Endings of files that get smaller in a zip; pictures and recordings are packed already."""


def build_package(*, top: ContentPage, folder: Path, name: str, title: str) -> None:
    """Write `top` and the live pages below it into `folder`, which must be new or empty."""
    if folder.exists() and any(folder.iterdir()):
        raise PackageError([str(ProblemError(Place(folder.name), _("is not empty")))])
    for file, content in files_of_package(top=top, name=name, title=title).items():
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def build_zip(*, top: ContentPage, name: str, title: str, progress: Progress = nobody) -> bytes:
    """The same package as one file."""
    files = files_of_package(top=top, name=name, title=title, progress=progress)
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for file, content in files.items():
            entry = zipfile.ZipInfo(file, LONG_AGO)
            is_packed = Path(file).suffix in PACKED
            entry.compress_type = zipfile.ZIP_DEFLATED if is_packed else zipfile.ZIP_STORED
            archive.writestr(entry, content)
    return written.getvalue()


def files_of_package(
    *, top: ContentPage, name: str, title: str, progress: Progress = nobody
) -> dict[str, bytes]:
    if not NAME.fullmatch(name):
        raise PackageError([str(ProblemError(Place(name), NAME_RULE))])
    names = names_of_site(top.locale)
    counter = Counter(top.get_descendants(inclusive=True).count(), progress)
    pages = list(_pages(top, "", names, counter))
    media = tuple(media_of_pages(pages))
    manifest = Manifest(
        name=name,
        title=title,
        language=str(top.locale.language_code),
        pages=tuple(data.file for data in pages),
        site=_site(top, {data.key for data in pages}),
        media=media,
    )
    return {
        MANIFEST: yaml_of(manifest.to_mapping()).encode(),
        **{data.file: yaml_of(to_mapping(data)).encode() for data in pages},
        **{one.file: one.content for one in media},
    }


def _pages(page: ContentPage, under: str, names: Names, counter: Counter) -> Iterator[PageData]:
    parent = page.get_parent()
    yield PageData(
        file=f"{under}{page.slug}.yaml",
        key=page.translation_key,
        kind=TYPE_NAMES[type(page)],
        parent=None if parent.is_root() else parent.translation_key,
        fields=fields_of(page, names),
    )
    counter.step()
    for child in page.get_children().live().specific():
        yield from _pages(child, f"{under}{page.slug}/", names, counter)


def _site(top: ContentPage, written: set[UUID]) -> dict[str, UUID]:
    chosen = SiteSettings.load()
    pages = {name: getattr(chosen, name) for name in SITE_PAGES if name != HOME}
    named = {name: page.translation_key for name, page in pages.items() if page is not None}
    if isinstance(top, HomePage):
        named[HOME] = top.translation_key
    return {name: key for name, key in named.items() if key in written}


class _Dumper(yaml.SafeDumper):
    """Words of several lines as blocks, and lists set in, as people write them."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: FBT001, FBT002 - PyYAML's signature
        super().increase_indent(flow, indentless=False)


def _words(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _words)


def yaml_of(mapping: dict[str, object]) -> str:
    return yaml.dump(mapping, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100)
