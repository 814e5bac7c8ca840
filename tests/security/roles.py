"""Who comes to the door, and what a row of the matrix says about them."""

from __future__ import annotations

from dataclasses import dataclass

ROLES = (
    "anonymous",
    "learner",
    "fellow learner",
    "own trainer",
    "other trainer",
    "peer mentor",
    "peer reviewer",
    "editor",
    "partner contact",
    "network lead",
    "administrator",
)

EVERYBODY = frozenset(ROLES)
SIGNED_IN = EVERYBODY - {"anonymous"}
LEARNER = frozenset({"learner"})
MEMBERS = frozenset({"learner", "fellow learner"})
STAFF = frozenset({"own trainer", "other trainer", "peer mentor", "administrator"})
OWN_STAFF = frozenset({"own trainer", "peer mentor", "administrator"})
MANAGERS = frozenset({"own trainer", "administrator"})
TRAINERS = frozenset({"own trainer", "other trainer", "administrator"})
WRITERS = frozenset({"own trainer", "other trainer", "editor", "administrator"})
OWN_TRAINER = frozenset({"own trainer"})
PUBLISHERS = frozenset({"editor", "administrator"})
ADMINISTRATOR = frozenset({"administrator"})
EDITOR = frozenset({"editor"})
EDITORS = frozenset({"editor", "administrator"})
NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Row:
    """Roles that are let in by GET and by POST; `get` or `post` NOBODY also where none is taken.

    `named_to` are roles to whom this page names the learner, where others do not: they practise
    together.
    """

    get: frozenset[str] = NOBODY
    post: frozenset[str] = NOBODY
    named_to: frozenset[str] = NOBODY


def both(roles: frozenset[str]) -> Row:
    return Row(roles, roles)
