"""A person's own page of the network, and what they can put into their portfolio."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from courses import catalogue
from training.accounts.models import User
from training.assessments.models import Reflection, TaskSignOff
from training.network.ladder import PORTFOLIO_PIECES
from training.network.models import Application, Membership, PortfolioPiece
from training.network.queries.applications import (
    Answer,
    answer_for,
    due_on,
    open_application,
)
from training.network.queries.facts import (
    Path,
    agreed_to_newest,
    facts_of,
    path_to,
    programme,
)
from training.network.queries.people import seats_of
from training.network.rules import (
    Level,
    Standing,
    may_ask_for,
    next_level,
    renewal_due_on,
    renewal_is_open,
)


@dataclass(frozen=True, slots=True)
class Home:
    """`path` leads to the next level; None for a mentor. `due` is by when an answer comes."""

    network: catalogue.Network
    member: Membership | None
    standing: Standing
    path: Path | None
    application: Application | None
    due: date | None
    answer: Answer | None
    renew_by: date | None
    must_agree: bool
    decides: bool

    @property
    def is_paused(self) -> bool:
        return self.standing.state == "paused"


def home(person: User, *, language: str, day: date) -> Home:
    member = Membership.objects.filter(person=person).first()
    standing = member.standing if member else Standing()
    courses = programme(language)
    level = next_level(standing)
    application = open_application(person)
    waits = application is not None and application.sent_at is not None
    renews = member is not None and standing.is_member and renewal_is_open(member.renewed_on, day)
    return Home(
        network=catalogue.network(),
        member=member if standing.is_member else None,
        standing=standing,
        path=path_to(level, facts_of(person, courses, day), courses) if level else None,
        application=application,
        due=due_on(application) if application else None,
        answer=None if waits else answer_for(person),
        renew_by=renewal_due_on(member.renewed_on) if member and renews else None,
        must_agree=standing.is_member and not agreed_to_newest(person),
        decides=seats_of(person).exists(),
    )


def paths_open_to(person: User, *, language: str, day: date) -> list[Path]:
    """The levels that may be asked for, with what is missing for each."""
    courses = programme(language)
    facts = facts_of(person, courses, day)
    member = Membership.objects.filter(person=person).first()
    standing = member.standing if member else Standing()
    return [path_to(level, facts, courses) for level in Level if may_ask_for(standing, level)]


@dataclass(frozen=True, slots=True)
class Place:
    """A kind of evidence, and what is there of it."""

    kind: str
    title: str
    piece: PortfolioPiece | None


@dataclass(frozen=True, slots=True)
class Portfolio:
    places: Sequence[Place]
    shown: int
    needed: int = PORTFOLIO_PIECES


def portfolio(person: User) -> Portfolio:
    """One query."""
    found = {piece.kind: piece for piece in PortfolioPiece.objects.filter(person=person)}
    return Portfolio(
        places=[
            Place(kind.value, str(kind.label), found.get(kind)) for kind in PortfolioPiece.Kind
        ],
        shown=sum(piece.names_removed_at is not None for piece in found.values()),
    )


@dataclass(frozen=True, slots=True)
class OwnWork:
    """Something that the person did here and shared, with the words that a piece begins with."""

    key: UUID
    words: str


def own_work(person: User) -> list[OwnWork]:
    """What was shared with a trainer, and tasks that were signed off. Two queries."""
    shared = Reflection.objects.filter(learner=person, shared_at__isnull=False)
    written = [
        OwnWork(reflection.pk, reflection.shared_text)
        for reflection in shared.exclude(shared_text="").order_by("-shared_at")
    ]
    titles = {UUID(str(o.task.key)): o.task.title for o in catalogue.outlines() if o.task}
    signed = TaskSignOff.objects.standing().filter(learner=person, passed=True)
    watched = [
        OwnWork(sign_off.pk, _watched(titles[sign_off.task_key], localdate(sign_off.at)))
        for sign_off in signed.order_by("-at")
        if sign_off.task_key in titles
    ]
    return [*watched, *written]


def _watched(title: str, day: date) -> str:
    words = _("%(task)s: a trainer watched it and signed it off on %(day)s.")
    return words % {"task": title, "day": date_format(day, "j F Y")}
