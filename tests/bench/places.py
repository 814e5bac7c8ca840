"""Prints, as JSON, where the pages are that the bench asks for."""

from __future__ import annotations

import json
import sys

import django

django.setup()

from django.urls import reverse  # noqa: E402 - needs Django to be set up

from courses import catalogue  # noqa: E402 - as above
from courses.films import delivery  # noqa: E402 - as above
from tests.bench.crowd import GROUP, MEMBER  # noqa: E402 - as above
from training.certificates.models import Award  # noqa: E402 - as above
from training.enrolment.models import Cohort  # noqa: E402 - as above
from training.lib.clock import today  # noqa: E402 - as above


def main() -> None:
    outline = catalogue.outlines()[0]
    lesson = next(step for step in outline.steps if step.kind == "lesson" and step.activity_key)
    film = delivery.films("en")[0]
    group = Cohort.objects.get(name=GROUP).pk
    number = Award.objects.printed().current_on(today()).filter(learner__username=MEMBER)[0].number
    places = {
        "film": film.url,
        "film_file": film.renditions[-1].url,
        "course": catalogue.url_of(outline.key, "en"),
        "lesson": catalogue.url_of(lesson.key, "en"),
        "done": reverse("lesson-done", args=[lesson.key]),
        "board": reverse("workbench:board", args=[group]),
        "board_file": reverse("workbench:board-file", args=[group, "csv"]),
        "queue": reverse("workbench:queue"),
        "today": reverse("workbench:today"),
        "report": reverse("reports:group", args=[group]),
        "check": reverse("verify-number", args=[number]),
        "credential": reverse("credential", args=[number, "json"]),
        "certificates": reverse("certificates"),
    }
    json.dump(places, sys.stdout)


if __name__ == "__main__":
    main()
