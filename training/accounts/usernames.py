"""Usernames that the site offers: two friendly words and a number."""

import secrets

from training.accounts.models import User
from training.accounts.words import FRIENDLY, THINGS

OFFERED = 3
_DRAWN = 12
"""Drawn at once; nearly always all of them are free, so one query is enough."""


def drawn_username() -> str:
    number = 10 + secrets.randbelow(90)
    return f"{secrets.choice(FRIENDLY)}-{secrets.choice(THINGS)}-{number}"


def free_usernames() -> list[str]:
    """Three that nobody has. Those that are taken are left out, and never named."""
    free: list[str] = []
    while len(free) < OFFERED:
        drawn = {drawn_username() for _ in range(_DRAWN)}
        taken = set(User.objects.filter(username__in=drawn).values_list("username", flat=True))
        free += sorted(drawn - taken - set(free))
    return free[:OFFERED]
