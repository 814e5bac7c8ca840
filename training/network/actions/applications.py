"""Somebody asks to become a member, or to be looked at again."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from training.accounts.models import User
from training.network.errors import (
    NotForThisLevelError,
    NothingToAppealError,
    SomethingIsMissingError,
)
from training.network.models import Application
from training.network.models.applications import APPEAL, FIRST
from training.network.queries.applications import may_appeal
from training.network.queries.facts import facts_of, path_to, programme, standing_of
from training.network.rules import Level, may_ask_for


def keep_draft(*, person: User, level: Level, words: str, at: datetime) -> Application:
    """The one open application of `person`, as it was written last. One that was sent stays."""
    found, _made = Application.objects.get_or_create(
        person=person,
        closed_at=None,
        defaults={"level": level, "words": words, "saved_at": at},
    )
    draft = Application.objects.filter(pk=found.pk, sent_at=None)
    draft.update(level=level, words=words, saved_at=at)
    found.refresh_from_db()
    return found


@transaction.atomic
def send(*, application: Application, at: datetime) -> None:
    """Sent twice is sent once. Raises what is missing, where the person themselves can do it."""
    person = application.person
    level = Level(application.level)
    if not may_ask_for(standing_of(person), level):
        raise NotForThisLevelError
    courses = programme()
    path = path_to(level, facts_of(person, courses, localdate(at)), courses)
    if not path.may_send:
        raise SomethingIsMissingError(path.sentence)
    draft = Application.objects.filter(pk=application.pk, sent_at=None, closed_at=None)
    draft.update(sent_at=at, asked_at=at)


def take_back(*, application: Application, at: datetime) -> bool:
    """By whoever wrote it, while nobody has decided. Again is False."""
    waiting = Application.objects.filter(pk=application.pk, closed_at=None)
    return bool(waiting.update(closed_at=at))


@transaction.atomic
def appeal(*, application: Application, words: str, at: datetime) -> None:
    """Two others look again, with a clock of their own. Once for each application."""
    found = Application.objects.select_for_update().get(pk=application.pk)
    if not may_appeal(found):
        raise NothingToAppealError
    rows = Application.objects.filter(pk=found.pk, round=FIRST)
    rows.update(round=APPEAL, appeal_words=words, asked_at=at, closed_at=None)
