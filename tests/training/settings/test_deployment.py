"""The image and the composed site, read as their tools read them."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml

from tests.architecture.tree import ROOT


@pytest.fixture(scope="module")
def services() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text())["services"]
    return found


def dockerfile() -> str:
    return (ROOT / "Dockerfile").read_text().replace("\\\n", " ")


def test_the_site_is_web_worker_database_and_cache(services: dict[str, Any]) -> None:
    assert set(services) == {"migrate", "web", "worker", "db", "cache"}
    assert services["worker"]["command"] == ["python", "manage.py", "worker"]


def test_nothing_starts_before_what_it_needs(services: dict[str, Any]) -> None:
    needs = {name: services[name].get("depends_on", {}) for name in services}

    assert needs["migrate"] == {"db": {"condition": "service_healthy"}}
    for name in ("web", "worker"):
        assert needs[name] == {
            "migrate": {"condition": "service_completed_successfully"},
            "cache": {"condition": "service_healthy"},
        }
    assert all("test" in services[name]["healthcheck"] for name in ("db", "cache"))


def test_no_secret_is_written_in_the_composed_site(services: dict[str, Any]) -> None:
    assert services["db"]["environment"]["POSTGRES_PASSWORD"].startswith("${POSTGRES_PASSWORD:?")
    assert "${POSTGRES_PASSWORD:?" in services["web"]["environment"]["DATABASE_URL"]
    assert {services[name]["env_file"] for name in ("web", "worker", "migrate")} == {".env"}


def test_only_the_web_server_is_reached_from_outside_and_only_through_a_proxy(
    services: dict[str, Any],
) -> None:
    ports = {name: services[name]["ports"] for name in services if "ports" in services[name]}

    assert ports == {"web": ["127.0.0.1:8000:8000"]}


def test_the_site_writes_only_to_its_volumes(services: dict[str, Any]) -> None:
    for name in ("web", "worker", "migrate"):
        assert services[name]["read_only"] is True
        assert services[name]["cap_drop"] == ["ALL"]
        assert services[name]["volumes"] == ["data:/data", "uploads:/uploads"]


def test_the_image_runs_as_nobody_special_with_its_static_files_inside() -> None:
    build, final = _stages(dockerfile())

    assert re.search(r"^USER site$", final, re.MULTILINE)
    assert "collectstatic" in build
    assert "collectstatic" not in final
    assert "--require-hashes" in build
    assert "HEALTHCHECK" in final
    assert "/health/" in final


def test_the_image_holds_no_secret_and_nothing_of_a_running_site() -> None:
    allowed = (ROOT / ".dockerignore").read_text().splitlines()

    assert allowed[0] == "*"
    assert not {"!var", "!media", "!.env"} & set(allowed)
    assert not re.search(r"^ENV .*SECRET_KEY", dockerfile(), re.MULTILINE)


def _stages(text: str) -> tuple[str, str]:
    build, final = re.split(r"^FROM ", text, flags=re.MULTILINE)[1:]
    return build, final
