"""A judge that we did not write: aiogram's models of the Bot API.

They accept unknown fields in silence, so each verdict also walks the tree and names every field they do not know.
"""

from aiogram import methods
from aiogram.types import Update
from pydantic import BaseModel, TypeAdapter


def judge_request(method: str, params: dict) -> None:
    """Fails when the Bot API has no such method, or not with these parameters."""
    model = getattr(methods, method[:1].upper() + method[1:])
    refuse_unknown(model.model_validate(params), method)


def judge_requests(requests: list) -> None:
    """Judges every request of a phone's journal: `judge_requests(phone.requests)`."""
    for request in requests:
        judge_request(request.method, request.params)


def judge_update(update: dict) -> None:
    """Fails when Telegram would never send this update."""
    refuse_unknown(Update.model_validate(update), "update")


def judge_result(method: str, result: object) -> None:
    """Fails when this is not what the method gives back."""
    model = getattr(methods, method[:1].upper() + method[1:])
    refuse_unknown(TypeAdapter(model.__returning__).validate_python(result), method)


def refuse_unknown(value: object, where: str) -> None:
    if isinstance(value, BaseModel):
        assert not value.model_extra, f"{where}: unknown {sorted(value.model_extra)}"
        for name, field in value:
            refuse_unknown(field, f"{where}.{name}")
    elif isinstance(value, (list, tuple)):
        for number, item in enumerate(value):
            refuse_unknown(item, f"{where}[{number}]")
    elif isinstance(value, dict):
        for name, item in value.items():
            refuse_unknown(item, f"{where}.{name}")
