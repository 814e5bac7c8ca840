"""Times in a film as people write them: 2:45."""

import re
from math import floor

WRITTEN = re.compile(r"(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)")
SECONDS_A_MINUTE, SECONDS_AN_HOUR = 60, 3600


def seconds_of(text: str) -> int | None:
    """None for what is no time: `m:ss` or `h:mm:ss`."""
    found = WRITTEN.fullmatch(text.strip())
    if found is None:
        return None
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return hours * SECONDS_AN_HOUR + minutes * SECONDS_A_MINUTE + seconds


def written(seconds: float) -> str:
    whole = floor(seconds)
    hours, rest = divmod(whole, SECONDS_AN_HOUR)
    minutes, left = divmod(rest, SECONDS_A_MINUTE)
    return f"{hours}:{minutes:02d}:{left:02d}" if hours else f"{minutes}:{left:02d}"
