"""A learner with words beside which something may stand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from pytest_django.fixtures import Settings

from training.accounts.models import User
from training.assessments.models import Reflection
from training.enrolment.models import Enrolment

AT = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def private_root(tmp_path: Path, settings: Settings) -> Path:
    settings.PRIVATE_ROOT = tmp_path / "private"
    return tmp_path / "private"


@pytest.fixture
def reflection(learner: User) -> Reflection:
    return Reflection.objects.create(
        learner=learner,
        enrolment=Enrolment.objects.get(learner=learner),
        activity_key=uuid4(),
        text="What I saw",
        shared_text="What I saw",
        saved_at=AT,
        shared_at=AT,
    )


@pytest.fixture
def files(private_root: Path) -> Callable[[], list[Path]]:
    """Whatever lies in the private folder now."""
    return lambda: [path for path in private_root.rglob("*") if path.is_file()]
