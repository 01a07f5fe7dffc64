"""Reading the parameters of a request: from words of a form to the types that a method wants."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field

from .refusal import bad


@dataclass
class Upload:
    """A file inside a multipart request."""

    field: str
    name: str
    mime: str
    data: bytes = field(repr=False)


def integer(name: str, value: object) -> int:
    if isinstance(value, bool):
        raise wrong(name)
    try:
        return int(str(value))
    except ValueError:
        raise wrong(name) from None


def identifier(name: str, value: object) -> int | str:
    """A chat: its number, or its public @name."""
    text = str(value)
    return text if text.startswith("@") else integer(name, value)


def string(name: str, value: object) -> str:
    if not isinstance(value, str):
        raise wrong(name)
    return value


def boolean(name: str, value: object) -> bool:
    answer = {"true": True, "1": True, "false": False, "0": False}.get(str(value).lower())
    if answer is None:
        raise wrong(name)
    return answer


def structure(name: str, value: object, kind: type) -> object:
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except ValueError:
            raise bad(f"can't parse {name} JSON object") from None
    if not isinstance(value, kind):
        raise bad("object expected as reply markup" if name == "reply_markup" else f"wrong type of {name}")
    return value


def mapping(name: str, value: object) -> dict:
    return structure(name, value, dict)


def array(name: str, value: object) -> list:
    return structure(name, value, list)


def upload(name: str, value: object) -> object:
    """A file of this request, or the identifier of one already sent."""
    return value if isinstance(value, Upload) else string(name, value)


Reader = Callable[[str, object], object]


def read(given: dict, readers: dict[str, Reader]) -> dict:
    """The parameters of a method, typed; one that it does not have is refused."""
    unknown = sorted(given.keys() - readers.keys())
    if unknown:
        raise bad(f'unknown parameter "{unknown[0]}"')
    return {name: readers[name](name, value) for name, value in given.items()}


def wrong(name: str) -> Exception:
    return bad(f"wrong parameter {name} in request")
