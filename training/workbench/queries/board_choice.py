"""How a board is narrowed and sorted: from the address, and never an error."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from django.utils.translation import gettext_lazy as _

from training.enrolment.models import Enrolment

ORDERS = {
    "name": _("Name"),
    "-joined_at": _("Newest first"),
    "came": _("Longest not here first"),
}
HERE = [state for state in Enrolment.State if state not in Enrolment.GONE]


@dataclass(frozen=True, slots=True)
class BoardChoice:
    """`state` is empty for everybody who is in the group."""

    state: str = ""
    order: str = "name"
    page: int = 1

    @classmethod
    def from_query(cls, asked: Mapping[str, str]) -> Self:
        state, order, page = asked.get("state", ""), asked.get("order", ""), asked.get("page", "")
        return cls(
            state=state if state in HERE else "",
            order=order if order in ORDERS else "name",
            page=int(page) if page.isascii() and page.isdecimal() and len(page) < 6 else 1,  # noqa: PLR2004 - more pages than people
        )
