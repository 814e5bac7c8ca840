"""How many queries a request makes, counted inside Django under the settings of the demo."""

from __future__ import annotations

import json
import sys

import django

django.setup()

from django.db import connection  # noqa: E402 - needs Django to be set up
from django.test import Client  # noqa: E402 - as above
from django.test.utils import CaptureQueriesContext  # noqa: E402 - as above

from training.accounts.models import User  # noqa: E402 - as above


def main() -> None:
    """Reads [[name, method, path, who], …], writes {name: queries}; the second time, as in use."""
    counts = {}
    for name, method, path, who in json.load(sys.stdin):
        visitor = Client(headers={"host": "localhost"})
        if who:
            visitor.force_login(User.objects.get(username=who))
        for _ in range(2):
            with CaptureQueriesContext(connection) as made:
                visitor.generic(method, path)
        counts[name] = len(made)
    json.dump(counts, sys.stdout)


if __name__ == "__main__":
    main()
