"""Notices: what is up, and whom it has reached."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import CharField, IntegerField, QuerySet, Value
from django.utils.timezone import localdate

from training.accounts.models import User
from training.enrolment.models import Cohort, Enrolment
from training.messages.models import Notice

NOTICE = "notice"


def open_notices(learner: User, at: datetime) -> QuerySet[Any, tuple[Any, ...]]:
    """(kind, notice, title, words, 0), to be joined with others."""
    return (
        notices_for(learner, at)
        .unread_by(learner)
        .order_by()
        .values_list(
            Value(NOTICE, output_field=CharField()),
            "pk",
            "title",
            "words",
            Value(0, output_field=IntegerField()),
        )
    )


def notices_for(learner: User, at: datetime) -> Any:
    """What is up today in the groups in which `learner` is now."""
    groups = Enrolment.objects.filter(learner=learner).active_at(at).values("cohort")
    return Notice.objects.filter(cohort__in=groups).shown_on(localdate(at))


@dataclass(frozen=True, slots=True)
class Posted:
    """A notice as its group's trainers see it: how many of those who are in it have read it."""

    notice: Notice
    read: int
    people: int
    is_up: bool


def notices_of(cohort: Cohort, at: datetime) -> list[Posted]:
    """The newest first. Two queries."""
    members = set(_members(cohort).values_list("learner_id", flat=True))
    day = localdate(at)
    return [
        Posted(
            notice=notice,
            read=sum(reading.reader_id in members for reading in notice.readings.all()),
            people=len(members),
            is_up=notice.ended_at is None and notice.shown_from <= day <= notice.shown_until,
        )
        for notice in cohort.notices.select_related("by").prefetch_related("readings")
    ]


@dataclass(frozen=True, slots=True)
class Reader:
    name: str
    has_read: bool


def readers_of(notice: Notice) -> list[Reader]:
    """Everybody of the group by name, and whether they pressed "I have read this"."""
    read = set(notice.readings.values_list("reader_id", flat=True))
    people = _members(notice.cohort).select_related("learner")
    return [
        Reader(place.learner.get_full_name(), place.learner_id in read)
        for place in people.order_by("learner__called", "learner__username")
    ]


def _members(cohort: Cohort) -> QuerySet[Enrolment]:
    here = Enrolment.objects.filter(cohort=cohort, left_at=None)
    return here.exclude(state=Enrolment.State.INVITED)
