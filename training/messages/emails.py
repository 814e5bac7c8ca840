"""The one e-mail that reminds: it says that something waits, and nothing of what or where."""

from __future__ import annotations

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from training.accounts.models import User
from training.lib.signing import sign
from training.messages.models import ReminderChoice

NO_MORE = "no-more-reminders"
NO_BACKEND = "django.core.mail.backends.dummy.EmailBackend"


def site_sends_email() -> bool:
    return str(settings.EMAIL_BACKEND) != NO_BACKEND


def no_more_address(choice: ReminderChoice) -> str:
    """Works without signing in, and only turns e-mails off. It names nobody."""
    return settings.BASE_URL + reverse("no-more-reminders", args=[sign(NO_MORE, str(choice.pk))])


def send_reminder(*, person: User, choice: ReminderChoice) -> None:
    address = no_more_address(choice)
    offered = person.language in settings.OFFERED_LANGUAGES
    with translation.override(person.language if offered else settings.LANGUAGE_CODE):
        context = {"home": settings.BASE_URL + reverse("dashboard"), "no_more": address}
        message = EmailMessage(
            subject=_("Something new waits for you"),
            body=render_to_string("messages/reminder.txt", context),
            to=[person.email],
            headers={
                "List-Unsubscribe": f"<{address}>",
                "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            },
        )
    message.send()
