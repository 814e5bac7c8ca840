"""Run by test_race.py in a process of its own: both of a panel say their word many times at once.

Prints how many outcomes, members and words there are, and how many were refused.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import django


def main(first: str, second: str, times: int) -> dict[str, object]:
    from django.db import connections  # noqa: PLC0415 - Django is set up by now

    from tests.factories import network as people  # noqa: PLC0415 - Django is set up by now
    from training.network.actions.panel import say  # noqa: PLC0415 - Django is set up by now
    from training.network.errors import NetworkError  # noqa: PLC0415 - Django is set up by now
    from training.network.models import Membership, Outcome, PanelSeat  # noqa: PLC0415 - Django is set up by now
    from training.network.rules import Level, Verdict  # noqa: PLC0415 - Django is set up by now

    lead = people.make_lead()
    asha = people.ready_for_associate()
    people.confirm_identity(asha, by=lead)
    application = people.apply_for(asha, Level.ASSOCIATE)
    seats = people.make_panel(application, staff=lead, peer=people.make_peer())

    def one(number: int) -> str:
        verdict = Verdict((first, second)[number % 2])
        try:
            say(seat=seats[number % 2], verdict=verdict, reasons="A reason.", at=people.NOON)
        except NetworkError:
            return "refused"
        finally:
            connections.close_all()
        return "said"

    with ThreadPoolExecutor(8) as pool:
        results = Counter(pool.map(one, range(times)))
    return {
        "refused": results["refused"],
        "outcomes": list(Outcome.objects.values_list("verdict", flat=True)),
        "words": PanelSeat.objects.exclude(verdict="").count(),
        "members": Membership.objects.count(),
    }


if __name__ == "__main__":
    django.setup()
    said, other, sent = sys.argv[1:]
    print(json.dumps(main(said, other, int(sent))))  # noqa: T201 - the result that the test reads
