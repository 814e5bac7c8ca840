"""Codes are made, people come into groups and leave them, groups close."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import F, Q
from django.utils.timezone import localdate

from training.accounts.cards import new_card
from training.accounts.models import User
from training.accounts.preferences import Reading
from training.enrolment.errors import AlreadyJoinedError, CodeIsOverError, UsernameIsGoneError
from training.enrolment.models import Cohort, Enrolment, EnrolmentChange, JoinCode
from training.enrolment.queries import code_hash, find_code, joined_before
from training.enrolment.rules import CODE_LETTERS, may_become
from training.lib.codes import new_code


def make_code(
    *, cohort: Cohort, uses_allowed: int, ends_at: datetime, made_by: User | None, at: datetime
) -> str:
    """Make a code and return it. Only its keyed hash is kept: nobody can show it again."""
    code = new_code(CODE_LETTERS)
    JoinCode.objects.create(
        cohort=cohort,
        code_hash=code_hash(code),
        uses_allowed=uses_allowed,
        ends_at=ends_at,
        made_by=made_by,
        made_at=at,
    )
    return code


def join(
    *,
    code: str,
    called: str,
    username: str,
    passphrase: str,
    language: str,
    picture: str,
    at: datetime,
    reading: Reading | None = None,
    form_id: UUID | None = None,
) -> User:
    """Make an account in the group of `code`, with its card. All of it, or nothing.

    A form sent again (the same `form_id`) gives the account that it made before.
    """
    reading = reading or Reading()
    person = User(
        username=User.normalize_username(username),
        called=called,
        language=language,
        text_size=reading.text_size,
        spacing=reading.spacing,
        theme=reading.theme,
        agreed_at=at,
        joined_with=form_id,
    )
    person.set_password(passphrase)  # slow on purpose, so before the transaction
    try:
        with transaction.atomic():
            person.save(force_insert=True)
            cohort = _use_code(code, at)
            Enrolment.objects.create(learner=person, cohort=cohort, joined_at=at)
            new_card(holder=person, picture=picture, at=at)
    except IntegrityError:
        return _made_before(form_id, at)
    return person


def join_with_account(*, learner: User, code: str, at: datetime) -> Enrolment:
    """Somebody with an account comes into one more group. Being in it already uses nothing up."""
    cohort = find_code(code, at=at).cohort
    with transaction.atomic():
        enrolment, made = _enrol(learner, cohort, at)
        if made:
            _use_code(code, at)
        else:
            accept(enrolment=enrolment, at=at)
    return enrolment


def enrol(*, learner: User, cohort: Cohort, at: datetime) -> Enrolment:
    """Repeating it changes nothing."""
    enrolment, _made = _enrol(learner, cohort, at)
    return enrolment


def leave(*, enrolment: Enrolment, at: datetime, by: User | None = None) -> None:
    """Its trainers see nothing of the learner from now on. Progress stays the learner's own."""
    move(enrolment=enrolment, to=Enrolment.State.WITHDRAWN, by=by, at=at)


@transaction.atomic
def move(*, enrolment: Enrolment, to: str, by: User | None, at: datetime) -> bool:
    """Into another state; False where it is there already or cannot go there.

    Of two people who move one place at once, one is told False.
    """
    before = [state for state in Enrolment.State.values if may_become(state, to)]
    left = {"left_at": at} if to in Enrolment.GONE else {}
    places = Enrolment.objects.filter(pk=enrolment.pk, left_at=None, state__in=before)
    if not places.update(state=to, **left):
        return False
    EnrolmentChange.objects.create(enrolment=enrolment, state=to, at=at, by=by)
    enrolment.refresh_from_db(fields=["state", "left_at"])
    return True


@transaction.atomic
def accept(*, enrolment: Enrolment, at: datetime) -> bool:
    """An invited learner read the ground rules, is 18 or over, and says yes."""
    if not move(enrolment=enrolment, to=Enrolment.State.LEARNING, by=None, at=at):
        return False
    User.objects.filter(pk=enrolment.learner_id, agreed_at=None).update(agreed_at=at)
    return True


@transaction.atomic
def transfer(*, enrolment: Enrolment, to: Cohort, by: User, at: datetime) -> Enrolment | None:
    """Into another group: all that the learner did stays the learner's. None if it is too late.

    Trainers of the old group see the learner no longer, those of the new one do.
    """
    state = enrolment.state
    if not move(enrolment=enrolment, to=Enrolment.State.MOVED, by=by, at=at):
        return None
    place, made = _enrol(enrolment.learner, to, at)
    if made and state == Enrolment.State.PAUSED:
        move(enrolment=place, to=state, by=by, at=at)
    return place


def close_cohort(*, cohort: Cohort, at: datetime) -> None:
    """Nobody joins, and its staff see its learners no longer."""
    Cohort.objects.filter(pk=cohort.pk, closed_at=None).update(closed_at=at)
    cohort.refresh_from_db(fields=["closed_at"])


def _enrol(learner: User, cohort: Cohort, at: datetime) -> tuple[Enrolment, bool]:
    return Enrolment.objects.get_or_create(
        learner=learner, cohort=cohort, left_at=None, defaults={"joined_at": at}
    )


def _use_code(code: str, at: datetime) -> Cohort:
    """Take one of its places. Decided by the database, so parallel joins never take too many."""
    open_cohorts = Cohort.objects.filter(closed_at=None).filter(
        Q(closes_on=None) | Q(closes_on__gte=localdate(at))
    )
    codes = JoinCode.objects.filter(code_hash=code_hash(code))
    free = codes.filter(ends_at__gt=at, uses__lt=F("uses_allowed"), cohort__in=open_cohorts)
    if not free.update(uses=F("uses") + 1):
        raise CodeIsOverError
    return codes.select_related("cohort").get().cohort


def _made_before(form_id: UUID | None, at: datetime) -> User:
    if form_id is None or not User.objects.filter(joined_with=form_id).exists():
        raise UsernameIsGoneError
    made = joined_before(form_id, at=at)
    if made is None:
        raise AlreadyJoinedError
    return made
