"""Who learns where, and which courses that opens."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Exists, OuterRef, Q
from django.utils.timezone import localdate

from training.accounts.models import ReadsLanguage, User
from training.enrolment.errors import CodeIsOverError, CodeIsUnknownError
from training.enrolment.models import Cohort, CohortStaff, Enrolment, JoinCode
from training.enrolment.rules import (
    Reads,
    code_is_well_formed,
    code_lets_in,
    cohort_takes_people,
    who_reads_language,
)
from training.lib.codes import keyed_hash, plain_code
from training.organisations.models import LanguageReader

SENT_TWICE_WITHIN = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Place:
    """A learner's place in a group, and who on its staff sees what."""

    enrolment: Enrolment
    trainers: tuple[str, ...]
    peer_mentors: tuple[str, ...]

    @property
    def cohort(self) -> Cohort:
        return self.enrolment.cohort


def code_hash(code: str) -> str:
    return keyed_hash("join", plain_code(code))


def find_code(typed: str, *, at: datetime) -> JoinCode:
    """The code that was meant. Raises a JoinError unless it lets somebody in now."""
    if not code_is_well_formed(plain_code(typed)):
        raise CodeIsUnknownError
    code = JoinCode.objects.select_related("cohort").filter(code_hash=code_hash(typed)).first()
    if code is None:
        raise CodeIsUnknownError
    cohort = code.cohort
    lets_in = code_lets_in(
        uses=code.uses, uses_allowed=code.uses_allowed, ends_at=code.ends_at, at=at
    )
    takes_people = cohort_takes_people(
        closed_at=cohort.closed_at, closes_on=cohort.closes_on, day=localdate(at)
    )
    if not (lets_in and takes_people):
        raise CodeIsOverError
    return code


def open_courses(learner: User, at: datetime) -> set[UUID]:
    """The keys of the courses that the learner's groups open now."""
    lists = Enrolment.objects.filter(learner=learner).active_at(at)
    return {
        UUID(key) for keys in lists.values_list("cohort__course_keys", flat=True) for key in keys
    }


def enrolment_for(learner: User, course_key: UUID, at: datetime) -> Enrolment | None:
    """The learner's place in a group with this course; the latest where there are several."""
    places = Enrolment.objects.filter(learner=learner).active_at(at).select_related("cohort")
    for place in places.order_by("-joined_at"):
        if str(course_key) in place.cohort.course_keys:
            return place
    return None


def places_of(learner: User) -> list[Place]:
    """The learner's groups, the newest first, with the names of their staff."""
    mine = Enrolment.objects.filter(learner=learner, left_at=None, cohort__closed_at=None)
    enrolments = list(mine.select_related("cohort").order_by("-joined_at"))
    staff = _staff_of({enrolment.cohort_id for enrolment in enrolments})
    return [
        Place(
            enrolment=enrolment,
            trainers=_names(staff, enrolment.cohort_id, CohortStaff.Kind.TRAINER),
            peer_mentors=_names(staff, enrolment.cohort_id, CohortStaff.Kind.PEER_MENTOR),
        )
        for enrolment in enrolments
    ]


def trainers_of(cohort: Cohort) -> tuple[str, ...]:
    return _names(_staff_of({cohort.pk}), cohort.pk, CohortStaff.Kind.TRAINER)


@dataclass(frozen=True, slots=True)
class Readership:
    """Who will read what is shared in a language. `reader` is None unless `who` is READER."""

    language: str
    who: Reads
    reader: LanguageReader | None

    @property
    def told(self) -> str:
        """Names what a form said about it; another where somebody else would read it."""
        return f"{self.language}-{self.who}-{self.reader.person_id if self.reader else ''}"

    @property
    def is_usual(self) -> bool:
        return self.who == Reads.TRAINERS


FOR_TRAINERS = Readership("", Reads.TRAINERS, None)


def readership(cohort: Cohort, language: str) -> Readership:
    """A group without a trainer yet waits for one, in whatever language."""
    places = CohortStaff.objects.filter(
        cohort=cohort, kind=CohortStaff.Kind.TRAINER, left_at=None, person__is_active=True
    )
    trainers = {language} if places.filter(reads_in(language)).exists() else set()
    named = LanguageReader.objects.filter(
        organisation=cohort.organisation_id, language=language, person__is_active=True
    )
    reader = named.select_related("person", "organisation").first()
    who = who_reads_language(
        language, by_trainers=trainers, by_readers={language} if reader else set()
    )
    if who == Reads.NOBODY and not places.exists():
        return FOR_TRAINERS
    return Readership(language, who, reader if who == Reads.READER else None)


def reads_in(language: str | OuterRef) -> Q:
    """Of places on staff: of somebody who said so, or whose pages are in that language."""
    theirs = ReadsLanguage.objects.filter(person=OuterRef("person"))
    said = Exists(theirs.filter(language=_from_outside(language)))
    return Q(said) | (~Q(Exists(theirs)) & Q(person__language=language))


def _from_outside(language: str | OuterRef) -> str | OuterRef:
    """Inside a query of its own one step further out."""
    return OuterRef(language) if isinstance(language, OuterRef) else language


def _staff_of(cohorts: set[UUID]) -> list[CohortStaff]:
    places = CohortStaff.objects.filter(cohort__in=cohorts, left_at=None)
    return list(places.select_related("person").order_by("person__called", "pk"))


def _names(staff: Iterable[CohortStaff], cohort: UUID, kind: str) -> tuple[str, ...]:
    return tuple(
        place.person.get_full_name()
        for place in staff
        if place.cohort_id == cohort and place.kind == kind
    )


def joined_before(form_id: UUID, *, at: datetime) -> User | None:
    """The account that this very form made a moment ago: somebody pressed the button twice."""
    since = at - SENT_TWICE_WITHIN
    return User.objects.filter(joined_with=form_id, date_joined__gte=since, is_active=True).first()
