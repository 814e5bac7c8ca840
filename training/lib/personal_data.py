"""What each app says about the personal data that it holds."""

from dataclasses import dataclass
from enum import StrEnum


class OnErase(StrEnum):
    DELETE = "delete"
    """The row goes."""

    FORGET = "forget"
    """The row stays (it is somebody else's), and no longer names the person."""


@dataclass(frozen=True, slots=True)
class PersonalData:
    """One way in which the rows of one model name a person.

    `owner` is the look-up path from the row to the person. `exported` are the fields that the
    person gets when they ask for what is held. `files` are those of them that name a stored file:
    it goes out with them, and goes away with the row. `keep` says in words why, and until when.
    `only` narrows to the rows that the entry speaks of, by look-ups and their values.
    """

    model: str
    owner: str
    exported: tuple[str, ...]
    on_erase: str
    keep: str
    only: tuple[tuple[str, bool], ...] = ()
    files: tuple[str, ...] = ()
