"""Codes that let people into a group."""

from datetime import timedelta

from training.enrolment.actions import make_code
from training.enrolment.models import Cohort
from training.lib.clock import now


def open_code(cohort: Cohort, *, uses: int = 12, days: int = 7) -> str:
    ends_at = now() + timedelta(days=days)
    return make_code(cohort=cohort, uses_allowed=uses, ends_at=ends_at, made_by=None, at=now())
