"""Run by test_at_once.py in a process of its own: workers pass on what nobody opened, at once.

Prints how many each said they passed on, how many steps were written, and how many letters.
"""

from __future__ import annotations

import json
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import django

WORKERS = 4


def main(concerns: int) -> dict[str, int]:
    from django.core import mail  # noqa: PLC0415 - Django is set up by now
    from django.db import connections  # noqa: PLC0415 - Django is set up by now

    from tests.factories.people import make_cohort, make_person  # noqa: PLC0415 - as above
    from training.lib.clock import now  # noqa: PLC0415 - Django is set up by now
    from training.safeguarding.actions import pass_on_what_waited  # noqa: PLC0415 - as above
    from training.safeguarding.emails import write_to_who_was_told  # noqa: PLC0415 - as above
    from training.safeguarding.models import Concern, ConcernStep  # noqa: PLC0415 - as above

    at = now()
    cohort = make_cohort(courses=[])
    cohort.lead, cohort.second = make_person("anwen"), make_person("sol")
    cohort.second.email = "sol@example.org"
    cohort.second.save()
    cohort.save()
    for _ in range(concerns):
        Concern.objects.create(
            cohort=cohort,
            kind="member",
            urgency="now",
            words="x",
            raised_at=at,
            told=cohort.lead,
            due_at=at - timedelta(minutes=1),
        )
    together = Barrier(WORKERS)

    def one(_number: int) -> int:
        together.wait()
        try:
            passed = pass_on_what_waited(at=at)
            write_to_who_was_told(at=at)
            return passed
        finally:
            connections.close_all()

    mail.outbox = []
    with ThreadPoolExecutor(WORKERS) as pool:
        said = sum(pool.map(one, range(WORKERS)))
    steps = ConcernStep.objects.filter(kind="passed-on").count()
    return {"said": said, "steps": steps, "letters": len(mail.outbox)}


if __name__ == "__main__":
    django.setup()
    from django.test.utils import setup_test_environment

    setup_test_environment()
    print(json.dumps(main(int(sys.argv[1]))))  # noqa: T201 - the result that the test reads
