"""When a certificate is due, what state it is in, and the numbers that it may print."""

from calendar import monthrange
from datetime import date, datetime, timedelta
from enum import StrEnum
from ipaddress import IPv6Address, ip_address, ip_network
from math import ceil
from typing import Protocol
from unicodedata import name as letter_name
from urllib.parse import urlsplit

STUDY_ROUNDS_TO_MINUTES = 30
"""Guide time is a guess: it is said to the nearest half hour, and a tie goes down."""

REFRESHER_OPENS_DAYS_BEFORE = 60
"""Two months before the end: somebody who is ill, moves, or has no screen for some weeks still
renews in time, and stays current."""

EXPIRING_DAYS = 30
"""From so many days before the last valid day on, its holder reads that it ends soon."""

GRACE_DAYS = 60
"""More time, once, for who could not renew because access was not in their hands."""

PRINT_KEPT_FOR = timedelta(days=1)
"""Long enough to find a printer; then the file of a group goes."""

MONTHS_IN_A_YEAR = 12

NUMBER_LETTERS = 26
"""130 random bits: nobody guesses a number."""

SHORT_CODE_LETTERS = 10
"""50 random bits, for typing; tries are counted."""

PLACES_IN_A_LIST = 131_072
"""Of a status list; the least that its standard allows: one certificate hides among the others."""

ONE_HOUSEHOLD_BITS = 64
"""Of an IPv6 address: the rest may change with each request of one visitor."""


def award_is_due(
    *, course_is_done: bool, has_task: bool, task_is_signed: bool, needed_is_current: bool = True
) -> bool:
    """Every part is done, where the course has a task a trainer signed it, and the certificate
    of another course is current where this one needs it.
    """
    return course_is_done and (task_is_signed or not has_task) and needed_is_current


def is_earned_again(*, earned_at: datetime, withdrawn_at: datetime | None) -> bool:
    """After a withdrawal only something newer than it earns a certificate."""
    return withdrawn_at is None or earned_at > withdrawn_at


class State(StrEnum):
    VALID = "valid"
    EXPIRED = "expired"
    REPLACED = "replaced"
    WITHDRAWN = "withdrawn"


class Stage(StrEnum):
    """How an award stands for its holder and for staff. Outside only a `State` is ever seen."""

    ISSUED = "issued"
    EXPIRING = "expiring"
    EXPIRED = "expired"
    SUSPENDED = "suspended"
    WITHDRAWN = "withdrawn"
    REPLACED = "replaced"


class Dated(Protocol):
    """What decides the state of an award."""

    @property
    def valid_until(self) -> date | None: ...
    @property
    def replaced_at(self) -> datetime | None: ...
    @property
    def withdrawn_at(self) -> datetime | None: ...


def state_on(award: Dated, day: date) -> State:
    """The last day of validity still counts."""
    if award.withdrawn_at:
        return State.WITHDRAWN
    if award.replaced_at:
        return State.REPLACED
    if award.valid_until and award.valid_until < day:
        return State.EXPIRED
    return State.VALID


def stage_on(award: Dated, day: date, *, needs_are_met: bool) -> Stage:
    """`needs_are_met`: the certificates that this one needs are current."""
    state = state_on(award, day)
    if state != State.VALID:
        return Stage(state.value)
    if not needs_are_met:
        return Stage.SUSPENDED
    ends_soon = award.valid_until and award.valid_until <= day + timedelta(days=EXPIRING_DAYS)
    return Stage.EXPIRING if ends_soon else Stage.ISSUED


def last_valid_day(issued_on: date, months: int) -> date | None:
    """The same day of the month, `months` later, or that month's last day; None: no end."""
    if not months:
        return None
    years, month = divmod(issued_on.month - 1 + months, MONTHS_IN_A_YEAR)
    year, month = issued_on.year + years, month + 1
    return date(year, month, min(issued_on.day, monthrange(year, month)[1]))


def refresher_opens_on(valid_until: date | None) -> date | None:
    """None for a certificate that never ends."""
    return valid_until - timedelta(days=REFRESHER_OPENS_DAYS_BEFORE) if valid_until else None


def refresher_is_due(*, valid_until: date | None, day: date) -> bool:
    """From 60 days before the last valid day on, also after it."""
    opens = refresher_opens_on(valid_until)
    return opens is not None and opens <= day


def may_have_more_time(*, valid_until: date | None, is_given: bool, day: date) -> bool:
    """Once, from 30 days before the last day until 60 days after it."""
    if valid_until is None or is_given:
        return False
    return -GRACE_DAYS <= (valid_until - day).days <= EXPIRING_DAYS


def renewed_until(*, passed_on: date, valid_until: date | None, months: int) -> date | None:
    """Who renews early loses nothing: the new time begins where the old one ends."""
    return last_valid_day(max(passed_on, valid_until or passed_on), months)


def guide_hours(minutes: int) -> float:
    """Hours to the nearest half; never nought when there was something to study."""
    halves = ceil(minutes / STUDY_ROUNDS_TO_MINUTES - 0.5)
    return max(halves, 1 if minutes else 0) * STUDY_ROUNDS_TO_MINUTES / 60


def is_on_this_machine_only(address: str) -> bool:
    """Whether a code that leads to `address` is of no use to anybody else."""
    host = urlsplit(address).hostname or ""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        number = ip_address(host)
    except ValueError:
        return not host
    return number.is_loopback or number.is_unspecified


def network_of(address: str) -> str:
    """For which neighbours tries are counted together: one address, or one IPv6 household."""
    number = ip_address(address)
    if isinstance(number, IPv6Address):
        return str(ip_network((number, ONE_HOUSEHOLD_BITS), strict=False))
    return str(number)


def is_in_latin_letters(text: str) -> bool:
    """Letters of the Latin alphabet, with any accents, and what stands between names."""
    return all(c in " -'’.·" or letter_name(c, "").startswith("LATIN ") for c in text)
