"""Write what goes into letters, and have them made."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from functools import partial
from uuid import UUID

from django.db import transaction

from training.accounts.models import User
from training.enrolment.models import Cohort
from training.letters import actions as letters
from training.letters.models import LetterPrint
from training.letters.tasks import make_letters


@transaction.atomic
def print_letters(
    *,
    print_id: UUID,
    cohort: Cohort,
    module: UUID,
    since: date | None,
    members: Sequence[UUID],
    by: User,
    at: datetime,
) -> LetterPrint:
    """Ask for the file; the worker makes it when this is safe. Asked again, it is made anew."""
    asked = letters.ask_for_print(
        print_id=print_id,
        cohort=cohort,
        module=module,
        since=since,
        members=members,
        by=by,
        at=at,
    )
    transaction.on_commit(partial(make_letters.enqueue, str(asked.pk)))
    return asked
