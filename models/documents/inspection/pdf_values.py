"""The values of a PDF, built token by token."""

import re
from functools import lru_cache
from typing import NamedTuple

from models.documents.inspection.kinds import Reason
from models.refusal import Refused

_MAX_DEPTH = 100
_NUMBER = re.compile(rb"[+-]*(?:\d+\.?[\d-]*|\.\d*)")
_CODE = re.compile(rb"#([0-9A-Fa-f]{2})")
_PDFIUM_SPACE = re.compile(rb"[\x80\xff]")
_TEXT = b""


class Name(bytes):
    """A name, its codes decoded."""


@lru_cache(1_000)
def read_name(written: bytes) -> Name:
    """Raises Refused where readers would not all read the same name."""
    if b"#" in _CODE.sub(b"", written) or b"#00" in written:
        raise Refused(Reason.DAMAGED)
    before, *more = (_decoded(part) for part in _PDFIUM_SPACE.split(written, maxsplit=1))
    if more and before.isalpha():
        raise Refused(Reason.DAMAGED)
    return Name(_decoded(written))


class Reference(NamedTuple):
    """To the objects of that number."""

    number: int


class Builder:
    """Takes tokens; has a `value` when they make one, and the word that was its `ending` when it is an object's."""

    def __init__(self) -> None:
        self.levels: list[tuple[bytes, list[object]]] = [(b"", [])]
        self.ending = b""

    @property
    def is_complete(self) -> bool:
        return len(self.levels) == 1 and bool(self.levels[0][1])

    @property
    def value(self) -> object:
        """Raises Refused for more than one."""
        values = self.levels[0][1]
        if len(values) > 1:
            raise Refused(Reason.DAMAGED)
        return values[0] if values else None

    def take(self, kind: str | None, written: bytes) -> None:
        """Take a token, by its kind and as it is written. Raises Refused where it does not belong."""
        match kind:
            case "name":
                self._add(read_name(written))
            case "word":
                self._take_word(written)
            case "open":
                self._open(written)
            case "close":
                self._close(written)
            case _:
                self._add(_TEXT)

    def _add(self, value: object) -> None:
        self.levels[-1][1].append(value)

    def _open(self, sign: bytes) -> None:
        if len(self.levels) > _MAX_DEPTH:
            raise Refused(Reason.BOMB)
        self.levels.append((sign, []))

    def _close(self, sign: bytes) -> None:
        opened, values = self.levels.pop()
        if opened + sign not in (b"<<>>", b"[]"):
            raise Refused(Reason.DAMAGED)
        self._add(_dictionary(values) if sign == b">>" else values)

    def _take_word(self, word: bytes) -> None:
        if word in (b"endobj", b"stream") and len(self.levels) == 1:
            self.ending = word
        elif word == b"R":
            self._refer(self.levels[-1][1])
        elif word in (b"true", b"false", b"null") or _NUMBER.fullmatch(word):
            self._add(word)
        else:
            raise Refused(Reason.DAMAGED)

    def _refer(self, values: list[object]) -> None:
        number, generation = values[-2:] if len(values) > 1 else (None, None)
        for word in (number, generation):
            if not isinstance(word, bytes) or isinstance(word, Name) or not word.isdigit():
                raise Refused(Reason.DAMAGED)
        values[-2:] = [Reference(int(number))]  # type: ignore[call-overload]


def _dictionary(values: list[object]) -> dict[Name, object]:
    keys = [key for key in values[::2] if isinstance(key, Name)]
    if 2 * len(keys) != len(values):
        raise Refused(Reason.DAMAGED)
    found = dict(zip(keys, values[1::2], strict=True))
    # Of two values under one name, some readers take the first, others the last. TeX gives two texts: they do nothing.
    if len(found) < len(keys) and any(found[key] != value for key, value in zip(keys, values[1::2], strict=True)):
        raise Refused(Reason.DAMAGED)
    return found


def _decoded(name: bytes) -> bytes:
    return _CODE.sub(lambda code: bytes.fromhex(code[1].decode()), name)
