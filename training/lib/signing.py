"""Values that travel through a browser and come back unchanged, or not at all."""

from typing import Any

from django.core import signing


def sign(purpose: str, value: Any) -> str:
    """`value` as JSON, readable by everybody, changed by nobody."""
    return signing.dumps(value, salt=purpose)


def unsign(purpose: str, token: str, *, max_age_seconds: int | None = None) -> Any | None:
    """What was signed for this purpose; None if forged, broken or too old."""
    try:
        return signing.loads(token, salt=purpose, max_age=max_age_seconds)
    except (signing.BadSignature, ValueError, UnicodeError):
        return None
