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
    person gets when they ask for what is held. `keep` says in words why, and until when.
    """

    model: str
    owner: str
    exported: tuple[str, ...]
    on_erase: str
    keep: str
