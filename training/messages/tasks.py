"""The worker sends e-mails that remind."""

import structlog
from django_tasks import task

from training.lib.clock import now
from training.messages.actions.reminders import claim_mail, give_mail_back
from training.messages.emails import send_reminder

log = structlog.get_logger()


@task()
def mail_reminder(choice_id: str) -> None:
    """At most one e-mail, whoever else runs this. One that could not go is tried again later."""
    claim = claim_mail(choice_id=choice_id, at=now())
    if claim is None:
        return
    try:
        send_reminder(person=claim.choice.person, choice=claim.choice)
    except OSError as error:  # smtplib's errors too
        give_mail_back(claim=claim)
        log.warning("reminder_not_sent", choice=choice_id, error=type(error).__name__)
