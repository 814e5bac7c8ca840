"""The import contracts of pyproject.toml hold, and every feature has its place in them."""

from __future__ import annotations

import tomllib

from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

from tests.architecture.tree import FEATURES, ROOT


def test_imports_run_downwards_only(monkeypatch) -> None:
    monkeypatch.chdir(ROOT)

    assert lint_imports(no_cache=True, no_logo=True) == EXIT_STATUS_SUCCESS


def test_every_feature_has_its_place_in_the_order() -> None:
    config = tomllib.loads((ROOT / "pyproject.toml").read_text())
    contracts = {one["name"]: one for one in config["tool"]["importlinter"]["contracts"]}
    order = contracts["Features import downwards only"]["layers"]
    placed = {name.strip() for layer in order for name in layer.split("|")}
    features = {path.parent.name for path in FEATURES.glob("*/apps.py")} - {"settings"}
    may_be_missing = {name for name in placed if name.startswith("(")}

    assert {name.strip("()") for name in placed} >= features | {"lib"}
    assert placed - may_be_missing <= features | {"lib"}
