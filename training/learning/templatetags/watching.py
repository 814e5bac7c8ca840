"""What the player of a film knows about the person who watches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import template
from django.template import Context
from django.urls import reverse

from courses.films.delivery import FilmSpec
from training.accounts.models import User
from training.learning.queries.films import FilmDesk

register = template.Library()


@dataclass(frozen=True, slots=True)
class PauseDoor:
    """A pause that asks something. `url` is a page, and with `?part=1` a piece of one."""

    number: int
    at: float
    url: str


@dataclass(frozen=True, slots=True)
class Mine:
    """`watch_url` is empty for who is not signed in, `count_url` for who is.

    `resume` is in seconds. `answered` are the numbers of pauses. `read_url` is empty where there
    is no transcript, and with the others for who is not signed in.
    """

    pauses: tuple[PauseDoor, ...]
    watch_url: str = ""
    count_url: str = ""
    resume: float = 0
    answered: tuple[int, ...] = ()
    read_url: str = ""
    session_url: str = ""

    @property
    def answered_words(self) -> str:
        return " ".join(map(str, self.answered))


@register.simple_tag(takes_context=True)
def film_of_learner(context: Context, film: FilmSpec) -> Mine:
    """Two queries for who is signed in, none for anybody else.

    Whoever looks at a draft, or tries a lesson, leaves no trace: not even a number.
    """
    if _is_a_trial(context):
        return Mine(())
    pauses = tuple(
        PauseDoor(pause.number, pause.at, reverse("film-pause", args=[film.key, pause.number]))
        for pause in film.pauses
        if pause.question
    )
    desk = _desk(context, film)
    if desk is None:
        return Mine(pauses, count_url=reverse("film-count", args=[film.key]))
    return Mine(
        pauses,
        watch_url=reverse("film-seen", args=[film.key]),
        resume=desk.resume_seconds,
        answered=tuple(desk.answered_numbers),
        read_url=reverse("film-read", args=[film.key]) if film.transcript else "",
        session_url=reverse("film-session", args=[film.key]),
    )


@register.inclusion_tag("learning/films/token.html", takes_context=True)
def film_token(context: Context) -> dict[str, Any]:
    """What goes with every batch: who it is for, and that it comes from this site."""
    return {
        "is_shown": _person(context) is not None,
        "request": context.get("request"),
        "csrf_token": context.get("csrf_token"),
    }


@register.inclusion_tag("learning/films/next.html", takes_context=True)
def film_next(context: Context, film: FilmSpec) -> dict[str, Any]:
    """What is left of the session of this film. Two more queries for who is signed in."""
    return {"desk": _desk(context, film), "film": film}


def _is_a_trial(context: Context) -> bool:
    request = context.get("request")
    return bool(getattr(request, "is_preview", False) or getattr(request, "trial", None))


def _person(context: Context) -> User | None:
    user = getattr(context.get("request"), "user", None)
    is_signed_in = user is not None and user.is_authenticated
    return user if is_signed_in and not _is_a_trial(context) else None


def _desk(context: Context, film: FilmSpec) -> FilmDesk | None:
    """One for each film of a page, however many tags ask; None for who is not signed in."""
    person = _person(context)
    if person is None:
        return None
    desks: dict[UUID, FilmDesk] = context["request"].__dict__.setdefault("film_desks", {})
    return desks.setdefault(film.key, FilmDesk(person, film))
