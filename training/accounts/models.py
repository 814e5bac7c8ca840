"""People who sign in, and the cards that sign them in."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

from django.conf import settings
from django.contrib.auth.models import AbstractUser, UserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from training.accounts.passphrases import plain_passphrase, plain_username

PICTURES = ("apple", "bike", "cat", "cup", "fish", "flower", "leaf", "umbrella", "tree")


class PeopleManager(UserManager["User"]):
    def create_user(
        self, username: str, email: str | None = None, password: str | None = None, **fields: Any
    ) -> User:
        plain = plain_passphrase(password) if password else None
        return super().create_user(username, email, plain, **fields)

    def create_superuser(
        self, username: str, email: str | None = None, password: str | None = None, **fields: Any
    ) -> User:
        plain = plain_passphrase(password) if password else None
        return super().create_superuser(username, email, plain, **fields)


class User(AbstractUser):
    """Anybody with an account. The passphrase is hashed in its plain form."""

    class Text(models.TextChoices):
        NORMAL = "normal", _("Normal letters")
        LARGE = "large", _("Large letters")
        HUGE = "huge", _("Very large letters")

    class Spacing(models.TextChoices):
        NORMAL = "normal", _("Normal lines")
        WIDE = "wide", _("More space between lines")

    class Theme(models.TextChoices):
        AUTO = "auto", _("Like my device")
        LIGHT = "light", _("Light")
        CREAM = "cream", _("Cream")
        DARK = "dark", _("Dark")
        CONTRAST = "contrast", _("High contrast")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    username = models.CharField(_("username"), max_length=60)
    called = models.CharField(_("name to be called"), max_length=80, blank=True)
    language = models.CharField(max_length=10, default="en")
    text_size = models.CharField(max_length=10, choices=Text.choices, default=Text.NORMAL)
    spacing = models.CharField(max_length=10, choices=Spacing.choices, default=Spacing.NORMAL)
    theme = models.CharField(max_length=10, choices=Theme.choices, default=Theme.AUTO)
    writes_in = models.CharField(max_length=10, blank=True)
    """The language in which the person wrote last; empty until they said so."""
    agreed_at = models.DateTimeField(_("said 18 or over, and agreed"), null=True, blank=True)
    joined_with = models.UUIDField(null=True, blank=True, unique=True, editable=False)
    """Names the form that made this account, so that a form sent twice makes one."""
    session_round = models.PositiveIntegerField(default=0, editable=False)
    """Sessions of an earlier round are over: the person signed out everywhere."""

    objects: ClassVar[PeopleManager] = PeopleManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(Lower("username"), name="username_is_unique_in_any_case"),
        ]

    def __str__(self) -> str:
        return self.get_full_name()

    def get_full_name(self) -> str:
        return self.called or self.username

    @classmethod
    def normalize_username(cls, username: str) -> str:
        return plain_username(super().normalize_username(username))

    def set_password(self, raw_password: str | None) -> None:
        super().set_password(plain_passphrase(raw_password) if raw_password else None)

    def check_password(self, raw_password: str | None) -> bool:
        return super().check_password(plain_passphrase(raw_password or ""))


class SignInCard(models.Model):
    """A card whose QR, with the right one of nine pictures, signs its holder in."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    holder = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="cards"
    )
    token_hash = models.CharField(max_length=64, unique=True)
    picture = models.CharField(max_length=20, choices=[(name, name) for name in PICTURES])
    made_at = models.DateTimeField()
    voided_at = models.DateTimeField(null=True, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["holder"],
                condition=models.Q(voided_at=None),
                name="one_live_card_for_each_holder",
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class ReadsLanguage(models.Model):
    """A language that a member of staff reads. Without any, it is the language of their pages."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="reads"
    )
    language = models.CharField(max_length=10)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "language"], name="a_person_reads_each_language_once"
            ),
        ]

    def __str__(self) -> str:
        return self.language


class AccessNeeds(models.Model):
    """What helps a person to take part, in their own ticks and words, while they share it.

    The row goes when they stop. `for_mentors` says whether peer mentors see it too.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="access_needs"
    )
    ticked = models.JSONField(default=list)
    words = models.CharField(max_length=200, blank=True)
    for_mentors = models.BooleanField(default=False)
    shared_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.id)
