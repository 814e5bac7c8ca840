"""Pictures, documents and recordings of a package: what it says about each, and their bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any
from uuid import UUID

from django.conf import settings
from django.utils.text import slugify
from django.utils.translation import gettext as _

from courses.library.file_types import ending_of, model_of_file, problem_of_file
from courses.library.models import Keyed, Picture, Recording
from courses.outline import sha256_of
from courses.packages.errors import PackageError, Place, ProblemError
from courses.packages.streams import Ids
from courses.text import clean_text

FOLDER = "media/"
WORDS: dict[type[Keyed], str] = {Picture: "alt", Recording: "transcript"}
"""The name of the words for people who do not see or hear it; a document has none."""

MOST_SECONDS = 86_400
MOST_LETTERS = {"title": 255, "alt": 250, "transcript": 100_000}


@dataclass(frozen=True, slots=True)
class MediaData:
    """`seconds` is how long a recording lasts, as far as known; `language` is its own."""

    file: str
    model: type[Keyed]
    key: UUID
    title: str
    words: str
    content: bytes
    seconds: float = 0.0
    language: str = ""

    @property
    def sha256(self) -> str:
        """The same for the same file and the same words about it, whatever the file is called."""
        said = {"title": self.title, "words": self.words, "file": self.sha256_of_file}
        spoken = {"language": self.language} if self.language else {}
        return sha256_of({"type": self.model.__name__, "seconds": self.seconds, **said, **spoken})

    @property
    def sha256_of_file(self) -> str:
        return hashlib.sha256(self.content).hexdigest()

    def to_mapping(self) -> dict[str, object]:
        """As a line of package.yaml says it."""
        said: dict[str, object] = {
            "key": str(self.key),
            "file": self.file,
            "sha256": self.sha256_of_file,
            "title": self.title,
        }
        if self.seconds:
            said["seconds"] = self.seconds
        if self.language:
            said["language"] = self.language
        return {**said, WORDS[self.model]: self.words} if self.model in WORDS else said


def file_name(key: UUID, title: str, ending: str) -> str:
    """The same for the same picture on every site."""
    return f"{FOLDER}{slugify(title)[:40].strip('-') or 'file'}-{str(key)[:8]}.{ending}"


def read_media(said: Mapping[str, Any], files: Mapping[str, bytes], place: Place) -> MediaData:
    """One line under `media` with its file, checked."""
    model, content = _file(said, files, place)
    known = {"key", "file", "sha256", "title", WORDS.get(model)}
    if model is Recording:
        known |= {"seconds", "language"}
    unknown = sorted(str(name) for name in said if name not in known)
    if unknown:
        raise ProblemError(place, _("does not know the name %s") % ", ".join(unknown))
    if said.get("sha256") != hashlib.sha256(content).hexdigest():
        raise ProblemError(place.at("sha256"), _("the file is another one"))
    return MediaData(
        file=str(said["file"]),
        model=model,
        key=UUID(Ids().take(said.get("key"), place.at("key"))),
        title=_words(said, "title", place),
        words=_words(said, WORDS[model], place) if model in WORDS else "",
        content=content,
        seconds=_seconds(said.get("seconds", 0), place.at("seconds")),
        language=_language(said, place.at("language")) if model is Recording else "",
    )


def _language(said: Mapping[str, Any], place: Place) -> str:
    language = said.get("language", settings.LANGUAGE_CODE)
    if language not in dict(settings.WAGTAIL_CONTENT_LANGUAGES):
        raise ProblemError(place, _("is no language of this site"))
    return str(language)


def _seconds(value: Any, place: Place) -> float:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if not is_number or not 0 <= value < MOST_SECONDS:
        raise ProblemError(place, _("must be a number of seconds"))
    return float(value)


def _file(
    said: Mapping[str, Any], files: Mapping[str, bytes], place: Place
) -> tuple[type[Keyed], bytes]:
    name = str(said.get("file"))
    here = place.at("file")
    if name not in files or PurePosixPath(name).parent.as_posix() + "/" != FOLDER:
        raise ProblemError(here, _("there is no file %(name)s in media") % {"name": name})
    problem = problem_of_file(name, files[name])
    model = model_of_file(name)
    if problem or model is None:
        raise ProblemError(here, f"{name}: {problem}")
    return model, files[name]


def _words(said: Mapping[str, Any], name: str, place: Place) -> str:
    value = said.get(name)
    if not isinstance(value, str) or not clean_text(value).strip():
        raise ProblemError(place.at(name), _("must be words"))
    words = clean_text(value).strip()
    if len(words) > MOST_LETTERS[name]:
        raise ProblemError(
            place.at(name), _("at most %(letters)d letters") % {"letters": MOST_LETTERS[name]}
        )
    return words


def media_of_item(item: Any) -> MediaData:
    """A picture, document or recording of this site as a package says it; its file may be gone."""
    model = type(item)
    fields = {Picture: "alt_text", Recording: "transcript"}
    return MediaData(
        file=file_name(item.key, item.title, ending_of(item.file.name)),
        model=model,
        key=item.key,
        title=item.title,
        words=getattr(item, fields[model]) if model in fields else "",
        content=_content_of(item),
        seconds=float(item.duration) if model is Recording else 0.0,
        language=item.language if model is Recording else "",
    )


def problem_of_item(data: MediaData) -> str | None:
    """Why no package can carry what lies in the library of this site."""
    if not data.content:
        return _("its file is gone")
    if not data.title.strip() or (data.model in WORDS and not data.words.strip()):
        return _("has no words for people who do not see or hear it")
    return problem_of_file(data.file, data.content)


def _content_of(item: Any) -> bytes:
    try:
        with item.file.storage.open(item.file.name) as opened:
            return bytes(opened.read())
    except FileNotFoundError:
        return b""


def media_of_package(
    data: Mapping[str, Any], files: Mapping[str, bytes], place: Place
) -> tuple[MediaData, ...]:
    """What `media` in package.yaml names; every problem is told at once."""
    found: dict[tuple[type[Keyed], UUID], MediaData] = {}
    problems = []
    for here, said in _lines(data, place):
        try:
            one = read_media(said, files, here)
            if found.setdefault((one.model, one.key), one) is not one:
                problems.append(str(ProblemError(here, _("the key is there twice"))))
        except ProblemError as problem:
            problems.append(str(problem))
    if problems:
        raise PackageError(problems)
    return tuple(found.values())


def _lines(data: Mapping[str, Any], place: Place) -> Iterator[tuple[Place, dict[str, Any]]]:
    listed = data.get("media")
    if listed is None:
        return
    if not isinstance(listed, list):
        raise ProblemError(place.at("media"), _("must be a list"))
    for number, said in enumerate(listed, 1):
        here = place.at("media", number)
        if not isinstance(said, dict):
            raise ProblemError(here, _("must hold names with values"))
        yield here, said
