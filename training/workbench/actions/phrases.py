"""A trainer's own short phrases: kept, changed, ordered, forgotten."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from training.accounts.models import User
from training.workbench.models import KeptPhrase

MOST = 30
"""More than that is a list in which nobody finds anything."""


@transaction.atomic
def keep_phrases(*, owner: User, phrases: Iterable[str]) -> int:
    """At the end of the list; what is there already stays once. How many were added."""
    own = KeptPhrase.objects.filter(owner=owner)
    there = set(own.values_list("words", flat=True))
    last: int = own.aggregate(last=Max("place"))["last"] or 0
    new = [words for words in dict.fromkeys(phrases) if words not in there][: MOST - len(there)]
    KeptPhrase.objects.bulk_create(
        [KeptPhrase(owner=owner, words=w, place=last + n) for n, w in enumerate(new, 1)],
        ignore_conflicts=True,
    )
    return len(new)


def change_phrase(*, owner: User, phrase: UUID, words: str) -> None:
    """Nothing changes if the same words are kept already."""
    own = KeptPhrase.objects.filter(owner=owner)
    if not own.filter(words=words).exists():
        own.filter(pk=phrase).update(words=words)


def drop_phrase(*, owner: User, phrase: UUID) -> None:
    KeptPhrase.objects.filter(owner=owner, pk=phrase).delete()


@transaction.atomic
def move_phrase(*, owner: User, phrase: UUID, by: int) -> None:
    """One up (-1) or down (1). At the end of the list nothing happens."""
    rows = list(KeptPhrase.objects.select_for_update().filter(owner=owner))
    here = next((n for n, row in enumerate(rows) if row.pk == phrase), None)
    if here is None or not 0 <= here + by < len(rows):
        return
    rows[here], rows[here + by] = rows[here + by], rows[here]
    for place, row in enumerate(rows, 1):
        row.place = place
    KeptPhrase.objects.bulk_update(rows, ["place"])
