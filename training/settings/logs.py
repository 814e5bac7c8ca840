"""Logs carry ids and outcomes: no names, addresses, paths, bodies or query strings."""

import structlog

from training.lib.logs import (
    keep_known_fields,
    name_the_error,
    name_the_view,
    without_arguments,
)
from training.settings.environment import env

LOG_LEVEL = env.str("LOG_LEVEL", "WARNING")
SHARED_PROCESSORS: list[structlog.typing.Processor] = [
    structlog.contextvars.merge_contextvars,
    structlog.processors.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
]
LAST_PROCESSORS: list[structlog.typing.Processor] = [
    name_the_error,
    name_the_view,
    keep_known_fields,
    structlog.stdlib.ProcessorFormatter.remove_processors_meta,
    structlog.processors.JSONRenderer(),
]
structlog.configure(
    processors=[*SHARED_PROCESSORS, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
    logger_factory=structlog.stdlib.LoggerFactory(),
    wrapper_class=structlog.stdlib.BoundLogger,
    cache_logger_on_first_use=True,
)
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "json": {
            "()": structlog.stdlib.ProcessorFormatter,
            "processors": LAST_PROCESSORS,
            "foreign_pre_chain": [*SHARED_PROCESSORS, without_arguments],
        },
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["console"], "level": LOG_LEVEL},
    "loggers": {"django": {"handlers": [], "propagate": True}},
}
DJANGO_STRUCTLOG_IP_LOGGING_ENABLED = False
DJANGO_STRUCTLOG_USER_ID_FIELD = None
