"""`manage.py forget_certificate_prints`: files of certificates of a group are kept for a day."""

from typing import Any

from django.core.management import BaseCommand

from training.certificates.prints.actions import forget_old_prints
from training.lib.clock import now


class Command(BaseCommand):
    help = "Delete files of certificates of groups that are older than a day."

    def handle(self, *args: Any, **options: Any) -> None:
        forget_old_prints(at=now())
