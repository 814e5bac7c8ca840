"""Who has left a group is no longer read by its trainers."""

from __future__ import annotations

from uuid import uuid4

from training.accounts.models import User
from training.assessments.models import Reflection
from training.enrolment.actions import leave
from training.enrolment.models import Enrolment
from training.lib.clock import now


def test_a_trainer_reads_no_reflection_of_somebody_who_has_left(
    learner: User, trainer: User
) -> None:
    enrolment = Enrolment.objects.get(learner=learner)
    shared = Reflection.objects.create(
        learner=learner, enrolment=enrolment, activity_key=uuid4(), saved_at=now(), shared_at=now()
    )
    assert list(Reflection.objects.visible_to(trainer)) == [shared]

    leave(enrolment=enrolment, at=now())

    assert list(Reflection.objects.visible_to(trainer)) == []
    assert list(Reflection.objects.visible_to(learner)) == [shared]
