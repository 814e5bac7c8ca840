"""Run by test_race.py in a process of its own: many people join with one code at once.

Prints how many got in, how many were refused, and how many places the code counts as used.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from uuid import uuid4

import django


def main(uses_allowed: int, people: int, *, one_form: bool) -> dict[str, int]:
    from django.db import connections  # noqa: PLC0415 - Django is set up by now

    from tests.factories.people import make_cohort  # noqa: PLC0415 - Django is set up by now
    from training.accounts.models import User  # noqa: PLC0415 - Django is set up by now
    from training.enrolment.actions import join, make_code  # noqa: PLC0415 - Django is set up by now
    from training.enrolment.errors import CodeIsOverError  # noqa: PLC0415 - Django is set up by now
    from training.enrolment.models import Enrolment, JoinCode  # noqa: PLC0415 - Django is set up by now
    from training.lib.clock import now  # noqa: PLC0415 - Django is set up by now

    code = make_code(
        cohort=make_cohort(courses=[]),
        uses_allowed=uses_allowed,
        ends_at=now() + timedelta(days=1),
        made_by=None,
        at=now(),
    )
    form_id = uuid4()

    def one(number: int) -> str:
        try:
            person = join(
                code=code,
                called="Zed",
                username="same-name" if one_form else f"zed-{number}",
                passphrase="green river seven",
                language="en",
                picture="leaf",
                at=now(),
                form_id=form_id if one_form else uuid4(),
            )
            return str(person.pk)
        except CodeIsOverError:
            return "refused"
        finally:
            connections.close_all()

    with ThreadPoolExecutor(8) as pool:
        results = Counter(pool.map(one, range(people)))
    refused = results.pop("refused", 0)
    return {
        "people": len(results),
        "refused": refused,
        "uses": JoinCode.objects.get().uses,
        "accounts": User.objects.count(),
        "places": Enrolment.objects.count(),
    }


if __name__ == "__main__":
    django.setup()
    allowed, sent, form = sys.argv[1:]
    print(json.dumps(main(int(allowed), int(sent), one_form=form == "one-form")))  # noqa: T201 - the result that the test reads
