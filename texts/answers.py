"""What someone answered, in words: the same in the chat and in the back office."""

from collections.abc import Callable
from datetime import date
from typing import Any

from models.organisations import places
from models.profiles.metiers import OWN, directory
from models.profiles.zones import ANYWHERE, place_of
from models.questions import Input, Question
from texts import plain


def said(question: Question, value: Any) -> str:
    """An answer as people read it: a day, what choices are called, or the words themselves."""
    if isinstance(value, date):
        return value.strftime("%d/%m/%Y")
    if question.input == Input.SEVERAL:
        return ", ".join(_one(question, one) for one in value)
    return _one(question, value) if question.input == Input.CHOICE else str(value)


def _one(question: Question, value: Any) -> str:
    if question.name in NAMED:
        return NAMED[question.name](value)
    if isinstance(question.options, type):
        return plain(question.option_words, value=value)
    return dict(question.options() if question.options else ()).get(value, str(value))


def zone_said(zone: str) -> str:
    """A place where someone looks: a town with its department."""
    if zone == ANYWHERE:
        return plain("zone-anywhere")
    kind, _, code = zone.partition(":")
    place = place_of(zone)
    area = places.department(places.commune(code).department).name if kind == "commune" else code
    return plain("zone", kind=kind, name=place.name, area=area)


def metier_said(value: str) -> str:
    """A métier with the service that has it, or in the words of who looks for it."""
    if value.startswith(OWN):
        return value.removeprefix(OWN)
    one = directory().get(value)
    if one is None:  # gone from the directory since
        return value
    return plain("metier", name=one.name, domain=one.domain, service=one.service)


NAMED: dict[str, Callable[[str], str]] = {"zones": zone_said, "metiers": metier_said}
