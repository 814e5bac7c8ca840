"""One of many who complete steps at the same time. Prints the key of each acknowledged write."""

from __future__ import annotations

import sys
import time
import uuid

import django

django.setup()

from training.accounts.models import User  # noqa: E402 - models need Django to be set up
from training.lib.clock import now  # noqa: E402 - as above
from training.progress.actions.steps import complete_step  # noqa: E402 - as above


def main(number: str, seconds: float) -> None:
    learner = User.objects.create_user(f"writer-{number}", password="green river seven")
    deadline = time.monotonic() + seconds
    while True:
        key = uuid.uuid4()
        complete_step(learner=learner, step_key=key, outline_sha256="0" * 64, at=now())
        sys.stdout.write(f"{key.hex}\n")
        if time.monotonic() > deadline:
            return


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
