"""Settings come from the environment, and every one of them is written down."""

from __future__ import annotations

import re

import yaml

from tests.architecture.tree import ROOT, files, text_of

READ = re.compile(r"env\.\w+\(\s*\"([A-Z_]+)\"")
ONLY_FOR_COMPOSE = {"POSTGRES_PASSWORD"}


def test_every_setting_of_the_environment_is_in_the_example() -> None:
    read = {
        name for path in files("training/settings/*.py") for name in READ.findall(text_of(path))
    }

    assert set(_example()) == read | ONLY_FOR_COMPOSE


def test_every_setting_in_the_example_says_what_it_is_for() -> None:
    lines = _lines()
    silent = [
        line
        for before, line in zip(["", *lines], lines, strict=False)
        if "=" in line
        and not line.startswith("#")
        and not (before.startswith("#") or "=" in before)
    ]

    assert silent == []


def test_the_example_holds_no_secret() -> None:
    example = _example()

    assert (example["SECRET_KEY"], example["POSTGRES_PASSWORD"], example["EMAIL_URL"]) == (
        "",
        "",
        "",
    )


def test_only_one_place_reads_the_address_of_the_site() -> None:
    places = [
        str(path)
        for path in files("training/*.py", "courses/*.py")
        if '"BASE_URL"' in text_of(path)
    ]

    assert places == ["training/settings/environment.py"]


def test_settings_of_every_topic_stay_short() -> None:
    long = [
        str(path)
        for path in files("training/settings/*.py")
        if len(text_of(path).splitlines()) > 120
    ]

    assert long == []


def test_the_composed_site_sets_only_what_is_known() -> None:
    services = yaml.safe_load((ROOT / "compose.yaml").read_text())["services"]

    assert set(services["web"]["environment"]) <= set(_example())


def _lines() -> list[str]:
    return (ROOT / ".env.example").read_text().splitlines()


def _example() -> dict[str, str]:
    pairs = [line.partition("=") for line in _lines() if line and not line.startswith("#")]
    return {name: value for name, _, value in pairs}
