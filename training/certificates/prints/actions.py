"""Ask for the certificates of a group in one file, and let it go after a day."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from functools import partial
from uuid import UUID

from django.db import transaction

from training.accounts.models import User
from training.audit.actions import note_act
from training.certificates.models import CertificatePrint
from training.certificates.prints.tasks import make_print
from training.certificates.rules import PRINT_KEPT_FOR
from training.enrolment.models import Cohort


@transaction.atomic
def ask_for_print(
    *, print_id: UUID, cohort: Cohort, awards: Collection[UUID], by: User, at: datetime
) -> CertificatePrint:
    """The print with this id: one row, also when a form is sent twice.

    CertificatePrint.DoesNotExist when the id is that of another group.
    """
    asked = [str(award) for award in awards]
    row = CertificatePrint(pk=print_id, cohort=cohort, awards=asked, asked_by=by, asked_at=at)
    CertificatePrint.objects.bulk_create([row], ignore_conflicts=True)
    own = CertificatePrint.objects.filter(pk=print_id, cohort=cohort)
    own.update(awards=asked, pdf=None)
    found = own.get()
    note_act(actor=by, act="printed certificates", object_uuid=print_id, at=at)
    transaction.on_commit(partial(make_print.enqueue, str(print_id)))
    return found


def forget_old_prints(*, at: datetime) -> None:
    CertificatePrint.objects.asked_before(at - PRINT_KEPT_FOR).delete()
