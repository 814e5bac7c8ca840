"""Name who reads a language for an organisation, and end that."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from training.accounts.models import User
from training.audit.actions import note_act
from training.organisations.models import LanguageReader, Organisation
from training.workbench.access import sync_staff_access


@transaction.atomic
def name_reader(
    *, organisation: Organisation, language: str, person: User, by: User, at: datetime
) -> None:
    """One for each language of an organisation: whoever was named before is not any more."""
    key: dict[str, Any] = {"organisation": organisation, "language": language}
    before = LanguageReader.objects.filter(**key).select_related("person").first()
    LanguageReader.objects.update_or_create(**key, defaults={"person": person})
    note_act(actor=by, act="named a reader of a language", object_uuid=person.pk, at=at)
    for somebody in {person, *([before.person] if before else [])}:
        sync_staff_access(somebody)


@transaction.atomic
def end_reader(*, reader: UUID, by: User, at: datetime) -> None:
    found = LanguageReader.objects.filter(pk=reader).select_related("person").first()
    if found is None:
        return
    found.delete()
    note_act(actor=by, act="ended a reader of a language", object_uuid=found.person_id, at=at)
    sync_staff_access(found.person)
