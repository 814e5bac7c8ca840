"""Erase people on request, and forget what is past its time."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localdate

from courses.reviews.groups import forget_reviewers
from training.accounts.models import User
from training.certificates.models import Award
from training.lib.personal_data import OnErase, PersonalData
from training.lib.private_files import forget_file
from training.privacy.ledger import erased_people, write_down
from training.privacy.queries import idle_since
from training.privacy.registry import files_of, personal_data, rows_of
from training.privacy.rules import certificates_end_before, records_end_before

ACCOUNT = ("accounts", "account", "mfa")
CERTIFICATES = "certificates"


def erase_learner(*, person: User, at: datetime) -> None:
    """Erase everything about `person`, certificates too. It cannot be undone.

    The ledger comes first: after a crash in between, `erase_again` finishes the work.
    """
    write_down(person_id=person.pk, at=at)
    _erase_rows(person.pk)


def erase_again() -> int:
    """After a restore: erase whoever the ledger names and the backup brought back."""
    back = User.objects.filter(pk__in=erased_people()).values_list("pk", flat=True)
    people = list(back)
    for person_id in people:
        _erase_rows(person_id)
    return len(people)


def forget_what_is_past(*, at: datetime) -> tuple[int, int]:
    """Delete old certificates, then the records of people who are long gone.

    Somebody who still has a certificate keeps the account and the certificate; what they did goes.
    Returns how many certificates were deleted, and how many people were erased or forgotten.
    """
    old = Award.objects.filter(issued_at__lt=certificates_end_before(at)).exclude(
        valid_until__gte=localdate(at)
    )
    certificates = old.count()
    old.delete()
    people = list(idle_since(records_end_before(at)))
    for person in people:
        if Award.objects.filter(learner=person).exists():
            _forget_learning(person.pk)
        else:
            erase_learner(person=person, at=at)
    return certificates, len(people)


@transaction.atomic
def _erase_rows(person_id: UUID) -> None:
    for entry in personal_data():
        _erase(entry, person_id)
    forget_reviewers()
    User.objects.filter(pk=person_id).delete()


@transaction.atomic
def _forget_learning(person_id: UUID) -> None:
    for entry in personal_data():
        app = entry.model.split(".")[0]
        if app not in ACCOUNT and app != CERTIFICATES:
            _erase(entry, person_id)


def _erase(entry: PersonalData, person_id: UUID) -> None:
    rows = rows_of(entry, person_id)
    if entry.on_erase == OnErase.DELETE:
        for file in files_of(entry, person_id):
            forget_file(file)
        rows.delete()
    else:
        rows.update(**{entry.owner: None})
