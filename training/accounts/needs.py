"""What helps people to take part: a list to tick, each with its icon, and who shared what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from training.accounts.models import AccessNeeds


@dataclass(frozen=True, slots=True)
class Need:
    key: str
    icon: str
    words: Promise


NEEDS = (
    Need("large-print", "text-size", _("Large print")),
    Need("read-aloud", "volume", _("Somebody reads it aloud to me")),
    Need("quiet", "volume-off", _("A quiet place")),
    Need("more-time", "clock", _("More time")),
    Need("breaks", "coffee", _("Breaks")),
    Need("one-thing", "list-numbers", _("One thing at a time")),
    Need("signs", "ear", _("Sign language, or I read lips")),
    Need("no-steps", "wheelchair", _("A way in without steps")),
    Need("no-phone", "phone", _("No phone calls")),
    Need("no-email", "mail", _("No e-mail")),
)
"""What helps, never why: nobody is asked about their health."""


@dataclass(frozen=True, slots=True)
class SharedNeeds:
    """`words` are the person's own; empty if they wrote none."""

    needs: tuple[Need, ...]
    words: str


def shared_needs(row: AccessNeeds) -> SharedNeeds:
    ticked = set(row.ticked)
    return SharedNeeds(tuple(need for need in NEEDS if need.key in ticked), row.words)


def access_needs_of(
    people: Iterable[UUID], *, for_mentors: bool = False
) -> dict[UUID, SharedNeeds]:
    """Of those people, who shares what with their trainers; one query.

    With `for_mentors` only what they share with peer mentors too. Whoever asks has made sure that
    these people are theirs: see `EnrolmentQuerySet.visible_to`.
    """
    rows = AccessNeeds.objects.filter(person__in=list(people))
    if for_mentors:
        rows = rows.filter(for_mentors=True)
    return {row.person_id: shared_needs(row) for row in rows}
