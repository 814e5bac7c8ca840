"""Who may need help, and why: so that nobody waits until a trainer happens to look."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Max
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from courses import catalogue
from courses.outline import CourseOutline
from training.accounts.models import User
from training.certificates.models import Award
from training.enrolment.models import Cohort, Enrolment
from training.progress.models import ResumePoint, StepCompletion
from training.workbench.queries.board import tries_without_pass
from training.workbench.rules import EXPIRES_WITHIN, TRIES_BEFORE_HELP, Seen, Sign, sign_of

IN_THE_MIDDLE = (Enrolment.State.LEARNING,)


@dataclass(frozen=True, slots=True)
class MayNeedHelp:
    enrolment: UUID
    name: str
    group: str
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Expiring:
    enrolment: UUID
    name: str
    award: Award


def learners_of(user: User, at: datetime) -> list[Enrolment]:
    """Those who learn now in the groups that `user` teaches, each once."""
    places = Enrolment.objects.active_at(at).filter(
        cohort__in=Cohort.objects.taught_by(user), state__in=IN_THE_MIDDLE
    )
    found = places.exclude(learner=user).select_related("learner", "cohort").order_by("joined_at")
    return list({place.learner_id: place for place in found}.values())


def who_may_need_help(places: Iterable[Enrolment], at: datetime) -> list[MayNeedHelp]:
    """Three queries, however many learners there are. Who has waited longest comes first."""
    places = list(places)
    learners = [place.learner_id for place in places]
    outlines = catalogue.outlines()
    seen = _seen(places)
    tries = _tries(learners, outlines)
    return [
        MayNeedHelp(place.pk, place.learner.get_full_name(), place.cohort.name, tuple(why))
        for place in sorted(places, key=lambda place: seen[place.learner_id].last)
        if (why := _why(seen[place.learner_id], tries.get(place.learner_id, ()), at))
    ]


def _seen(places: Iterable[Enrolment]) -> dict[UUID, Seen]:
    learners = [place.learner_id for place in places]
    points = {point.learner_id: point for point in ResumePoint.objects.filter(learner__in=learners)}
    done = dict(
        StepCompletion.objects.filter(learner__in=learners)
        .values("learner_id")
        .annotate(last=Max("completed_at"))
        .values_list("learner_id", "last")
    )
    return {
        place.learner_id: Seen(
            joined=place.joined_at,
            came=points[place.learner_id].at if place.learner_id in points else None,
            signed_in=place.learner.last_login,
            finished=done.get(place.learner_id),
            step=points[place.learner_id].step_key if place.learner_id in points else None,
        )
        for place in places
    }


def _tries(learners: list[UUID], outlines: list[CourseOutline]) -> Mapping[UUID, list[str]]:
    titles: dict[UUID, str] = {
        step.key: step.title for outline in outlines for step in outline.steps
    }
    found: defaultdict[UUID, list[str]] = defaultdict(list)
    for learner, quiz, tries in tries_without_pass(learners):
        if tries >= TRIES_BEFORE_HELP and quiz in titles:
            found[learner].append(titles[quiz])
    return found


def _why(seen: Seen, quizzes: Iterable[str], at: datetime) -> list[str]:
    why = [_("%(quiz)s: tried three times, not yet there") % {"quiz": quiz} for quiz in quizzes]
    sign = sign_of(seen, at)
    if sign is Sign.QUIET:
        days = (at - seen.last) // timedelta(days=1)
        words = ngettext("Not here for %(days)d day", "Not here for %(days)d days", days)
        why.append(words % {"days": days})
    elif sign is Sign.SAME_PLACE and seen.step and (place := catalogue.place_of(seen.step)):
        why.append(_("Came back, and is still at “%(title)s”") % {"title": place.step.title})
    return why


def expiring_awards(places: Iterable[Enrolment], at: datetime) -> list[Expiring]:
    """Certificates that end within two months, the soonest first. One query."""
    by_learner = {place.learner_id: place for place in places}
    day = at.date()
    awards = Award.objects.standing().filter(
        learner__in=by_learner, valid_until__gte=day, valid_until__lte=day + EXPIRES_WITHIN
    )
    return [
        Expiring(place.pk, place.learner.get_full_name(), award)
        for award in awards.order_by("valid_until")
        if (place := by_learner.get(award.learner_id))
    ]
