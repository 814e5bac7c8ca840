"""What a log line may hold: ids and outcomes. What is not named here is dropped."""

import traceback
from collections.abc import MutableMapping
from logging import LogRecord
from typing import Any

Line = MutableMapping[str, Any]

KEPT_FIELDS = frozenset(
    {
        "act", "attempt", "award", "code", "command", "count", "duration_ms", "error", "event",
        "font", "level", "method", "object_uuid", "reason", "request_id", "seconds", "status",
        "task", "task_id", "timestamp", "view", "where",
    }
)  # fmt: skip
INTERNAL_FIELDS = frozenset({"_record", "_from_structlog"})
FRAMES = 5


def keep_known_fields(logger: object, name: str, line: Line) -> Line:
    """A structlog processor: only fields that are known to name nobody."""
    return {key: line[key] for key in line if key in KEPT_FIELDS | INTERNAL_FIELDS}


def without_arguments(logger: object, name: str, line: Line) -> Line:
    """A line of a library: its sentence, without the paths and values that were put into it."""
    record: LogRecord = line["_record"]
    line["event"] = str(record.msg)
    line["status"] = getattr(record, "status_code", None)
    return line


def name_the_error(logger: object, name: str, line: Line) -> Line:
    """The kind of an error and where it happened; its words may quote what somebody wrote."""
    found = line.pop("exc_info", None)
    if isinstance(found, tuple) and found[0] is not None:
        line["error"] = found[0].__name__
        frames = traceback.extract_tb(found[2])[-FRAMES:]
        line["where"] = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
    return line


def name_the_view(logger: object, name: str, line: Line) -> Line:
    """Of a request, its method. Its path may hold a code, and its query anything."""
    request = line.pop("request", None)
    if isinstance(request, str):
        line["method"] = request.partition(" ")[0]
    return line
