"""Every word that a certificate prints, put together once, on the day."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from datetime import date
from math import ceil
from typing import Any, Self

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override, pgettext

from courses.content_keys import FilmKey
from training.certificates.rules import guide_hours

MINUTES_IN_AN_HOUR = 60
HALF_AN_HOUR = 0.5


@dataclass(frozen=True, slots=True)
class Facts:
    """What is certified. `practice_minutes` come from sign-offs, `study_minutes` are a guide."""

    language: str
    name: str
    public_title: str
    public_outcomes: tuple[str, ...]
    issuer: str
    study_minutes: int
    practice_minutes: int
    issued_on: date
    valid_until: date | None


@dataclass(frozen=True, slots=True)
class Words:
    """The sentences around the facts, in the language of the certificate."""

    heading: str
    given_to: str
    finished: str
    outcomes: str
    study: str
    practice: str
    issued: str
    until: str
    issuer: str
    not_regulated: str
    check: str
    or_type: str
    number: str
    badge: str
    zone: str = ""
    """Where the last day ends; empty on what was given before certificates said so."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    facts: Facts
    words: Words

    def to_dict(self) -> dict[str, Any]:
        """Only text, numbers, lists and dicts, as JSON would give them back."""
        data: dict[str, Any] = json.loads(json.dumps(asdict(self), cls=DjangoJSONEncoder))
        return data

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Self:
        facts = data["facts"]
        until = facts["valid_until"]
        return cls(
            facts=Facts(
                **{
                    **facts,
                    "public_outcomes": tuple(facts["public_outcomes"]),
                    "issued_on": date.fromisoformat(facts["issued_on"]),
                    "valid_until": date.fromisoformat(until) if until else None,
                }
            ),
            words=Words(**data["words"]),
        )

    def with_name(self, name: str) -> Snapshot:
        return replace(self, facts=replace(self.facts, name=name))


def take_snapshot(facts: Facts) -> Snapshot:
    with override(facts.language):
        return Snapshot(facts=facts, words=_words(facts))


@dataclass(frozen=True, slots=True)
class FilmSession:
    """A film that somebody did alone. `title` is the neutral one."""

    key: FilmKey
    title: str
    minutes: int
    is_read: bool


def take_film_snapshot(
    film: FilmSession, *, language: str, name: str, issuer: str, day: date
) -> Snapshot:
    with override(language):
        facts = Facts(
            language=language,
            name=name,
            public_title=_film_title(film),
            public_outcomes=_film_outcomes(film),
            issuer=issuer,
            study_minutes=film.minutes,
            practice_minutes=0,
            issued_on=day,
            valid_until=None,
        )
        words = replace(
            _words(facts),
            finished=_("who has done this session alone"),
            outcomes=_("What this person did"),
            study="",
        )
        return Snapshot(facts=facts, words=words)


def take_programme_snapshot(facts: Facts) -> Snapshot:
    """It has no day of its own: it holds as long as the certificates that it stands on."""
    with override(facts.language):
        words = replace(
            _words(facts),
            finished=_("who has the certificates that this programme asks for"),
            until=_("Valid while the certificates of its courses are current"),
        )
        return Snapshot(facts=facts, words=words)


def _film_title(film: FilmSession) -> str:
    words = ngettext(
        "%(film)s: film session, about %(minutes)d minute",
        "%(film)s: film session, about %(minutes)d minutes",
        film.minutes,
    )
    return words % {"film": film.title, "minutes": film.minutes}


def _film_outcomes(film: FilmSession) -> tuple[str, ...]:
    return (
        _("Read the film in words.") if film.is_read else _("Watched the film."),
        _("Thought about the questions in it."),
        _("Chose one thing to change."),
    )


def day_in_words(day: date) -> str:
    """In the language of the moment: 25 November 2026."""
    return date_format(day, pgettext("how a date is written: 25 November 2026", "j F Y"))


def _words(facts: Facts) -> Words:
    return Words(
        heading=_("Certificate of learning"),
        given_to=_("This certificate is given to"),
        finished=_("who has finished the course"),
        outcomes=_("What this person has shown"),
        study=_study(facts.study_minutes),
        practice=_practice(facts.practice_minutes),
        issued=_("Given on %(day)s") % {"day": day_in_words(facts.issued_on)},
        until=(
            _("Valid until %(day)s") % {"day": day_in_words(facts.valid_until)}
            if facts.valid_until
            else _("Has no end date")
        ),
        issuer=_("Given by %(issuer)s") % {"issuer": facts.issuer},
        not_regulated=_("This is not a regulated qualification."),
        check=_("Scan to check that this certificate is real."),
        or_type=_("Or go to this address and type the short code:"),
        number=_("Number:"),
        badge=_("Badge: two people side by side."),
        zone=_zone() if facts.valid_until else "",
    )


def _zone() -> str:
    city = settings.TIME_ZONE.rpartition("/")[2].replace("_", " ")
    return _("The last day ends at midnight, %(city)s time.") % {"city": city}


def _study(minutes: int) -> str:
    hours = guide_hours(minutes)
    if not hours:
        return ""
    if hours == HALF_AN_HOUR:
        return _("Study: about half an hour (guide)")
    written = number_format(hours, decimal_pos=0 if hours.is_integer() else 1)
    words = ngettext(
        "Study: about %(hours)s hour (guide)",
        "Study: about %(hours)s hours (guide)",
        ceil(hours),
    )
    return words % {"hours": written}


def _practice(minutes: int) -> str:
    """As logged, to the minute; nothing where nothing was logged."""
    hours, rest = divmod(minutes, MINUTES_IN_AN_HOUR)
    parts = []
    if hours:
        parts.append(ngettext("%(n)s hour", "%(n)s hours", hours) % {"n": hours})
    if rest:
        parts.append(ngettext("%(n)s minute", "%(n)s minutes", rest) % {"n": rest})
    return _("Practice logged: %(time)s") % {"time": " ".join(parts)} if parts else ""
