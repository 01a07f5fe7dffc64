"""What a move of an application asks of whoever makes it: each a question, named in the table of moves."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from models.applications.reason import Reason
from models.database import today
from models.questions import Given, Input, Options, Question
from models.refusal import Refused
from models.validation import checked_text

LATEST_START = timedelta(days=183)


def _text(missing: str | None) -> Callable[[Any, Given], str]:
    return lambda value, given: checked_text(value, missing)


def _reasons() -> Options:
    return [(str(reason.id), reason.label) for reason in Reason.select().where(~Reason.hidden).order_by(Reason.id)]


def _reason(value: Any, given: Given) -> Reason:
    number = int(value) if str(value).isdecimal() else 0
    reason: Reason | None = value if isinstance(value, Reason) else Reason.get_or_none(Reason.id == number)
    if reason is None or reason.hidden:
        raise Refused("reason")
    return reason


def _first_day(day: date | None, given: Given) -> date:
    if day is None or not today() <= day <= today() + LATEST_START:
        raise Refused("start_date", latest=today() + LATEST_START)
    return day


def _last_day(day: date | None, given: Given) -> date | None:
    if day is not None and day < given["starts_on"]:
        raise Refused("end_date")
    return day


COMMENT = Question("gate_comment", Input.TEXT, "question-gate-comment", _text("comment_missing"))
MESSAGE = Question("message", Input.TEXT, "question-message", _text("message_missing"))
ANSWER = Question("answer", Input.TEXT, "question-answer", _text("answer_missing"))
POSTPONEMENT = Question("answer", Input.TEXT, "question-postponement", _text("answer_missing"))
CANCELLATION = Question("answer", Input.TEXT, "question-cancellation", _text("answer_missing"))
WELCOME = Question("answer", Input.TEXT, "question-welcome", _text(None), required=False)
REASON = Question("reason", Input.CHOICE, "question-reason", _reason, options=_reasons)
NOTE = Question("private_note", Input.TEXT, "question-private-note", _text(None), required=False)
FIRST_DAY = Question("starts_on", Input.DATE, "question-first-day", _first_day)
LAST_DAY = Question("ends_on", Input.DATE, "question-last-day", _last_day, required=False)
