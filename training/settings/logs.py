"""Logs carry ids and outcomes: no names, addresses, bodies or query strings."""

import structlog

PRIVATE_FIELDS = ("ip", "user_agent", "user_id", "query", "request")


def drop_private_fields(logger: object, name: str, event: dict[str, object]) -> dict[str, object]:
    """A structlog processor: the request's path without its query, and nobody's identity."""
    for field in PRIVATE_FIELDS:
        event.pop(field, None)
    return event


PROCESSORS = [
    structlog.contextvars.merge_contextvars,
    structlog.processors.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    drop_private_fields,
]
structlog.configure(
    processors=[*PROCESSORS, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
    logger_factory=structlog.stdlib.LoggerFactory(),
    cache_logger_on_first_use=True,
)
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "json": {
            "()": structlog.stdlib.ProcessorFormatter,
            "processor": structlog.processors.JSONRenderer(),
            "foreign_pre_chain": PROCESSORS,
        },
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
DJANGO_STRUCTLOG_IP_LOGGING_ENABLED = False
DJANGO_STRUCTLOG_USER_ID_FIELD = None
