"""What processes say of themselves on stderr: a line a record, without anything about people.

What people are called or wrote is never given to a log; here, what a library may give is held back as well.
"""

import json
import logging
import logging.config
import re
import secrets
import sys
from copy import copy
from datetime import UTC, datetime
from traceback import format_tb
from typing import Any

from settings import settings

_PRIVATE = [
    (re.compile(r"[^\s@<>\"'(]+@[^\s@<>\"')]+"), "[e-mail]"),
    (re.compile(r"(?<![\w.:-])(?:\+33|0033|0)[ .-]?[1-9](?:[ .-]?\d{2}){4}(?!\w)"), "[phone]"),
    (re.compile(r"/(invitations|reset)/[^\s\"'?]+"), r"/\1/[code]"),
    (re.compile(r"(?<!\d)\d+:[A-Za-z0-9_-]{30,}"), "[token]"),
]


def scrubbed(text: str) -> str:
    """The text without addresses, phone numbers, codes and tokens."""
    for pattern, instead in _PRIVATE:
        text = pattern.sub(instead, text)
    return text


def words_of(record: logging.LogRecord) -> str:
    """What a record says. Of a library that warns, only the plain words: what it fills in can be anyone's."""
    is_ours = record.name.startswith("tremplin") or record.levelno < logging.WARNING
    return scrubbed(record.getMessage() if is_ours else str(record.msg).partition("\n")[0])


def incident() -> str:
    """A number for a failure: in the log, and for the person to give. No two letters of it look alike."""
    return "".join(secrets.choice("23456789ABCDEFGHJKLMNPQRSTUVWXYZ") for _ in range(4))


class TextLines(logging.Formatter):
    """Lines for people. Of an error: its kind and where it was, not its message, which can hold what someone wrote."""

    def __init__(self) -> None:
        super().__init__("%(levelname)s %(name)s %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        fresh = copy(record)
        fresh.msg, fresh.args = words_of(record), None
        fresh.exc_text = None  # another formatter may have left its own, message included
        return super().format(fresh)

    def formatException(self, ei: Any) -> str:  # noqa: N802 (the library's name)
        kind, _, trace = ei
        return f"{kind.__name__}\n{''.join(format_tb(trace))}".rstrip()


class JsonLines(TextLines):
    """The same for machines: one JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": words_of(record),
        }
        if record.exc_info and record.exc_info[0]:
            line["error"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def formatter() -> TextLines:
    """As the settings say; else lines for people on a terminal, and for machines anywhere else."""
    chosen = settings().log_format or ("text" if sys.stderr.isatty() else "json")
    return TextLines() if chosen == "text" else JsonLines()


def config() -> dict[str, Any]:
    """What `logging` needs to know, in gunicorn too. Of libraries, warnings only: some tell more than they should."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"ours": {"()": formatter}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "ours"}},
        "root": {"level": "WARNING", "handlers": ["stderr"]},
        "loggers": {
            "tremplin": {"level": "INFO"},
            "gunicorn.error": {"level": "INFO", "propagate": True, "handlers": []},
            "gunicorn.access": {"level": "WARNING", "propagate": True, "handlers": []},
        },
    }


def set_up() -> None:
    """From now on, this process speaks so."""
    logging.config.dictConfig(config())
