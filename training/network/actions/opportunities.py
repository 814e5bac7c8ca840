"""Opportunities are posted, screened, answered and closed; and members say where it led."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from training.accounts.models import User
from training.audit.actions import note_act
from training.network.errors import AlreadySaidError
from training.network.models import Interest, Opportunity, Screening, Story, StoryUse


@transaction.atomic
def post(
    *,
    opportunity_id: UUID,
    kind: str,
    title: str,
    words: str,
    pay: str,
    least_level: str,
    answer_by: date,
    by: User,
    at: datetime,
) -> Opportunity:
    """A form sent twice (the same `opportunity_id`) posts once. Nobody sees it before screening."""
    found, made = Opportunity.objects.get_or_create(
        pk=opportunity_id,
        defaults={
            "kind": kind,
            "title": title,
            "words": words,
            "pay": pay,
            "least_level": least_level,
            "answer_by": answer_by,
            "posted_by": by,
            "posted_at": at,
        },
    )
    if made:
        note_act(actor=by, act="posted an opportunity", object_uuid=found.pk, at=at)
    return found


def screen(
    *,
    opportunity: Opportunity,
    seat: str,
    person: User,
    verdict: str,
    reasons: str,
    at: datetime,
) -> None:
    """One word for each seat, by two people. Raises AlreadySaidError for any other."""
    same = {"opportunity": opportunity, "seat": seat, "person": person, "verdict": verdict}
    try:
        with transaction.atomic():
            Screening.objects.create(**same, reasons=reasons, said_at=at)
    except IntegrityError:
        if not Screening.objects.filter(**same).exists():
            raise AlreadySaidError from None


def close(*, opportunity: Opportunity, at: datetime) -> bool:
    """What was answered stays with those who answered."""
    return bool(Opportunity.objects.filter(pk=opportunity.pk, closed_at=None).update(closed_at=at))


def answer(
    *, opportunity: Opportunity, person: User, words: str, contact: str, at: datetime
) -> None:
    """The last words count. An empty `contact` takes back one that was given."""
    Interest.objects.update_or_create(
        opportunity=opportunity,
        person=person,
        defaults={"words": words, "contact": contact, "said_at": at, "taken_back_at": None},
    )


def take_back_answer(*, opportunity: Opportunity, person: User, at: datetime) -> bool:
    standing = Interest.objects.standing().filter(opportunity=opportunity, person=person)
    return bool(standing.update(taken_back_at=at, contact="", words=""))


@transaction.atomic
def tell(
    *, story_id: UUID, person: User, kind: str, words: str, uses: Iterable[str], at: datetime
) -> Story | None:
    """Told once, and changed when told again. None where the story is somebody else's."""
    found, made = Story.objects.get_or_create(
        pk=story_id,
        defaults={"person": person, "kind": kind, "words": words, "told_at": at},
    )
    if found.person_id != person.pk:
        return None
    if not made:
        Story.objects.filter(pk=found.pk).update(kind=kind, words=words)
    _agree_to(found, frozenset(uses), words_changed=not made and found.words != words, at=at)
    return found


def _agree_to(story: Story, uses: frozenset[str], *, words_changed: bool, at: datetime) -> None:
    """A yes is to the words as they were: where they change, each yes begins anew."""
    standing = StoryUse.objects.standing().filter(story=story)
    (standing if words_changed else standing.exclude(use__in=uses)).update(ended_at=at)
    have = set(StoryUse.objects.standing().filter(story=story).values_list("use", flat=True))
    StoryUse.objects.bulk_create(
        [StoryUse(story=story, use=use, agreed_at=at) for use in sorted(uses - have)],
        ignore_conflicts=True,
    )


def take_back_story(*, story: Story) -> None:
    """It goes with every yes."""
    Story.objects.filter(pk=story.pk).delete()
