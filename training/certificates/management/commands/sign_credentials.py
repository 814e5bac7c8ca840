"""`manage.py sign_credentials`: certificates that wait for it, and status lists. Each hour."""

from typing import Any

from django.core.management import BaseCommand, CommandError

from training.certificates.actions import make_file
from training.certificates.models import Award
from training.certificates.open_badges.actions import (
    ready_key,
    revoke_missed,
    sign_disowned_again,
    sign_lists,
)
from training.certificates.open_badges.errors import SigningError
from training.lib.clock import now


class Command(BaseCommand):
    help = "Sign certificates that wait for it, and the status lists once a day."

    def handle(self, *args: Any, **options: Any) -> None:
        at = now()
        waiting = list(Award.objects.unsigned())
        revoke_missed()
        try:
            if waiting:
                ready_key(at=at)
            again = sign_disowned_again(at=at)
            lists = sign_lists(at=at)
        except SigningError as error:
            raise CommandError(str(error)) from error
        for award in waiting:
            make_file(award=award)
        self.stdout.write(
            f"{len(waiting)} certificates wait, {again} and {lists} lists are signed again."
        )
