"""Who is to be reminded, of what: whoever learns now; of a certificate also who is done or left."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Exists, Max, OuterRef
from django.utils.timezone import localdate

from courses import catalogue
from courses.outline import CourseOutline
from training.action_learning.queries import meetings_coming
from training.certificates.models import Award
from training.enrolment.models import Enrolment
from training.messages.models import Reminder
from training.messages.queries.reminders import Due, unread_for_long, who_is_mailed
from training.messages.rules import ENDS_WITHIN_DAYS, MEETING_WITHIN, ends_within, is_quiet
from training.network.queries.telling import to_tell
from training.progress.models import ResumePoint, StepCompletion
from training.progress.rules import next_step

DAY = timedelta(days=1)


@dataclass(slots=True)
class Learning:
    """Somebody in a group now: the courses that are open, and when they were last here."""

    courses: set[str]
    last: datetime


def due_reminders(at: datetime) -> list[Due]:
    """As many queries however many learners there are. E-mail alone tells of some kinds."""
    learners, paused = _learners(at), _paused()
    with_mail = who_is_mailed()
    return [
        *_to_go_on(learners, at),
        *unread_for_long(with_mail & learners.keys(), at),
        *_certificates(with_mail - paused, at),
        *_meetings(paused, at),
        *(Due(one.person, Reminder.Kind.NETWORK, f"{one.of} {one.key}") for one in to_tell(at)),
    ]


def _paused() -> set[UUID]:
    """Who paused in every group."""
    places = Enrolment.objects.filter(left_at=None)
    paused = set(places.filter(state=Enrolment.State.PAUSED).values_list("learner", flat=True))
    learning = places.filter(state=Enrolment.State.LEARNING).values_list("learner", flat=True)
    return paused - set(learning)


def _learners(at: datetime) -> dict[UUID, Learning]:
    active = Enrolment.objects.active_at(at).filter(state=Enrolment.State.LEARNING)
    rows = active.filter(learner__is_active=True).values_list(
        "learner", "joined_at", "learner__last_login", "cohort__course_keys"
    )
    found: dict[UUID, Learning] = {}
    for person, joined, signed_in, keys in rows:
        one = found.setdefault(person, Learning(set(), joined))
        one.courses |= set(keys)
        one.last = max(one.last, joined, signed_in or joined)
    _with_visits(found)
    return found


def _with_visits(found: Mapping[UUID, Learning]) -> None:
    visits = ResumePoint.objects.values("learner").annotate(last=Max("at"))
    steps = StepCompletion.objects.values("learner").annotate(last=Max("completed_at"))
    for rows in (visits, steps):
        for person, last in rows.filter(learner__in=found).values_list("learner", "last"):
            found[person].last = max(found[person].last, last)


def _to_go_on(learners: Mapping[UUID, Learning], at: datetime) -> Iterator[Due]:
    """Once for each stretch of quiet, while something is left to do."""
    quiet = {person: one for person, one in learners.items() if is_quiet(last=one.last, at=at)}
    kind = Reminder.Kind.GO_ON
    told = set(Reminder.objects.filter(kind=kind, person__in=quiet).values_list("person", "cycle"))
    cycles = {person: localdate(one.last).isoformat() for person, one in quiet.items()}
    new = {person: cycle for person, cycle in cycles.items() if (person, cycle) not in told}
    outlines = {str(outline.key): outline for outline in catalogue.outlines()}
    done = _done(new)
    for person, cycle in new.items():
        courses = [outlines[key] for key in quiet[person].courses if key in outlines]
        if _something_is_left(courses, done[person]):
            yield Due(person, kind, cycle)


def _done(people: Collection[UUID]) -> Mapping[UUID, set[UUID]]:
    found: defaultdict[UUID, set[UUID]] = defaultdict(set)
    rows = StepCompletion.objects.filter(learner__in=people).values_list("learner", "step_key")
    for person, step in rows:
        found[person].add(step)
    return found


def _something_is_left(courses: list[CourseOutline], done: set[UUID]) -> bool:
    return any(next_step(course, done) is not None for course in courses)


def _certificates(people: set[UUID], at: datetime) -> Iterator[Due]:
    """The home shows them anyway, with the way to renew: this is for e-mail.

    Also to who finished or left: no group is needed to renew. Not of what was renewed.
    """
    day = localdate(at)
    same = {"learner": OuterRef("learner"), "award_key": OuterRef("award_key")}
    later = Award.objects.standing().filter(**same, valid_until__gt=OuterRef("valid_until"))
    awards = Award.objects.standing().filter(learner__in=people, learner__is_active=True)
    awards = awards.filter(valid_until__gte=day).exclude(Exists(later))
    for award in awards.filter(valid_until__lte=day + max(ENDS_WITHIN_DAYS) * DAY):
        days = ends_within(valid_until=award.valid_until, day=day) if award.valid_until else None
        if days is not None:
            cycle = f"{award.pk}:{days}" + (":more time" if award.grace_given_at else "")
            yield Due(award.learner_id, Reminder.Kind.CERTIFICATE, cycle, award.valid_until)


def _meetings(paused: Collection[UUID], at: datetime) -> Iterator[Due]:
    """Members of a set, colleagues too; not who paused in every group."""
    day = localdate(at)
    for one in meetings_coming(day, day + MEETING_WITHIN):
        if one.person not in paused:
            cycle = f"{one.on.isoformat()} {one.meeting}"
            yield Due(one.person, Reminder.Kind.MEETING, cycle, one.on)
