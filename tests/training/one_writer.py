"""One of many who complete steps and watch a film at the same time.

Prints each write that was acknowledged: the key of a step, then who saw which tenth of a second.
"""

from __future__ import annotations

import sys
import time
import uuid

import django

django.setup()

from courses.films import delivery  # noqa: E402 - models need Django to be set up
from tests.factories.films import playable_film  # noqa: E402 - as above
from training.accounts.models import User  # noqa: E402 - as above
from training.lib.clock import now  # noqa: E402 - as above
from training.progress.actions.films import Seen, note_seen  # noqa: E402 - as above
from training.progress.actions.steps import complete_step  # noqa: E402 - as above


def main(number: str, seconds: float) -> None:
    learner = User.objects.create_user(f"writer-{number}", password="green river seven")
    film = delivery.film(playable_film(), "en")
    assert film is not None
    deadline, tenth = time.monotonic() + seconds, 0
    while True:
        key = uuid.uuid4()
        complete_step(learner=learner, step_key=key, outline_sha256="0" * 64, at=now())
        sys.stdout.write(f"{key.hex}\n")
        seen = Seen(ranges=((tenth, tenth + 1),), position=tenth, begins=True, stops=True)
        note_seen(learner=learner, film=film, seen=seen, at=now())
        sys.stdout.write(f"{learner.pk.hex}:{tenth}\n")
        tenth += 2
        if time.monotonic() > deadline:
            return


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
