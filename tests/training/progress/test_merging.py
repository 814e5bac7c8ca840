"""I1 and I4: any order, with any duplicates, gives one state; only a voiding takes back."""

from __future__ import annotations

import random
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from django.db import transaction
from hypothesis import given
from hypothesis import strategies as st

from tests.factories.outlines import key, make_lesson, make_outline
from training.accounts.models import User
from training.progress.actions.steps import (
    complete_step,
    judge_course,
    look_again,
    move_resume_point,
    void_source,
)
from training.progress.models import (
    CompletionSource,
    CourseChange,
    CourseCompletion,
    LookedAgain,
    ResumePoint,
    StepCompletion,
)
from training.progress.queries import done_steps, has_completed

STEPS = tuple(make_lesson(name) for name in ("one", "two", "three"))
OUTLINES = (make_outline(list(STEPS)), make_outline(list(STEPS[:2])))
START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Looked:
    """The learner has seen what changed on a page, which changes at some time or other."""

    step: int
    minute: int


@dataclass(frozen=True)
class Changed:
    """Somebody changed a page of the live course, and asks to look again, or does not."""

    step: int
    minute: int
    kind: str
    asked: bool


@dataclass(frozen=True)
class Done:
    step: int
    minute: int
    kind: str
    reference: int
    outline: int


looks = st.builds(Looked, step=st.integers(0, 2), minute=st.integers(0, 5))
changes = st.builds(
    Changed,
    step=st.integers(0, 2),
    minute=st.integers(0, 5),
    kind=st.sampled_from(["changed", "added", "removed"]),
    asked=st.booleans(),
)
steps = st.builds(
    Done,
    step=st.integers(0, 2),
    minute=st.integers(0, 5),
    kind=st.sampled_from(["reader", "quiz", "paper"]),
    reference=st.integers(0, 1),
    outline=st.integers(0, 1),
)
Event = Done | Looked | Changed
histories = st.lists(st.one_of(steps, looks, changes), min_size=1, max_size=7)


def play(learner: User, history: list[Event]) -> None:
    for event in history:
        at = START + timedelta(minutes=event.minute)
        if isinstance(event, Looked):
            look_again(learner=learner, page_key=STEPS[event.step].key, at=at)
            continue
        if isinstance(event, Changed):
            _change(event, at)
            continue
        complete_step(
            learner=learner,
            step_key=STEPS[event.step].key,
            outline_sha256=OUTLINES[event.outline].sha256,
            at=at,
            kind=event.kind,
            reference=key(f"reference {event.reference}"),
        )
        judge_course(learner=learner, outline=OUTLINES[0])
        move_resume_point(
            learner=learner,
            course_key=OUTLINES[0].key,
            step_key=STEPS[event.minute % 3].key,
            at=at,
        )


def _change(event: Changed, at: datetime) -> None:
    CourseChange.objects.create(
        page_key=STEPS[event.step].key,
        course_key=OUTLINES[0].key,
        kind=event.kind,
        title="A lesson",
        note="New words.",
        asked=event.asked,
        decided_at=at,
        at=at,
    )


def state(learner: User) -> dict[str, list[tuple[object, ...]]]:
    return {
        "steps": list(
            StepCompletion.objects.filter(learner=learner)
            .order_by("step_key")
            .values_list("step_key", "outline_sha256", "completed_at")
        ),
        "sources": list(
            CompletionSource.objects.filter(completion__learner=learner)
            .order_by("completion__step_key", "kind", "reference")
            .values_list("completion__step_key", "kind", "reference", "at")
        ),
        "courses": list(
            CourseCompletion.objects.filter(learner=learner).values_list(
                "course_key", "completed_at", "study_minutes"
            )
        ),
        "looked": list(
            LookedAgain.objects.filter(learner=learner)
            .order_by("page_key")
            .values_list("page_key", "at")
        ),
        "resume": list(ResumePoint.objects.filter(learner=learner).values_list("step_key", "at")),
    }


def someone() -> User:
    return User.objects.create(username=str(uuid.uuid4()))


@pytest.mark.django_db
@given(history=histories, seed=st.integers(0, 2**16))
def test_any_order_with_any_duplicates_gives_one_state(history: list[Event], seed: int) -> None:
    mixed = history + history[: seed % (len(history) + 1)]
    random.Random(seed).shuffle(mixed)
    with transaction.atomic():
        first, second = someone(), someone()
        play(first, history)
        play(second, mixed)

        assert state(first) == state(second)


@pytest.mark.django_db
@given(history=histories, voids=st.lists(st.integers(0, 6), max_size=3))
def test_nothing_but_a_voiding_takes_back_what_was_done(
    history: list[Event], voids: list[int]
) -> None:
    with transaction.atomic():
        learner = someone()
        for number, event in enumerate(history):
            before = _standing(learner)
            play(learner, [event])
            assert before <= _standing(learner)
            if number in voids:
                _void_one(learner)
                assert _every_step_done_has_a_standing_reason(learner)


def _standing(learner: User) -> set[UUID]:
    done = done_steps(learner, [step.key for step in STEPS])
    return done | ({OUTLINES[0].key} if has_completed(learner, OUTLINES[0].key) else set())


def _void_one(learner: User) -> None:
    source = CompletionSource.objects.filter(completion__learner=learner, voided_at=None).first()
    if source is None:
        return
    step, done_before = source.completion.step_key, _standing(learner)
    void_source(source=source, outline=OUTLINES[0], by=learner, why="Wrong sheet.", at=START)
    assert done_before - _standing(learner) <= {step, OUTLINES[0].key}


def _every_step_done_has_a_standing_reason(learner: User) -> bool:
    standing = CompletionSource.objects.filter(completion__learner=learner, voided_at=None)
    reasons = set(standing.values_list("completion__step_key", flat=True))
    return done_steps(learner, [step.key for step in STEPS]) == reasons
