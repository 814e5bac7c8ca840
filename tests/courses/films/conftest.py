"""Small films, made once for a run."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.factories.film_files import make_film


@pytest.fixture(scope="session")
def films(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("films")


@pytest.fixture(scope="session")
def film(films: Path) -> Path:
    """A second long, with sound."""
    return make_film(films / "film.mp4")
