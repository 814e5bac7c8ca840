"""How a person likes to read: from the profile, or from a cookie before sign-in."""

from __future__ import annotations

from dataclasses import dataclass
from operator import contains

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from training.accounts.models import User

COOKIE = "reading"
COOKIE_DAYS = 365


@dataclass(frozen=True, slots=True)
class Reading:
    text_size: str = "normal"
    spacing: str = "normal"
    theme: str = "auto"

    def as_cookie(self) -> str:
        return f"{self.text_size}.{self.spacing}.{self.theme}"


def reading_of(request: HttpRequest) -> Reading:
    """The profile's for a signed-in person, else the cookie's, else what most people like."""
    user = getattr(request, "user", None)
    if user is not None and user.is_authenticated:
        return Reading(user.text_size, user.spacing, user.theme)
    return reading_from(request.COOKIES.get(COOKIE, ""))


def reading_from(cookie: str) -> Reading:
    """What a cookie says; the usual where it is not one of ours."""
    parts = cookie.split(".")
    allowed = (User.Text.values, User.Spacing.values, User.Theme.values)
    known = len(parts) == len(allowed) and all(map(contains, allowed, parts))
    return Reading(*parts) if known else Reading()


def remember_reading(response: HttpResponse, reading: Reading) -> None:
    response.set_cookie(
        COOKIE,
        reading.as_cookie(),
        max_age=COOKIE_DAYS * 24 * 60 * 60,
        secure=settings.LANGUAGE_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
