"""What renews a certificate: the refresher of its course, or its task watched once more."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.utils.timezone import localdate

from courses import catalogue
from courses.catalogue import Link
from courses.outline import CourseOutline
from training.accounts.models import User
from training.assessments.models import Attempt, TaskSignOff
from training.certificates.models import Award
from training.certificates.queries import needed_is_current
from training.certificates.rules import State, refresher_is_due, refresher_opens_on, state_on
from training.certificates.snapshot import day_in_words


@dataclass(frozen=True, slots=True)
class Renewal:
    """A certificate that can be renewed from `opens_on` on.

    `link` leads to the refresher of the course; where it has none, a trainer watches the task.
    """

    award: Award
    course: CourseOutline
    opens_on: date
    is_due: bool
    is_over: bool
    link: Link | None = None

    @property
    def task(self) -> str:
        """The title of the task that is watched; empty where a quiz renews."""
        return self.course.task.title if self.course.task and not self.course.refresher else ""

    @property
    def opens(self) -> str:
        return day_in_words(self.opens_on)

    @property
    def ends(self) -> str:
        return day_in_words(self.award.valid_until) if self.award.valid_until else ""


def renewable(awards: Iterable[Award]) -> Award | None:
    """Of all awards of one course: the standing one that lasts longest, if one is a certificate."""
    standing = [award for award in awards if not (award.replaced_at or award.withdrawn_at)]
    if not any(award.ground == Award.Ground.COURSE for award in standing):
        return None
    return max(standing, key=lambda award: (award.valid_until or date.max, award.cycle))


def renewal_of(awards: Iterable[Award], course: CourseOutline, day: date) -> Renewal | None:
    """`awards` are the learner's of any course. None where there is nothing to renew."""
    award = renewable(award for award in awards if award.award_key == course.key)
    if award is None or not (course.refresher or course.task):
        return None
    opens_on = refresher_opens_on(award.renewed_from)
    if opens_on is None:
        return None
    return Renewal(
        award=award,
        course=course,
        opens_on=opens_on,
        is_due=refresher_is_due(valid_until=award.renewed_from, day=day),
        is_over=state_on(award, day) == State.EXPIRED,
    )


def renewals(
    awards: Collection[Award], outlines: Iterable[CourseOutline], *, language: str, day: date
) -> list[Renewal]:
    """What the learner can renew, now or later. One query, and none where there is nothing."""
    found = [r for course in outlines if (r := renewal_of(awards, course, day))]
    keys = [renewal.course.refresher for renewal in found if renewal.course.refresher]
    links = catalogue.links(keys, language) if keys else {}
    return [replace(one, link=links.get(one.course.refresher or one.award.pk)) for one in found]


def refreshed_at(
    learner: User, course: CourseOutline, awards: Iterable[Award], day: date
) -> tuple[Award, datetime] | None:
    """What of `awards` is renewed, and when the learner first did what renews it, in its time.

    None too while the certificate that the course needs is not current on `day`.
    """
    last = renewable(awards)
    if last is None or not needed_is_current(learner, course, day):
        return None
    in_time = (
        at
        for at in _times(learner, course, last)
        if at and refresher_is_due(valid_until=last.renewed_from, day=localdate(at))
    )
    first = next(in_time, None)
    return (last, first) if first else None


def _times(learner: User, course: CourseOutline, last: Award) -> Iterable[datetime | None]:
    """When the refresher was passed, or the task was passed again, since `last` was given."""
    if course.refresher is not None:
        passed = Attempt.objects.finished().filter(
            learner=learner, quiz_key=course.refresher, passed=True, finished_at__gt=last.issued_at
        )
        return passed.order_by("finished_at").values_list("finished_at", flat=True)
    if course.task is None:
        return []
    watched = TaskSignOff.objects.standing().filter(
        learner=learner, task_key=course.task.key, passed=True, at__gt=last.issued_at
    )
    return watched.order_by("at").values_list("at", flat=True)
