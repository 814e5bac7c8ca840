"""`package.yaml`: what the package is called, its language, and its pages in their order."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from courses.packages.errors import Place, ProblemError
from courses.packages.media import MediaData, media_of_package
from courses.packages.reading import is_plain_name, mapping_of
from courses.packages.streams import Ids
from courses.text import clean_text

FORMAT = 1
"""Grows when a package of the old form can no longer be read."""

MANIFEST = "package.yaml"
NAME = re.compile(r"(?=.{1,100}\Z)[a-z0-9]+(-[a-z0-9]+)*")


NAME_RULE = gettext_lazy("must be small letters, digits and hyphens")
HOME = "home"
SITE_PAGES = (HOME, "wellbeing_page", "privacy_page")


@dataclass(frozen=True, slots=True)
class Manifest:
    """`pages` are files; a page stands after its parent, siblings in their order.

    `site` says which pages the site itself points to.
    """

    name: str
    title: str
    language: str
    pages: tuple[str, ...]
    site: Mapping[str, UUID] = field(default_factory=dict)
    media: tuple[MediaData, ...] = ()

    def to_mapping(self) -> dict[str, object]:
        said = {
            "format": FORMAT,
            "name": self.name,
            "title": self.title,
            "language": self.language,
            "site": {name: str(key) for name, key in self.site.items()},
            "pages": list(self.pages),
        }
        return {**said, "media": [one.to_mapping() for one in self.media]} if self.media else said


def manifest_of(files: Mapping[str, bytes]) -> Manifest:
    if MANIFEST not in files:
        raise ProblemError(Place(MANIFEST), _("is not there"))
    data, place = mapping_of(files[MANIFEST], MANIFEST)
    _refuse_other_formats(data.get("format"), place.at("format"))
    name = _words(data, "name", place)
    if not NAME.fullmatch(name):
        raise ProblemError(place.at("name"), NAME_RULE)
    language = _words(data, "language", place)
    if language != settings.LANGUAGE_CODE:
        raise ProblemError(place.at("language"), _("must be the first language of this site"))
    title, pages = _words(data, "title", place), _pages(data, files, place)
    media = media_of_package(data, files, place)
    _refuse_unnamed(files, {*pages, *(one.file for one in media)})
    return Manifest(name, title, language, pages, _site(data, place), media)


def _refuse_other_formats(told: object, place: Place) -> None:
    if isinstance(told, int) and told > FORMAT:
        raise ProblemError(place, _("made by a newer version of this site. Update this site first"))
    if told != FORMAT or isinstance(told, bool):
        raise ProblemError(place, _("must be %(format)d") % {"format": FORMAT})


def _site(data: Mapping[str, object], place: Place) -> dict[str, UUID]:
    named = data.get("site") or {}
    if not isinstance(named, dict) or not set(named) <= set(SITE_PAGES):
        raise ProblemError(place.at("site"), _("may name: %s") % ", ".join(SITE_PAGES))
    return {name: UUID(Ids().take(key, place.at("site", name))) for name, key in named.items()}


def _words(data: Mapping[str, object], name: str, place: Place) -> str:
    value = data.get(name)
    if not isinstance(value, str) or not clean_text(value).strip():
        raise ProblemError(place.at(name), _("must be words"))
    return clean_text(value).strip()


def _pages(data: Mapping[str, object], files: Mapping[str, bytes], place: Place) -> tuple[str, ...]:
    listed = data.get("pages")
    if not isinstance(listed, list) or not listed:
        raise ProblemError(place.at("pages"), _("must be a list of files"))
    names = tuple(str(name) for name in listed)
    for number, name in enumerate(names, 1):
        here = place.at("pages", number)
        if not is_plain_name(name):
            raise ProblemError(here, _("points outside the package"))
        if name not in files:
            raise ProblemError(here, _("there is no file %(name)s") % {"name": name})
        if names.count(name) > 1:
            raise ProblemError(here, _("%(name)s is there twice") % {"name": name})
    return names


def _refuse_unnamed(files: Mapping[str, bytes], named: set[str]) -> None:
    unnamed = sorted(set(files) - named - {MANIFEST})
    if unnamed:
        raise ProblemError(Place(unnamed[0]), _("no line of package.yaml names this file"))
