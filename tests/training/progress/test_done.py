"""What many learners have done is read in one query, and the last step is known."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.factories.outlines import key
from tests.factories.people import make_person
from training.accounts.models import User
from training.progress.actions.steps import complete_step
from training.progress.models import CompletionSource
from training.progress.queries import Done, done_by_learner

FIRST, SECOND, OTHER = key("first step"), key("second step"), key("of another course")
NINE = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)
A_MOMENT = timedelta(microseconds=1)


def do(learner: User, step: UUID, at: datetime) -> None:
    complete_step(learner=learner, step_key=step, outline_sha256="", at=at)


def test_the_latest_step_is_the_last_also_by_a_moment(learner: User) -> None:
    do(learner, SECOND, NINE + A_MOMENT)
    do(learner, FIRST, NINE)
    do(learner, OTHER, NINE + timedelta(days=1))

    assert done_by_learner([learner.pk], [FIRST, SECOND]) == {
        learner.pk: Done(frozenset({FIRST, SECOND}), (SECOND, NINE + A_MOMENT))
    }


def test_what_staff_voided_is_not_done(learner: User, trainer: User) -> None:
    do(learner, FIRST, NINE)
    CompletionSource.objects.update(voided_at=NINE, voided_by=trainer, void_reason="Wrong sheet")

    assert done_by_learner([learner.pk], [FIRST]) == {}


@pytest.mark.parametrize("people", [1, 3])
def test_as_many_queries_for_one_as_for_three(
    db: None, people: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    learners = [make_person(f"p{number}") for number in range(people)]
    for learner in learners:
        do(learner, FIRST, NINE)

    with django_assert_num_queries(1):
        found = done_by_learner([learner.pk for learner in learners], [FIRST, SECOND])

    assert len(found) == people
