"""Versions that are known to be bad cannot ship, and what is pinned is what is asked for."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import version

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.architecture.tree import ROOT

FLOORS = {"django": "5.2.19", "wagtail": "8.0.1", "joserfc": "1.8.0"}
PIN = re.compile(r"^([a-z0-9][a-z0-9._-]*)==(\S+)(.*)$", re.MULTILINE)


@pytest.mark.parametrize(("package", "floor"), FLOORS.items())
def test_a_version_that_is_known_to_be_bad_cannot_ship(package: str, floor: str) -> None:
    assert Version(version(package)) >= Version(floor)
    assert all(Version(pinned) >= Version(floor) for pinned in _pins()[package])


def test_everything_that_is_asked_for_is_pinned_to_a_version_that_fits() -> None:
    pins = _pins()
    lacking = [
        str(wanted)
        for wanted in _wanted()
        if not any(
            wanted.specifier.contains(one) for one in pins.get(canonicalize_name(wanted.name), [])
        )
    ]

    assert lacking == []


def test_every_pin_has_a_checksum() -> None:
    blocks = re.split(r"\n(?=[a-z0-9])", _requirements())

    assert [
        block.split()[0] for block in blocks if "==" in block and "--hash=sha256:" not in block
    ] == []


def test_every_dependency_says_what_it_is_for() -> None:
    text = (ROOT / "pyproject.toml").read_text()
    listed = re.search(r"^dependencies = \[\n(.*?)^\]", text, re.MULTILINE | re.DOTALL)
    assert listed is not None

    assert [line for line in listed.group(1).splitlines() if "#" not in line] == []


def _requirements() -> str:
    return (ROOT / ".ci" / "requirements.txt").read_text()


def _pins() -> dict[str, list[str]]:
    pins: dict[str, list[str]] = {}
    for name, pinned, _marker in PIN.findall(_requirements()):
        pins.setdefault(canonicalize_name(name), []).append(pinned)
    return pins


def _wanted() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    lines = project["project"]["dependencies"] + project["dependency-groups"]["dev"]
    return [Requirement(line) for line in lines]
