"""The files of a package, from a folder or a zip, read into memory and refused when unsafe."""

from __future__ import annotations

import lzma
import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import IO

import yaml
from django.utils.translation import gettext as _

from courses.packages.errors import PackageError, Place, ProblemError
from courses.packages.lines import Lines

MAX_FILES = 2_000
MAX_BYTES = 200_000_000
"""Of all files together, unpacked."""

MAX_RATIO = 100
"""Bytes out of one byte in a zip; more is a bomb."""

NOT_YAML = (yaml.YAMLError, RecursionError, ValueError, TypeError, AttributeError)
"""What PyYAML raises for values that are not what their tags say."""

SMALL_BYTES = 1_000_000
"""Below this size the ratio does not matter: long runs of the same letter compress well."""


def files_of(path: Path) -> dict[str, bytes]:
    """Every file of the package by its name inside it, with `/` between folders."""
    if path.is_symlink():
        raise _refused(path.name, _("is a link"))
    if path.is_dir():
        return _all_within_limits(_from_folder(path))
    if zipfile.is_zipfile(path):
        return _from_zip_file(path)
    raise _refused(path.name, _("is neither a folder nor a zip"))


def _from_zip_file(path: Path) -> dict[str, bytes]:
    """What is broken, or packed in a way that Python does not know, is refused like all else."""
    try:
        with zipfile.ZipFile(path) as archive:
            return _all_within_limits(_from_zip(archive))
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError) as error:
        raise _refused(path.name, _("the zip is broken")) from error
    except (RuntimeError, ValueError) as error:
        raise _refused(path.name, _("the zip is packed in an unknown way")) from error


def _refused(name: str, what: str) -> PackageError:
    return PackageError([str(ProblemError(Place(name), what))])


def _all_within_limits(parts: Iterator[tuple[str, IO[bytes]]]) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    left = MAX_BYTES
    for name, stream in parts:
        with stream:
            content = stream.read(left + 1)
        left -= len(content)
        if left < 0 or len(found) == MAX_FILES:
            raise _refused(name, _("the package is too big"))
        if name in found:
            raise _refused(name, _("is there twice"))
        found[name] = content
    return found


def _from_folder(root: Path) -> Iterator[tuple[str, IO[bytes]]]:
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        if path.is_symlink():
            raise _refused(name, _("is a link"))
        if path.is_file():
            yield name, path.open("rb")


def _from_zip(archive: zipfile.ZipFile) -> Iterator[tuple[str, IO[bytes]]]:
    for entry in archive.infolist():
        name = entry.filename
        if not is_plain_name(name.rstrip("/")):
            raise _refused(name, _("points outside the package"))
        if stat.S_ISLNK(entry.external_attr >> 16):
            raise _refused(name, _("is a link"))
        if entry.flag_bits & 1:
            raise _refused(name, _("is locked with a password"))
        if entry.file_size > max(SMALL_BYTES, entry.compress_size * MAX_RATIO):
            raise _refused(name, _("the package is too big"))
        if not entry.is_dir():
            yield name, archive.open(entry)


def is_plain_name(name: str) -> bool:
    """Whether `name` stays inside the package on every system."""
    parts = PurePosixPath(name).parts
    has_odd_letters = any(letter in name for letter in "\\:\0")
    return bool(parts) and not has_odd_letters and not name.startswith("/") and ".." not in parts


class _Loader(yaml.SafeLoader):
    """Plain values only: no anchors (a few lines could grow to gigabytes), no key twice."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        event = self.peek_event()  # type: ignore[no-untyped-call]  # PyYAML is half typed
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            words = _("anchors and aliases are not allowed")
            raise yaml.composer.ComposerError(None, None, words, event.start_mark)
        return super().compose_node(parent, index)

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[object, object]:  # noqa: FBT001, FBT002 - PyYAML's signature
        keys = [self.construct_object(key, deep=True) for key, _value in node.value]
        if len(keys) != len({str(key) for key in keys}):
            words = _("a name stands there twice")
            raise yaml.constructor.ConstructorError(None, None, words, node.start_mark)
        return super().construct_mapping(node, deep)


def mapping_of(content: bytes, name: str) -> tuple[dict[str, object], Place]:
    """The YAML of one file, whose outermost shape must be names with values."""
    place = Place(name)
    try:
        data, place = _load(content.decode("utf-8"), place)
    except UnicodeDecodeError as error:
        raise ProblemError(place, _("is not UTF-8 text")) from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        here = replace(place, line_of=lambda _steps: mark.line + 1) if mark else place
        raise _unreadable(here, error.problem or "") from error
    except NOT_YAML as error:
        raise _unreadable(place, " ".join(str(error).split()) or type(error).__name__) from error
    if not isinstance(data, dict):
        raise ProblemError(place, _("must hold names with values"))
    return {str(name): value for name, value in data.items()}, place


def _load(text: str, place: Place) -> tuple[object, Place]:
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        if node is None:
            return None, place
        return loader.construct_document(node), replace(place, line_of=Lines(node))
    finally:
        loader.dispose()


def _unreadable(place: Place, why: str) -> ProblemError:
    return ProblemError(place, _("is not readable YAML: %(why)s") % {"why": why})
