"""People of the network: members of each level, one who applies, and what members are asked to."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils.timezone import localdate

from courses import catalogue
from training.accounts.models import User
from training.certificates.actions import recognise
from training.certificates.programmes.actions import issue_programmes
from training.certificates.rules import last_valid_day
from training.demo.learning import certify, learn_on_paper
from training.enrolment.actions import close_cohort
from training.enrolment.models import Cohort, Enrolment, EnrolmentChange
from training.network.actions.applications import keep_draft, send
from training.network.actions.memberships import admit, renew
from training.network.actions.opportunities import post, screen
from training.network.actions.panel import say, seat_panel
from training.network.actions.preparing import agree_to_code, confirm_fact, save_piece
from training.network.models import (
    Application,
    ConfirmedFact,
    Opportunity,
    PanelSeat,
    PortfolioPiece,
    Screening,
)
from training.network.rules import Level, Verdict
from training.organisations.models import Organisation, Site

GROUP = "Wednesday group"
ETHICS_ENDS_IN_DAYS = 20
"""Part 12 of the curriculum: Denise sees that she renews soon."""

TO_FINISH = timedelta(weeks=12)
MOSS_FINISHED = timedelta(days=240)
"""Ago: before the last whole quarter, whose report counts the groups of `earlier`."""

FULL_FOR = timedelta(days=500)
MENTOR_FOR = timedelta(days=90)
WES_LOOKED_BACK = "I listened more than last year. (Example)"
MOSS_WROTE = "I would like to interview, and to help others to begin. (Example)"
PIECES = {
    PortfolioPiece.Kind.CONSENT: (
        "My consent talk. “You can stop at any time. You do not have to say why. I ask one thing"
        " before I begin: what did I say I write down?” (Example)"
    ),
    PortfolioPiece.Kind.GUIDE: (
        "I took out two leading questions. “Was the waiting bad?” became “What was the waiting"
        " like?” (Example)"
    ),
    PortfolioPiece.Kind.CODED: (
        "Of 12 cards, 5 say the same: people are told one thing and get another. I wrote down the"
        " one card that does not fit. (Example)"
    ),
    PortfolioPiece.Kind.SHOWN: (
        "A poster for the waiting room: what we asked, what we found, what changed. (Example)"
    ),
}


@dataclass(frozen=True, slots=True)
class Ask:
    """`opens_days` are left to answer."""

    kind: Opportunity.Kind
    title: str
    words: str
    pay: str
    least: Level
    opens_days: int


OUT = Ask(
    Opportunity.Kind.RESEARCH,
    "Ask people how a job club works for them (Example)",
    "Ten interviews of an hour each, in pairs. A lead researcher is there all day.",
    "£15 an hour and travel",
    Level.ASSOCIATE,
    30,
)
WAITING = Ask(
    Opportunity.Kind.SPEAKING,
    "Speak to a council about waiting times (Example)",
    "Ten minutes to speak, then questions. You see the questions before.",
    "£60 and travel",
    Level.FULL,
    45,
)


@transaction.atomic
def load_network(*, at: datetime) -> None:
    """Made once, after the groups of the demo; what is there stays."""
    organisation = Organisation.objects.get(is_example=True)
    if Cohort.objects.filter(public_name=GROUP, organisation=organisation).exists():
        return
    people = {user.username: user for user in User.objects.filter(username__in=_named())}
    _mentor(people["wes"], people["admin"], at)
    group = _group(organisation, at)
    _full_member(people["denise"], group, people["ife"], at)
    _associate(people, at - timedelta(days=1))
    _applicant(group, people, at)
    close_cohort(cohort=group, at=at - MOSS_FINISHED)
    _opportunities(people, at)


def _named() -> tuple[str, ...]:
    return ("wes", "denise", "kit", "ife", "ruth", "admin")


def _mentor(person: User, administrator: User, at: datetime) -> None:
    """Trained and let in before this site began, so without a panel on it."""
    for course in catalogue.outlines():
        recognise(
            learner=person,
            course=course,
            by=administrator,
            why="Example: trained before this site began.",
            valid_until=localdate(at) + timedelta(days=365),
            at=at - MENTOR_FOR,
        )
    admit(person=person, level=Level.FULL, at=at - FULL_FOR)
    renew(person=person, words=WES_LOOKED_BACK, at=at - MENTOR_FOR)
    admit(person=person, level=Level.MENTOR, at=at - MENTOR_FOR)


def _group(organisation: Organisation, at: datetime) -> Cohort:
    place, _made = Site.objects.get_or_create(organisation=organisation, name="Northbrook library")
    return Cohort.objects.create(
        name=f"{GROUP} (Example)",
        organisation=organisation,
        public_name=GROUP,
        site=place,
        course_keys=[str(outline.key) for outline in catalogue.outlines()],
        opens_on=localdate(_day_for_ethics(at) - TO_FINISH),
        safeguarding_lead="Tess R. (Example)",
        help_line="Samaritans, 116 123",
        staff_employer="Turnstone, a charity. They do not work for probation or prison.",
    )


def _day_for_ethics(at: datetime) -> datetime:
    """When a certificate of the first course was given that now ends in so many days."""
    months = catalogue.outlines()[0].validity_months
    ends_on = localdate(at) + timedelta(days=ETHICS_ENDS_IN_DAYS)
    begins = last_valid_day(ends_on, -months) or ends_on
    return at - (localdate(at) - begins)


def _full_member(person: User, group: Cohort, trainer: User, at: datetime) -> None:
    """Let in when the network began, before there was a panel on this site."""
    finished = _day_for_ethics(at)
    _train(person, group, trainer, finished)
    admitted = finished + timedelta(days=7)
    _show(person, admitted)
    _confirm_identity(person, trainer, admitted)
    admit(person=person, level=Level.FULL, at=admitted)


def _associate(people: dict[str, User], at: datetime) -> None:
    """Applied, and two said yes."""
    person = people["kit"]
    agree_to_code(person=person, on=localdate(at))
    _confirm_identity(person, people["ife"], at)
    application = _apply(person, Level.ASSOCIATE, "", at)
    for seat in _panel(application, people, at):
        say(seat=seat, verdict=Verdict.YES, reasons="", at=at)


def _applicant(group: Cohort, people: dict[str, User], at: datetime) -> None:
    """Waits for a panel. A part in a project is still to be confirmed."""
    finished = at - MOSS_FINISHED
    person = User(username="moss", called="Moss J. (Example)", agreed_at=finished - TO_FINISH)
    person.set_unusable_password()
    person.save()
    _train(person, group, people["ife"], finished)
    sent = at - timedelta(days=4)
    _show(person, sent)
    _confirm_identity(person, people["ife"], sent)
    application = _apply(person, Level.FULL, MOSS_WROTE, sent)
    _panel(application, people, at - timedelta(days=2))


def _train(person: User, group: Cohort, trainer: User, finished: datetime) -> None:
    """All courses on paper and watched, and so the certificate of the programme too."""
    begun = finished - TO_FINISH
    place = Enrolment.objects.create(
        learner=person, cohort=group, joined_at=begun, state=Enrolment.State.LEARNING
    )
    EnrolmentChange.objects.create(enrolment=place, state=place.state, at=begun)
    for course in catalogue.outlines():
        learn_on_paper(place, course, [*course.steps], begun=begun, ended=finished)
        certify(place, course, by=trainer, at=finished)
    issue_programmes(learner=person, at=finished)


def _show(person: User, at: datetime) -> None:
    """The code agreed to, and four pieces without names."""
    agree_to_code(person=person, on=localdate(at))
    for kind, words in PIECES.items():
        save_piece(person=person, kind=kind, words=words, names_removed=True, at=at)


def _confirm_identity(person: User, by: User, at: datetime) -> None:
    kind, way = ConfirmedFact.Kind.IDENTITY, ConfirmedFact.Way.TRAINER
    confirm_fact(person=person, kind=kind, way=way, by=by, at=at)


def _apply(person: User, level: Level, words: str, at: datetime) -> Application:
    application = keep_draft(person=person, level=level, words=words, at=at)
    send(application=application, at=at)
    application.refresh_from_db()
    return application


def _panel(application: Application, people: dict[str, User], at: datetime) -> list[PanelSeat]:
    lead, peer = people["ruth"], people["wes"]
    seat_panel(application=application, staff=lead, peer=peer, by=lead, at=at)
    return [*application.seats.all()]


def _opportunities(people: dict[str, User], at: datetime) -> None:
    """One is out; one waits for both of those who screen."""
    posted_at = at - timedelta(days=3)
    out = _post(OUT, people["ruth"], posted_at)
    _post(WAITING, people["ruth"], at - timedelta(days=1))
    for seat, username in ((Screening.Seat.STAFF, "ruth"), (Screening.Seat.MENTOR, "wes")):
        screen(
            opportunity=out,
            seat=seat,
            person=people[username],
            verdict=Screening.Verdict.OUT,
            reasons="",
            at=posted_at,
        )


def _post(ask: Ask, by: User, at: datetime) -> Opportunity:
    return post(
        opportunity_id=uuid.uuid5(by.pk, ask.title),
        kind=ask.kind,
        title=ask.title,
        words=ask.words,
        pay=ask.pay,
        least_level=ask.least,
        answer_by=_days_after(at, ask.opens_days),
        by=by,
        at=at,
    )


def _days_after(at: datetime, days: int) -> date:
    return localdate(at + timedelta(days=days))
