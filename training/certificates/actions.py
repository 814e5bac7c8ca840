"""Give, recognise, withdraw and replace awards. A constraint decides who was first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any
from uuid import uuid4

import structlog
from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils.timezone import localdate

from courses.outline import CourseOutline
from training.accounts.models import User
from training.audit.actions import note_act
from training.certificates.errors import NoMoreTimeError, NotStandingError
from training.certificates.models import Award, CertificateFile
from training.certificates.open_badges.revocation import revoke
from training.certificates.pdf.document import address_can_be_printed
from training.certificates.pdf.tasks import make_certificate
from training.certificates.queries import Evidence, evidence, issuer_name
from training.certificates.renewals import refreshed_at
from training.certificates.rules import (
    GRACE_DAYS,
    NUMBER_LETTERS,
    SHORT_CODE_LETTERS,
    is_earned_again,
    last_valid_day,
    may_have_more_time,
    renewed_until,
)
from training.certificates.snapshot import (
    Facts,
    FilmSession,
    Snapshot,
    take_film_snapshot,
    take_snapshot,
)
from training.lib.codes import new_code

log = structlog.get_logger()


def issue_due(*, learner: User, course: CourseOutline, at: datetime) -> Award | None:
    """The certificate of the course, given once, however often and by whomever this is called.

    None while something is missing (also a current certificate of the course that it needs),
    after a withdrawal until something newer earns it again, and on a real site whose address
    nobody else can reach: a later call gives it.
    """
    known = _known(learner, course)
    given = [award for award in known if award.ground == Award.Ground.COURSE]
    standing = next((award for award in given if _stands(award)), None)
    if standing:
        return standing
    earned = evidence(learner, course, localdate(at))
    if earned is None or not is_earned_again(
        earned_at=earned.earned_at, withdrawn_at=_withdrawn_at(given)
    ):
        return None
    if not address_can_be_printed():
        log.warning("certificate_not_given", reason="BASE_URL leads to this machine only")
        return None
    day = localdate(at)
    until = last_valid_day(day, course.validity_months)
    return _give(learner, course, earned, cycle=_next_cycle(known), valid_until=until, at=at)


def renew_due(*, learner: User, course: CourseOutline, at: datetime) -> Award | None:
    """The next certificate, once what renews it was done in its time; given once.

    None while there is nothing to renew.
    """
    known = _known(learner, course)
    found = refreshed_at(learner, course, known, localdate(at))
    if found is None or not address_can_be_printed():
        return None
    last, passed_at = found
    if not is_earned_again(earned_at=passed_at, withdrawn_at=_withdrawn_at(known)):
        return None
    day, months = localdate(passed_at), course.validity_months
    until = renewed_until(passed_on=day, valid_until=last.renewed_from, months=months)
    again = _as_before(known, passed_at)
    return _give(learner, course, again, cycle=_next_cycle(known), valid_until=until, at=at)


def _as_before(known: Sequence[Award], passed_at: datetime) -> Evidence:
    """A refresher adds no study and no practice: the times of the last certificate stand."""
    printed = [award for award in known if award.ground == Award.Ground.COURSE and _stands(award)]
    facts = Snapshot.from_dict(max(printed, key=lambda award: award.cycle).snapshot).facts
    return Evidence(
        study_minutes=facts.study_minutes,
        practice_minutes=facts.practice_minutes,
        earned_at=passed_at,
        enrolment=None,
    )


def issue_film(*, learner: User, film: FilmSession, at: datetime) -> Award | None:
    """The record of a film session, given once. None after a withdrawal, or as in `issue_due`."""
    rows = Award.objects.held_by(learner).filter(award_key=film.key, ground=Award.Ground.FILM)
    known = list(rows)
    standing = next((award for award in known if _stands(award)), None)
    if standing or _withdrawn_at(known) or not address_can_be_printed():
        return standing
    language = language_of(learner)
    snapshot = take_film_snapshot(
        film,
        language=language,
        name=learner.get_full_name(),
        issuer=issuer_name(learner, None),
        day=localdate(at),
    )
    return create_award(
        learner=learner,
        award_key=film.key,
        cycle=1,
        ground=Award.Ground.FILM,
        language=language,
        snapshot=snapshot.to_dict(),
        issued_at=at,
    )


def recognise(
    *, learner: User, course: CourseOutline, by: User, why: str, valid_until: date, at: datetime
) -> Award:
    """Count what somebody learned elsewhere. It prints no certificate. Twice the same is once."""
    known = _known(learner, course)
    for award in known:
        if _stands(award) and award.recognised_why == why and award.valid_until == valid_until:
            return award
    return create_award(
        learner=learner,
        award_key=course.key,
        cycle=_next_cycle(known),
        ground=Award.Ground.RECOGNISED,
        snapshot={"facts": {"public_title": course.public_title}},
        issued_at=at,
        valid_until=valid_until,
        recognised_by=by,
        recognised_why=why,
    )


@transaction.atomic
def withdraw(*, award: Award, reason: str, why: str, by: User, at: datetime) -> None:
    """For ever. The reason is kept, and never public. Again changes nothing."""
    Award.objects.filter(pk=award.pk, withdrawn_at=None).update(
        withdrawn_at=at, withdrawn_by=by, withdrawn_for=reason, withdrawn_why=why
    )
    revoke(award)
    award.refresh_from_db()


def give_more_time(*, award: Award, at: datetime) -> None:
    """60 days, once; or NoMoreTimeError. Why is kept nowhere, and outside nobody reads of it."""
    until, is_given = award.valid_until, award.grace_given_at is not None
    may = may_have_more_time(valid_until=until, is_given=is_given, day=localdate(at))
    more = until + timedelta(days=GRACE_DAYS) if until and may else None
    same = Award.objects.standing().filter(pk=award.pk, grace_given_at=None)
    if more is None or not same.update(grace_given_at=at, valid_until=more):
        raise NoMoreTimeError
    award.refresh_from_db()


@transaction.atomic
def replace(*, award: Award, name: str, at: datetime) -> Award:
    """The same certificate with another name and number. The old number leads to the new one."""
    if not Award.objects.standing().filter(pk=award.pk).update(replaced_at=at):
        raise NotStandingError
    new = create_award(
        learner=award.learner,
        award_key=award.award_key,
        cycle=award.cycle,
        ground=award.ground,
        language=award.language,
        snapshot=Snapshot.from_dict(award.snapshot).with_name(name).to_dict(),
        issued_at=award.issued_at,
        valid_until=award.valid_until,
        rule=award.rule,
        grace_given_at=award.grace_given_at,
        shows_name=award.shows_name,
    )
    Award.objects.filter(pk=award.pk).update(replaced_by=new)
    revoke(award)
    award.refresh_from_db()
    return new


def show_name(*, award: Award, shows: bool) -> None:
    Award.objects.filter(pk=award.pk).update(shows_name=shows)


@transaction.atomic
def spell_name(*, award: Award, spelling: str) -> None:
    """Print the name like this: no font has all letters of the name itself."""
    Award.objects.filter(pk=award.pk).update(spelling=spelling, needs_spelling=False)
    CertificateFile.objects.filter(award=award).delete()
    make_file(award=award)


def make_file(*, award: Award) -> None:
    """Ask the worker for the PDF, once this transaction is done. Any number of times."""
    transaction.on_commit(partial(make_certificate.enqueue, str(award.pk)), robust=True)


def open_file(*, award: Award, by: User, at: datetime) -> bytes | None:
    """The PDF; None while it is being made. Whoever opens another's leaves a note."""
    file = CertificateFile.objects.filter(award=award).first()
    if file is None:
        return None
    if by.pk != award.learner_id:
        note_act(actor=by, act="opened a certificate", object_uuid=award.pk, at=at)
    return bytes(file.pdf)


