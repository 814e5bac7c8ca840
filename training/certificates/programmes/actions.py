"""Give the certificates of programmes, once each; write what they ask for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localdate

from courses import catalogue
from courses.outline import CourseOutline
from training.accounts.models import User
from training.audit.actions import note_act
from training.certificates.actions import (
    create_award,
    issue_due,
    language_of,
    renew_due,
    withdraw,
)
from training.certificates.models import Award, ProgrammeRule
from training.certificates.pdf.document import address_can_be_printed
from training.certificates.programmes.queries import (
    Programme,
    current_among,
    named,
    programmes,
    who_earned,
)
from training.certificates.programmes.rules import asked_for, flat, is_earned
from training.certificates.queries import issuer_name
from training.certificates.rules import is_earned_again
from training.certificates.snapshot import Facts, Snapshot, take_programme_snapshot
from training.lib.requirements import Rule, from_dict, to_dict


def issue_what_waited(*, learner: User, course: CourseOutline, at: datetime) -> None:
    """All that waited for a current certificate of `course`: of other courses, of programmes."""
    for other in catalogue.outlines():
        if other.certificate_needs == course.key:
            issue_due(learner=learner, course=other, at=at)
            renew_due(learner=learner, course=other, at=at)
    issue_programmes(learner=learner, at=at)


def issue_programmes(*, learner: User, at: datetime) -> int:
    """The certificates of programmes that are due, given once; how many are new.

    One programme may ask for the certificate of another, so they are looked at until none is new.
    """
    found = programmes()
    rules, made = named(found), 0
    for _round in found:
        mine = list(Award.objects.held_by(learner))
        new = [one for one in found if _give(learner, one, rules, mine, at) is not None]
        made += len(new)
        if not new:
            break
    return made


def issue_missed_programmes(*, at: datetime) -> int:
    """For everybody who earned one and did not get it."""
    found = programmes()
    rules, day, made = named(found), localdate(at), 0
    for one in found:
        has = Award.objects.standing().filter(award_key=one.outline.key)
        people = who_earned(one, rules, day) - set(has.values_list("learner", flat=True))
        for learner in User.objects.filter(pk__in=people):
            made += issue_programmes(learner=learner, at=at)
    return made


@transaction.atomic
def write_rule(*, programme: UUID, rule: Rule | None, by: User, at: datetime) -> None:
    """What is asked from now on. Nobody loses a certificate by it."""
    data = to_dict(rule) if rule else None
    ProgrammeRule.objects.update_or_create(
        programme_key=programme, defaults={"rule": data, "by": by, "at": at}
    )
    note_act(actor=by, act="wrote what a programme asks for", object_uuid=programme, at=at)


@transaction.atomic
def withdraw_what_stood_on(*, award: Award, by: User, at: datetime) -> None:
    """A certificate of a programme goes with a withdrawn one without which nobody has it.

    One that ended or was replaced is still a ground; a withdrawn one never was.
    """
    _one_at_a_time(award.learner_id)
    mine = list(Award.objects.standing().filter(learner=award.learner_id))
    for other in mine:
        has = {one.award_key for one in mine if one.pk != other.pk}
        if other.rule and not is_earned(from_dict(other.rule), has, {}):
            reason, why = award.withdrawn_for, award.withdrawn_why
            withdraw(award=other, reason=reason, why=why, by=by, at=at)


def _give(
    learner: User, one: Programme, rules: Mapping[str, Rule], mine: Sequence[Award], at: datetime
) -> Award | None:
    """None where it is not due, or was given before. Looked at again under the lock."""
    if one.rule is None or not _grounds(one, rules, mine, at) or not address_can_be_printed():
        return None
    with transaction.atomic():
        _one_at_a_time(learner.pk)
        grounds = _grounds(one, rules, list(Award.objects.held_by(learner)), at)
        if not grounds:
            return None
        facts = _facts(learner, one, grounds, at)
        return create_award(
            learner=learner,
            award_key=one.outline.key,
            cycle=1,
            ground=Award.Ground.PROGRAMME,
            language=facts.language,
            snapshot=take_programme_snapshot(facts).to_dict(),
            issued_at=at,
            rule=to_dict(flat(one.rule, rules)),
        )


def _one_at_a_time(learner: UUID) -> None:
    """What is given does not stand on what is withdrawn in the same moment."""
    User.objects.select_for_update().filter(pk=learner).first()


def _grounds(
    one: Programme, rules: Mapping[str, Rule], mine: Sequence[Award], at: datetime
) -> list[Award]:
    """On what it would stand; none where it is not due."""
    day, key = localdate(at), one.outline.key
    standing = [award for award in mine if not (award.replaced_at or award.withdrawn_at)]
    if one.rule is None or any(award.award_key == key for award in standing):
        return []
    keys = asked_for(one.rule, rules)
    grounds = [award for award in standing if award.award_key in keys]
    if not grounds or not is_earned(one.rule, current_among(mine, day), rules):
        return []
    again = is_earned_again(earned_at=_earned_at(grounds), withdrawn_at=_withdrawn_at(mine, key))
    return grounds if again else []


def _earned_at(grounds: Iterable[Award]) -> datetime:
    """When the last of them came for the first time: to renew one earns nothing anew."""
    first: dict[UUID, datetime] = {}
    for award in grounds:
        first[award.award_key] = min(award.issued_at, first.get(award.award_key, award.issued_at))
    return max(first.values())


def _withdrawn_at(mine: Iterable[Award], key: UUID) -> datetime | None:
    times = (award.withdrawn_at for award in mine if award.award_key == key)
    return max((at for at in times if at), default=None)


def _facts(learner: User, one: Programme, grounds: Iterable[Award], at: datetime) -> Facts:
    """The times of the courses, each counted once however often it was renewed."""
    last = {award.award_key: award for award in sorted(grounds, key=lambda award: award.cycle)}
    printed = [award for award in last.values() if award.ground == Award.Ground.COURSE]
    found = [Snapshot.from_dict(award.snapshot).facts for award in printed]
    return Facts(
        language=language_of(learner),
        name=learner.get_full_name(),
        public_title=one.outline.public_title,
        public_outcomes=one.outline.public_outcomes,
        issuer=issuer_name(learner, None),
        study_minutes=sum(facts.study_minutes for facts in found),
        practice_minutes=sum(facts.practice_minutes for facts in found),
        issued_on=localdate(at),
        valid_until=None,
    )
