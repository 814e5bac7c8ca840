"""How long a person stays signed in, on a shared device and on their own.

A session without our marks (made by a management command or a test) has no idle limit; Django's
own age limit still ends it.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from django.db.models import TextChoices
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from training.accounts.models import User


class Device(TextChoices):
    SHARED = "shared"
    OWN = "own"


SHARED_IDLE = timedelta(minutes=20)
SHARED_LONGEST = timedelta(hours=8)
OWN_LONGEST = timedelta(days=30)
STAFF_LONGEST = timedelta(hours=12)
NOTED_EVERY = timedelta(minutes=1)
"""Last seen is written at most this often: reading a page costs no write."""

_DEVICE, _SIGNED_IN, _SEEN, _STAFF, _ROUND = (
    "device",
    "signed_in_at",
    "seen_at",
    "staff",
    "session_round",
)


def begin(request: HttpRequest, user: User, *, device: str, at: datetime) -> None:
    """Note on a fresh session what it was begun on, and when."""
    kind = Device.OWN if device == Device.OWN else Device.SHARED
    session = request.session
    session[_DEVICE] = kind.value
    session[_SIGNED_IN] = session[_SEEN] = int(at.timestamp())
    session[_ROUND] = user.session_round
    set_cookie_age(request)


def set_cookie_age(request: HttpRequest) -> None:
    """On a shared device the cookie goes when the browser closes."""
    own = request.session.get(_DEVICE) == Device.OWN
    request.session.set_expiry(int(OWN_LONGEST.total_seconds()) if own else 0)


def ends_at(request: HttpRequest) -> datetime | None:
    """When the session ends if nothing more happens; None for a session without our marks."""
    session = request.session
    signed_in = _moment(session.get(_SIGNED_IN))
    if signed_in is None:
        return None
    ends = [signed_in + OWN_LONGEST]
    if session.get(_STAFF):
        ends.append(signed_in + STAFF_LONGEST)
    if session.get(_DEVICE) != Device.OWN:
        seen = _moment(session.get(_SEEN)) or signed_in
        ends += [signed_in + SHARED_LONGEST, seen + SHARED_IDLE]
    return min(ends)


def is_over(request: HttpRequest, user: User, *, at: datetime) -> bool:
    """True after its time, or after the person signed out everywhere."""
    end = ends_at(request)
    if end is None:
        return False
    return at >= end or request.session.get(_ROUND, 0) != user.session_round


def note_seen(request: HttpRequest, *, at: datetime) -> None:
    session = request.session
    seen = _moment(session.get(_SEEN))
    if seen is None or session.get(_DEVICE) == Device.OWN:
        return
    if at - seen >= NOTED_EVERY:
        session[_SEEN] = int(at.timestamp())


def note_staff(request: HttpRequest) -> None:
    """From now on this session has the limit of staff."""
    if _SIGNED_IN in request.session and not request.session.get(_STAFF):
        request.session[_STAFF] = True


def join_round(request: HttpRequest, user: User) -> None:
    """This session stays when the person's other sessions end."""
    request.session[_ROUND] = user.session_round


def warns_of_end_at(request: HttpRequest) -> datetime | None:
    """The end to warn of: on a shared device, for somebody who is signed in."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return None
    shared = request.session.get(_DEVICE) == Device.SHARED
    return ends_at(request) if shared else None


def end_in_words(ends_at: datetime) -> str:
    clock = date_format(localtime(ends_at), "H:i")
    words = _("Shared device: we sign you out at %(time)s if you do nothing.")
    return words % {"time": clock}


def _moment(seconds: int | None) -> datetime | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)
