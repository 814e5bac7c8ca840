"""Many people come into a group at once. Their passphrases are made with their cards."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID, uuid5

from django.contrib.auth.hashers import make_password
from django.db import transaction

from training.accounts.models import User
from training.accounts.usernames import drawn_username
from training.audit.actions import note_act
from training.enrolment.models import Cohort, Enrolment, EnrolmentChange
from training.workbench.queries.invitations import Invited


@transaction.atomic
def invite(
    *, cohort: Cohort, people: Sequence[Invited], form_id: UUID, by: User, at: datetime
) -> int:
    """How many were invited now. `form_id` names the list: sent twice, nobody comes twice."""
    keys = {uuid5(form_id, str(one.number)): one for one in people}
    there = User.objects.filter(joined_with__in=keys).values_list("joined_with", flat=True)
    new = [(key, keys[key]) for key in keys.keys() - set(there)]
    names = _free_usernames(len(new))
    learners = [
        User(
            username=username,
            called=one.name,
            language=one.language,
            joined_with=key,
            password=make_password(None),
        )
        for username, (key, one) in zip(names, new, strict=True)
    ]
    User.objects.bulk_create(learners)
    invited = Enrolment.State.INVITED
    places = Enrolment.objects.bulk_create(
        Enrolment(learner=learner, cohort=cohort, joined_at=at, state=invited)
        for learner in learners
    )
    EnrolmentChange.objects.bulk_create(
        EnrolmentChange(enrolment=place, state=invited, at=at, by=by) for place in places
    )
    if new:
        note_act(actor=by, act="invited people from a list", object_uuid=cohort.pk, at=at)
    return len(new)


def _free_usernames(count: int) -> list[str]:
    """Drawn with some to spare, so that one look is nearly always enough."""
    free: set[str] = set()
    while len(free) < count:
        drawn = {drawn_username() for _ in range(count + 10)}
        taken = set(User.objects.filter(username__in=drawn).values_list("username", flat=True))
        free |= drawn - taken
    return sorted(free)[:count]
