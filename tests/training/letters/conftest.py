"""A group, somebody in it, and the quiz that their letters are about."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

import pytest

from courses import catalogue
from courses.content_keys import QuizKey
from courses.outline import ModuleOutline, QuizSpec
from tests.factories.people import make_cohort, make_person
from training.enrolment.models import Cohort, Enrolment

NINE = datetime(2026, 3, 3, 9, 0, tzinfo=UTC)


@pytest.fixture
def cohort(db: None) -> Cohort:
    return make_cohort(name="Tuesday group")


@pytest.fixture
def member(cohort: Cohort) -> Enrolment:
    return Enrolment.objects.get(learner=make_person("lena", cohort=cohort))


@pytest.fixture
def module(db: None) -> ModuleOutline:
    """Of the course that the site comes with: "Saying yes freely"."""
    return catalogue.outlines()[0].modules[1]


@pytest.fixture
def quiz(module: ModuleOutline) -> QuizSpec:
    key = next(step.key for step in module.steps if step.kind == "quiz")
    spec = catalogue.quiz(QuizKey(UUID(str(key))), "en")
    assert spec is not None
    return spec
