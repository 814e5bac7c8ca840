"""Who may need help, and why: so that nobody waits until a trainer happens to look."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from courses import catalogue
from training.accounts.models import User
from training.certificates.models import Award
from training.enrolment.models import Cohort, Enrolment
from training.progress.models import StepCompletion
from training.workbench.queries.board import tries_without_pass
from training.workbench.rules import EXPIRES_WITHIN, TRIES_BEFORE_HELP, Seen, Sign, sign_of

IN_THE_MIDDLE = (Enrolment.State.LEARNING,)


@dataclass(frozen=True, slots=True)
class Learning:
    """Somebody who learns now in a group of the trainer."""

    enrolment: UUID
    learner: UUID
    name: str
    group: str
    seen: Seen


@dataclass(frozen=True, slots=True)
class MayNeedHelp:
    """`quizzes` are the titles of those that were tried often enough to ask about."""

    place: Learning
    quizzes: tuple[str, ...]
    sign: Sign | None
    at: datetime

    @property
    def enrolment(self) -> UUID:
        return self.place.enrolment

    @property
    def name(self) -> str:
        return self.place.name

    @property
    def group(self) -> str:
        return self.place.group

    @property
    def why(self) -> list[str]:
        return _why(self.place.seen, self.quizzes, self.sign, self.at)


@dataclass(frozen=True, slots=True)
class Expiring:
    enrolment: UUID
    name: str
    award: Award


def learners_of(user: User, at: datetime) -> list[Learning]:
    """Those who learn now in the groups that `user` teaches, each once. One query.

    Plain values: there may be a thousand, and a page shows a few of them.
    """
    finished = StepCompletion.objects.filter(learner=OuterRef("learner")).order_by("-completed_at")
    rows = _places(user, at).values_list(
        *("pk", "learner_id", F("learner__called"), F("learner__username"), "cohort__name"),
        *("joined_at", "learner__resumepoint__at", "learner__last_login"),
        *(Subquery(finished.values("completed_at")[:1]), "learner__resumepoint__step_key"),
    )
    found = {
        learner: Learning(place, learner, called or username, group, Seen(*seen))
        for place, learner, called, username, group, *seen in rows.order_by("joined_at")
    }
    return list(found.values())


def _places(user: User, at: datetime) -> QuerySet[Enrolment]:
    taught = Cohort.objects.taught_by(user)
    places = Enrolment.objects.active_at(at).filter(cohort__in=taught, state__in=IN_THE_MIDDLE)
    return places.exclude(learner=user)


def who_may_need_help(learners: Iterable[Learning], user: User, at: datetime) -> list[MayNeedHelp]:
    """Those of `learners_of(user, at)`; who has waited longest comes first. One query."""
    tries = _tries(user, at)
    found = [
        MayNeedHelp(one, tuple(tries.get(one.learner, ())), _sign(one.seen, at), at)
        for one in learners
    ]
    helped = (one for one in found if one.quizzes or one.sign)
    return sorted(helped, key=lambda one: one.place.seen.last)


def _sign(seen: Seen, at: datetime) -> Sign | None:
    """None also for a place in a course that is not there any more."""
    sign = sign_of(seen, at)
    is_gone = seen.step is None or catalogue.place_of(seen.step) is None
    return None if sign is Sign.SAME_PLACE and is_gone else sign


def _tries(user: User, at: datetime) -> Mapping[UUID, list[str]]:
    titles: dict[UUID, str] = {
        step.key: step.title for outline in catalogue.outlines() for step in outline.steps
    }
    found: defaultdict[UUID, list[str]] = defaultdict(list)
    for learner, quiz, tries in tries_without_pass(_places(user, at).values("learner")):
        if tries >= TRIES_BEFORE_HELP and quiz in titles:
            found[learner].append(titles[quiz])
    return found


def _why(seen: Seen, quizzes: Iterable[str], sign: Sign | None, at: datetime) -> list[str]:
    why = [_("%(quiz)s: tried three times, not yet there") % {"quiz": quiz} for quiz in quizzes]
    if sign is Sign.QUIET:
        days = (at - seen.last) // timedelta(days=1)
        words = ngettext("Not here for %(days)d day", "Not here for %(days)d days", days)
        why.append(words % {"days": days})
    elif sign is Sign.SAME_PLACE and seen.step and (place := catalogue.place_of(seen.step)):
        why.append(_("Came back, and is still at “%(title)s”") % {"title": place.step.title})
    return why


def expiring_awards(learners: Iterable[Learning], user: User, at: datetime) -> list[Expiring]:
    """Certificates that end within two months, the soonest first. One query."""
    by_learner = {one.learner: one for one in learners}
    day = at.date()
    awards = Award.objects.standing().filter(
        learner__in=_places(user, at).values("learner"),
        valid_until__gte=day,
        valid_until__lte=day + EXPIRES_WITHIN,
    )
    return [
        Expiring(one.enrolment, one.name, award)
        for award in awards.order_by("valid_until")
        if (one := by_learner.get(award.learner_id))
    ]
