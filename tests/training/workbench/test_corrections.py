"""A name on a certificate can be put right; the old number stays known."""

from __future__ import annotations

from courses.outline import CourseOutline
from tests.factories.awards import make_completion
from tests.training.workbench.conftest import NOON, SignedIn, at, make_sign_off
from training.accounts.models import User
from training.certificates.actions import issue_due
from training.enrolment.models import Enrolment


def test_an_administrator_corrects_the_name_on_a_certificate(
    learner: User, course: CourseOutline, administrator: User, signed_in: SignedIn
) -> None:
    make_completion(learner, course)
    make_sign_off(Enrolment.objects.get(learner=learner), course, passed=True)
    award = issue_due(learner=learner, course=course, at=NOON)
    assert award is not None

    signed_in(administrator).post(at("correct-name", award.pk), {"name": "Łena Nowak"})

    award.refresh_from_db()
    assert award.replaced_by is not None
    assert award.replaced_by.snapshot["facts"]["name"] == "Łena Nowak"
    assert award.replaced_by.number != award.number
    assert award.replaced_at is not None
