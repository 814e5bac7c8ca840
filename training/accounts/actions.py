"""What people change about their own account, and what ends their sessions."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import F

from training.accounts.models import AccessNeeds, ReadsLanguage, User
from training.accounts.preferences import Reading


def rename(*, person: User, called: str) -> None:
    person.called = called
    person.save(update_fields=["called"])


def choose_language(*, person: User, language: str) -> None:
    person.language = language
    person.save(update_fields=["language"])


def choose_writing(*, person: User, language: str) -> None:
    """In which language the person writes: what their next box offers first."""
    if person.writes_in != language:
        person.writes_in = language
        person.save(update_fields=["writes_in"])


@transaction.atomic
def choose_languages_read(*, person: User, languages: Iterable[str]) -> None:
    chosen = set(languages)
    ReadsLanguage.objects.filter(person=person).exclude(language__in=chosen).delete()
    rows = [ReadsLanguage(person=person, language=code) for code in sorted(chosen)]
    ReadsLanguage.objects.bulk_create(rows, ignore_conflicts=True)


def share_needs(
    *, person: User, ticked: Sequence[str], words: str, for_mentors: bool, at: datetime
) -> None:
    """What is shared now takes the place of what was."""
    AccessNeeds.objects.update_or_create(
        person=person,
        defaults={
            "ticked": list(ticked),
            "words": words,
            "for_mentors": for_mentors,
            "shared_at": at,
        },
    )


def stop_sharing_needs(*, person: User) -> None:
    """Nothing of it stays."""
    AccessNeeds.objects.filter(person=person).delete()


def choose_reading(*, person: User, reading: Reading) -> None:
    person.text_size = reading.text_size
    person.spacing = reading.spacing
    person.theme = reading.theme
    person.save(update_fields=["text_size", "spacing", "theme"])


def change_passphrase(*, person: User, passphrase: str) -> None:
    """This ends the person's sessions everywhere else."""
    person.set_password(passphrase)
    person.save(update_fields=["password"])
    end_sessions(person=person)


def end_sessions(*, person: User) -> None:
    """End every session of `person`: after a lost phone, or when a trainer is asked to."""
    User.objects.filter(pk=person.pk).update(session_round=F("session_round") + 1)
    person.refresh_from_db(fields=["session_round"])
