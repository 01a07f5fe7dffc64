"""The words of the templates: messages, days, labels."""

from collections.abc import Iterable
from typing import Any

from flask import Flask
from flask_wtf import FlaskForm

from admin.typed import words_typed
from models.database import today
from settings import settings
from texts import day, moment, plain, text
from texts.answers import said
from texts.languages import language
from texts.refusals import refusal_on_page


def init_app(app: Flask) -> None:
    """Give every template the words."""
    words = {"text": text, "plain": plain, "language": language}
    app.jinja_env.globals.update(**words, today=today, bot_url=settings().telegram_bot_url)
    app.jinja_env.globals.update(words_typed=words_typed)
    filters = {"day": day, "moment": moment, "refusal": refusal_on_page, "name_of": name_of, "label": label}
    app.jinja_env.filters.update(**filters, in_words=said)


def label(words: str) -> str:
    """What the field of the question with these words is called."""
    return plain(f"{words}.label")


def choices(message: str, values: Iterable[Any]) -> list[tuple[str, str]]:
    """What a list of choices offers: each value, and what the message calls it."""
    return [(str(value), plain(message, value=value)) for value in values]


def name_of(form: FlaskForm, id: str) -> str:
    """What the field of this id is called."""
    return next(str(field.label.text) for field in form if field.id == id)


def yes_or_no(view: object, context: object, row: object, name: str) -> str:
    """How a list shows a fact that is so or not."""
    return plain("yes-or-no", value=bool(getattr(row, name)))
