"""What people change about their own account, and what ends their sessions."""

from django.db.models import F

from training.accounts.models import User
from training.accounts.preferences import Reading


def rename(*, person: User, called: str) -> None:
    person.called = called
    person.save(update_fields=["called"])


def choose_language(*, person: User, language: str) -> None:
    person.language = language
    person.save(update_fields=["language"])


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
