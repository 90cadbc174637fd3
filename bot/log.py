"""How the program keeps its log: one event a line, with the conversation and message it belongs to, and no secrets.

What customers write is never logged; ids lead to it for those who may look.
"""

import logging
import re
import sys
from collections.abc import Callable
from typing import Literal

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

# Telegram's token stands in its addresses, a database's password in its URL.
_SECRETS = (
    (re.compile(r"(?<!\d)(\d{6,12}):[A-Za-z0-9_-]{30,}"), r"\1:•••"),
    (re.compile(r"(://[^:/@\s]*):[^@/\s]+@"), r"\1:•••@"),
)
_SECRET_NAMES = re.compile("password|secret|token|code_digest|authorization", re.IGNORECASE)
_QUIET = ("httpx", "httpcore", "aiogram.event", "uvicorn.access", "aiosqlite", "asyncio", "taskiq")


def set_up_logging(form: Literal["text", "json"], level: int = logging.INFO) -> None:
    """Send our own events and those of the libraries to standard error, in one form."""
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        hide_secrets,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, _renderer(form)],
        )
    )
    logging.basicConfig(handlers=[handler], level=level, force=True)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)


def hide_secrets(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Black out what is named like a secret or looks like one."""
    for name, value in event.items():
        if _SECRET_NAMES.search(name):
            event[name] = "•••"
        elif isinstance(value, str):
            event[name] = _without_secrets(value)
    return event


def _without_secrets(text: str) -> str:
    for pattern, shown in _SECRETS:
        text = pattern.sub(shown, text)
    return text


def _renderer(form: Literal["text", "json"]) -> Callable[[WrappedLogger, str, EventDict], str | bytes]:
    if form == "json":
        return structlog.processors.JSONRenderer(ensure_ascii=False)
    return structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
