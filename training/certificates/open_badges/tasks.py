"""The worker signs the status lists when one of their bits changed."""

import structlog
from django_tasks import task

from training.certificates.open_badges.actions import sign_lists
from training.certificates.open_badges.errors import SigningError
from training.lib.clock import now

log = structlog.get_logger()


@task()
def sign_status_lists() -> None:
    """What cannot be signed now is signed by the hourly `sign_credentials`."""
    try:
        sign_lists(at=now())
    except SigningError as error:
        log.error("nothing_is_signed", error=type(error).__name__)