def make_missing_files() -> int:
    """Ask again for each PDF that is not there; how many."""
    missing = list(Award.objects.without_file())
    for award in missing:
        make_file(award=award)
    return len(missing)


def _give(
    learner: User,
    course: CourseOutline,
    earned: Evidence,
    *,
    cycle: int,
    valid_until: date | None,
    at: datetime,
) -> Award:
    facts = Facts(
        language=language_of(learner),
        name=learner.get_full_name(),
        public_title=course.public_title,
        public_outcomes=course.public_outcomes,
        issuer=issuer_name(learner, earned.enrolment),
        study_minutes=earned.study_minutes,
        practice_minutes=earned.practice_minutes,
        issued_on=localdate(at),
        valid_until=valid_until,
    )
    return create_award(
        learner=learner,
        award_key=course.key,
        cycle=cycle,
        ground=Award.Ground.COURSE,
        language=facts.language,
        snapshot=take_snapshot(facts).to_dict(),
        issued_at=at,
        valid_until=facts.valid_until,
    )


def create_award(**fields: Any) -> Award:
    """A new award with its numbers; or the one that stands, if another call was first."""
    award = Award(
        id=uuid4(),
        number=new_code(NUMBER_LETTERS),
        short_code=new_code(SHORT_CODE_LETTERS),
        **fields,
    )
    try:
        with transaction.atomic():
            award.save(force_insert=True)
            if award.is_printed:
                make_file(award=award)
    except IntegrityError:
        same = {name: fields[name] for name in ("learner", "award_key", "cycle")}
        return Award.objects.standing().get(**same)
    return award


def _known(learner: User, course: CourseOutline) -> list[Award]:
    return list(Award.objects.held_by(learner).filter(award_key=course.key))


def _stands(award: Award) -> bool:
    return award.replaced_at is None and award.withdrawn_at is None


def _withdrawn_at(awards: Sequence[Award]) -> datetime | None:
    return max((award.withdrawn_at for award in awards if award.withdrawn_at), default=None)


def _next_cycle(awards: Sequence[Award]) -> int:
    """After the standing ones; the same for two calls that know the same awards."""
    return 1 + max((award.cycle for award in awards if _stands(award)), default=0)


def language_of(learner: User) -> str:
    offered = learner.language in settings.OFFERED_LANGUAGES
    return learner.language if offered else settings.LANGUAGE_CODE
