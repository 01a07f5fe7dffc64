"""Failures are told to Sentry where SENTRY_DSN is set: what failed and where, nothing about people.

Only what is logged as an error leaves, and of it only what is named here: whatever a library adds to an event stays.
"""

import logging
from typing import Any

import sentry_sdk
from sentry_sdk.integrations.atexit import AtexitIntegration
from sentry_sdk.integrations.dedupe import DedupeIntegration
from sentry_sdk.integrations.excepthook import ExcepthookIntegration
from sentry_sdk.integrations.logging import LoggingIntegration
from sentry_sdk.integrations.threading import ThreadingIntegration

from logs import words_of
from settings import settings

Event = dict[str, Any]

KEPT = ("event_id", "timestamp", "level", "logger", "platform")
KEPT_OF_ERROR = ("type", "module")
KEPT_OF_FRAME = ("filename", "function", "module", "lineno", "in_app")


def set_up() -> None:
    """From now on, this process tells its failures to where the setting says."""
    sentry_sdk.init(settings().sentry_dsn.get_secret_value(), **options())


def options() -> dict[str, Any]:
    """What leaves: errors alone, without what surrounds them."""
    return {
        "before_send": discreet,
        "default_integrations": False,
        "auto_enabling_integrations": False,
        "integrations": [
            LoggingIntegration(level=None, event_level=logging.ERROR, sentry_logs_level=None),
            ExcepthookIntegration(),
            ThreadingIntegration(),
            DedupeIntegration(),
            AtexitIntegration(callback=lambda pending, timeout: None),
        ],
        "send_default_pii": False,
        "max_request_body_size": "never",
        "include_local_variables": False,
        "include_source_context": False,
        "max_breadcrumbs": 0,
        "auto_session_tracking": False,
        "send_client_reports": False,
        "enable_metrics": False,
    }


def discreet(event: Event, hint: dict[str, Any]) -> Event:
    """Of an event, what may leave."""
    told = {name: event[name] for name in KEPT if name in event}
    record = hint.get("log_record")
    if record is not None:
        told["logentry"] = {"formatted": words_of(record)}
        told["fingerprint"] = [str(record.msg).partition("\n")[0], *_places(record)]
    if errors := event.get("exception", {}).get("values"):
        told["exception"] = {"values": [_error(error) for error in errors]}
        told.pop("fingerprint", None)
    return told


def _places(record: logging.LogRecord) -> list[str]:
    """Where it failed, as our logs say it: failures of one place are one."""
    arguments = record.args if isinstance(record.args, tuple) else ()
    return [one for one in arguments if isinstance(one, str) and "\n" in one]


def _error(error: Event) -> Event:
    """The kind of an error and its place: its message can hold what someone wrote."""
    frames = (error.get("stacktrace") or {}).get("frames", [])
    places = [{name: frame[name] for name in KEPT_OF_FRAME if name in frame} for frame in frames]
    return {**{name: error[name] for name in KEPT_OF_ERROR if name in error}, "stacktrace": {"frames": places}}
