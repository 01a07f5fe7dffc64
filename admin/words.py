"""The words of the templates: messages, days, labels."""

from flask import Flask
from flask_wtf import FlaskForm

import texts
from models.database import today
from models.refusal import Refused
from settings import settings
from texts import exists, plain, text


def teach(app: Flask) -> None:
    """Give every template the words."""
    app.jinja_env.globals.update(text=text, plain=plain, label=label, today=today, bot_url=settings().telegram_bot_url)
    app.jinja_env.filters.update(day=texts.day, moment=texts.moment, sentence=sentence, name_of=name_of)


def label(kind: str, value: object) -> str:
    """The word for one value of a choice: label("state", State.NEW)."""
    return plain(f"{kind}-{value}") if value is not None else ""


def choices(kind: str, values: object) -> list[tuple[str, str]]:
    """What a list of choices offers, in words."""
    return [(str(value), label(kind, value)) for value in values]  # type: ignore[attr-defined]


def sentence(refused: Refused) -> str:
    """Why a rule said no, and what to do next."""
    message = f"refused-{refused.reason}"
    return plain(message if exists(message) else "refused-not_yours", **refused.facts)


def name_of(form: FlaskForm, id: str) -> str:
    """What the field of this id is called."""
    return next(str(field.label.text) for field in form if field.id == id)


def yes_or_no(view: object, context: object, row: object, name: str) -> str:
    """How a list shows a fact that is so or not."""
    return "Oui" if getattr(row, name) else "Non"
