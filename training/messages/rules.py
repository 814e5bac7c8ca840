"""How long words may be, what can be taken back, when to remind. Pure: no database, no clock."""

from datetime import date, datetime, timedelta

NOTE_CHARACTERS = 2_000
"""About a page: a note is a note, and longer words are for a talk."""

NOTICE_CHARACTERS = 600
"""What fits on one screen of a phone, and on half a sheet in large print."""

NOTICE_TITLE_CHARACTERS = 120


def may_be_taken_back(*, by_learner: bool, is_read: bool, is_gone: bool) -> bool:
    """A learner takes a note back until somebody read it. What staff wrote always stays."""
    return by_learner and not is_read and not is_gone


QUIET_AFTER = timedelta(days=7)
"""So long without a visit, and a gentle reminder waits."""

MAILS_APART = timedelta(days=3)
"""Between two e-mails to one person, whatever waits."""

MAIL_HOURS = range(9, 18)
"""Nobody's phone rings at night, or beside the bed, because of a course."""

UNREAD_FOR = timedelta(days=1)
"""A note that waits so long is worth an e-mail."""

MEETING_WITHIN = timedelta(days=2)
ENDS_WITHIN_DAYS = (7, 30)
"""Before a certificate ends: one reminder in each of these times."""

SHOWN_FOR = timedelta(days=14)
"""A reminder inside the product that nobody pressed away."""


def is_quiet(*, last: datetime, at: datetime) -> bool:
    return at - last >= QUIET_AFTER


def may_be_mailed(*, last: datetime | None, at: datetime) -> bool:
    return last is None or at - last >= MAILS_APART


def is_a_good_hour(local: datetime) -> bool:
    """`local` is the time where the people are."""
    return local.hour in MAIL_HOURS


def ends_within(*, valid_until: date, day: date) -> int | None:
    """The shortest time of ENDS_WITHIN_DAYS in which a certificate ends; None where it does not."""
    left = (valid_until - day).days
    return next((days for days in ENDS_WITHIN_DAYS if 0 <= left <= days), None)
