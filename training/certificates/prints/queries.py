"""Which certificates of a group can be handed over."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from training.certificates.models import Award, AwardQuerySet
from training.certificates.programmes.queries import named, programmes
from training.certificates.programmes.rules import asked_for
from training.enrolment.models import Cohort, Enrolment


def to_hand_over(cohort: Cohort, day: date) -> AwardQuerySet:
    """Current ones of who is in the group now, of its courses and of programmes with them.

    Only those that have a file: then all their letters can be printed.
    """
    members = Enrolment.objects.filter(cohort=cohort, left_at=None).values("learner")
    found = Award.objects.current_on(day).printed().filter(learner__in=members)
    found = found.filter(award_key__in=_keys_of(cohort), certificatefile__isnull=False)
    return found.select_related("learner").order_by("learner__called", "learner", "-issued_at")


def _keys_of(cohort: Cohort) -> set[UUID]:
    courses = {UUID(key) for key in cohort.course_keys}
    found = programmes()
    rules = named(found)
    return courses | {
        one.outline.key for one in found if one.rule and courses & set(asked_for(one.rule, rules))
    }
