"""A log line says what happened, and names nobody."""

from __future__ import annotations

import json
import logging

import pytest
import structlog
from django.conf import settings

CANARY = "canary-anwen"


@pytest.fixture
def line() -> Line:
    return Line()


class Line:
    """What the handler of the site writes for a record."""

    def __init__(self) -> None:
        config = settings.LOGGING["formatters"]["json"]
        self.formatter = structlog.stdlib.ProcessorFormatter(
            processors=config["processors"], foreign_pre_chain=config["foreign_pre_chain"]
        )

    def of_library(self, message: str, *args: object, **fields: object) -> str:
        record = logging.LogRecord("django.request", logging.WARNING, "", 0, message, args, None)
        record.__dict__.update(fields)
        return self.formatter.format(record)

    def of_error(self, error: Exception) -> str:
        try:
            raise error
        except type(error) as caught:
            found = (type(caught), caught, caught.__traceback__)
            record = logging.LogRecord(
                "django.request", logging.ERROR, "", 0, "Broken: %s", ("/x",), found
            )
            return self.formatter.format(record)

    def of_ours(self, **fields: object) -> str:
        ours = {"event": "signed_in", **fields}
        for step in settings.LOGGING["formatters"]["json"]["processors"]:
            ours = step(None, "info", ours)
        return str(ours)


def test_a_line_of_a_library_leaves_out_what_was_put_into_it(line: Line) -> None:
    text = line.of_library("Not Found: %s", f"/join/{CANARY}/", status_code=404, request=CANARY)

    found = json.loads(text)
    assert CANARY not in text
    assert (found["event"], found["status"], found["level"]) == ("Not Found: %s", 404, "warning")


def test_an_error_is_named_without_its_words(line: Line) -> None:
    text = line.of_error(ValueError(f"Key (username)=({CANARY}) already exists."))

    found = json.loads(text)
    assert CANARY not in text
    assert found["error"] == "ValueError"
    assert found["where"][-1].endswith("of_error")


def test_a_field_that_is_not_known_to_name_nobody_is_dropped(line: Line) -> None:
    record = {"_record": None, "_from_structlog": True}
    text = line.of_ours(username=CANARY, answer=CANARY, ip=CANARY, code=200, **record)

    assert json.loads(text) == {"event": "signed_in", "code": 200}


def test_a_request_is_its_method_alone(line: Line) -> None:
    record = {"_record": None, "_from_structlog": True}
    text = line.of_ours(request=f"GET /join/{CANARY}/?q={CANARY}", **record)

    assert json.loads(text) == {"event": "signed_in", "method": "GET"}
