"""What every template may ask: how a person likes to read, and when their session ends."""

from datetime import datetime

from django.http import HttpRequest

from training.accounts.preferences import reading_of
from training.accounts.sessions import warns_of_end_at


def preferences(request: HttpRequest) -> dict[str, str]:
    reading = reading_of(request)
    return {"text_size": reading.text_size, "spacing": reading.spacing, "theme": reading.theme}


def session_end(request: HttpRequest) -> dict[str, datetime | None]:
    """`session_ends_at`: only on a shared device, where doing nothing ends the session."""
    return {"session_ends_at": warns_of_end_at(request)}
