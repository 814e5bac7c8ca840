"""One neutral line to somebody whom a concern reached: no names, no words of it."""

from __future__ import annotations

from datetime import datetime

import structlog
from django.conf import settings
from django.core.mail import send_mail
from django.utils.translation import gettext as _
from django.utils.translation import override

from training.accounts.models import User
from training.safeguarding.models import ConcernStep

log = structlog.get_logger()


def write_to_who_was_told(*, at: datetime) -> None:
    """Each step once, also with two workers; what cannot be sent is tried again next time."""
    waiting = ConcernStep.objects.filter(mailed_at=None, to__isnull=False)
    for step in waiting.select_related("to"):
        if waiting.filter(pk=step.pk).update(mailed_at=at) and step.to is not None:
            _write_for(step, step.to)


def _write_for(step: ConcernStep, person: User) -> None:
    try:
        say_something_waits(person)
    except OSError as error:
        log.error("duty_failed", command="pass_on_concerns", error=type(error).__name__)
        ConcernStep.objects.filter(pk=step.pk).update(mailed_at=None)


def say_something_waits(person: User) -> None:
    """Nothing happens for somebody without an address."""
    if not (person.email and person.is_active):
        return
    with override(person.language):
        send_mail(
            _("Something waits for you in Alongside"),
            _("Sign in soon, please, and look at your list: %(address)s")
            % {"address": f"{settings.BASE_URL}/admin/"},
            None,
            [person.email],
        )
