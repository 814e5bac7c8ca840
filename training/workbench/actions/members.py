"""What staff do for one member: cards, passphrase, paper, leaving, reading."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from courses.outline import CourseOutline
from training.accounts import cards
from training.accounts.models import PICTURES, SignInCard, User
from training.accounts.passphrases import new_passphrase
from training.assessments.models import Reflection, ReflectionReading
from training.audit.actions import note_act
from training.certificates.actions import issue_due, renew_due
from training.certificates.programmes.actions import issue_what_waited
from training.enrolment import actions as enrolments
from training.enrolment.models import Enrolment
from training.progress.actions.steps import complete_step, judge_course, void_source
from training.progress.models import CompletionSource


@transaction.atomic
def give_card(*, holder: User, by: User, at: datetime, picture: str | None = None) -> SignInCard:
    """A new card; the one before opens nothing any more.

    Without `picture` the holder's last one stays; somebody who never had a card gets any of them.
    """
    last = SignInCard.objects.filter(holder=holder).order_by("-made_at").first()
    chosen = picture or (last.picture if last else secrets.choice(PICTURES))
    cards.new_card(holder=holder, picture=chosen, at=at)
    card = SignInCard.objects.get(holder=holder, voided_at=None)
    note_act(actor=by, act="made a sign-in card", object_uuid=card.pk, at=at)
    return card


@transaction.atomic
def take_card(*, holder: User, by: User, at: datetime) -> None:
    """The holder's card opens nothing any more."""
    card = cards.live_card(holder)
    if card is not None:
        cards.void_card(card=card, at=at)
        note_act(actor=by, act="voided a sign-in card", object_uuid=card.pk, at=at)


@transaction.atomic
def give_passphrase(*, person: User, by: User, at: datetime) -> str:
    """A new passphrase, which nobody can see a second time; every session of before ends."""
    words = new_passphrase()
    person.set_password(words)
    person.save(update_fields=["password"])
    note_act(actor=by, act="gave a new passphrase", object_uuid=person.pk, at=at)
    return words


@transaction.atomic
def remove_member(*, enrolment: Enrolment, by: User, at: datetime) -> None:
    """End the place in the cohort. What the learner did stays the learner's."""
    enrolments.leave(enrolment=enrolment, by=by, at=at)
    note_act(actor=by, act="ended an enrolment", object_uuid=enrolment.pk, at=at)


@transaction.atomic
def enter_from_paper(
    *,
    enrolment: Enrolment,
    outline: CourseOutline,
    lessons: Iterable[UUID],
    sheet: UUID,
    by: User,
    at: datetime,
) -> None:
    """Mark lessons done that were done on paper. `sheet` names the entry: twice counts once."""
    for key in lessons:
        complete_step(
            learner=enrolment.learner,
            step_key=key,
            outline_sha256=outline.sha256,
            at=at,
            kind=CompletionSource.Kind.PAPER,
            reference=sheet,
        )
    judge_course(learner=enrolment.learner, outline=outline)
    note_act(actor=by, act="entered lessons from paper", object_uuid=enrolment.pk, at=at)
    issue_on_commit(learner=enrolment.learner, outline=outline, at=at)


@transaction.atomic
def take_back(
    *, source: CompletionSource, outline: CourseOutline, why: str, by: User, at: datetime
) -> None:
    """Void an entry from paper. A certificate that stood on it then waits for a decision."""
    void_source(source=source, outline=outline, by=by, why=why, at=at)
    note_act(actor=by, act="took back an entry from paper", object_uuid=source.pk, at=at)


def issue_on_commit(*, learner: User, outline: CourseOutline, at: datetime) -> None:
    """A certificate that is due is issued when the entry is safe, and never twice."""
    transaction.on_commit(lambda: issue_due(learner=learner, course=outline, at=at))
    transaction.on_commit(lambda: renew_due(learner=learner, course=outline, at=at))
    transaction.on_commit(lambda: issue_what_waited(learner=learner, course=outline, at=at))


@transaction.atomic
def read_reflection(*, reflection: Reflection, by: User, at: datetime) -> None:
    """Note who opens it and when. Its writer sees both."""
    ReflectionReading.objects.create(reflection=reflection, reader=by, at=at)
    note_act(actor=by, act="read a reflection", object_uuid=reflection.pk, at=at)
