"""Whose words: the languages that we have, and the one of who reads."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

from fluent.runtime import FluentBundle, FluentResource, resolver
from fluent.runtime.resolver import Pattern
from fluent.runtime.types import FluentNone

from models.folding import fold

FOLDER = Path(__file__).parent
FRENCH = "fr"
# Fluent bounds the values of a message, against patterns by strangers. Ours are our own, and people write long letters.
resolver.MAX_PART_LENGTH = 1_000_000
_reader = ContextVar("reader", default=FRENCH)
_one_reads = Lock()


@contextmanager
def reading(language: str) -> Iterator[None]:
    """In this block, words are in this language; what it does not say is said in French, message by message."""
    token = _reader.set(language if language in languages() else FRENCH)
    try:
        yield
    finally:
        _reader.reset(token)


def language() -> str:
    """The language of who reads."""
    return _reader.get()


def spoken_at(address: str) -> str:
    """The address of a page of ours that is to be read in this language."""
    return address if language() == FRENCH else f"{address}?lang={language()}"


@cache
def languages() -> tuple[str, ...]:
    """Every language that has words: the folders beside this file."""
    return tuple(sorted({file.parent.name for file in FOLDER.glob("*/*.ftl")}))


def reload() -> None:
    """Read all words again, once they have changed."""
    languages.cache_clear()
    _read.cache_clear()


def find(*messages: str) -> tuple[str, Pattern]:
    """The first of these messages that the reader's language has, else French, and which it was. Raises KeyError."""
    for spoken in (language(), FRENCH):
        for message in messages:
            if (pattern := _pattern_of(spoken, message)) is not None:
                return spoken, pattern
    raise KeyError(messages[0])


def _pattern_of(language: str, message: str) -> Pattern | None:
    name, _, attribute = message.partition(".")
    bundle = bundle_of(language)
    if not bundle.has_message(name):
        return None
    found = bundle.get_message(name)
    return found.attributes.get(attribute) if attribute else found.value


def bundle_of(language: str) -> FluentBundle:
    """All messages of a language. Threads that want them at once wait for the first, which reads them."""
    with _one_reads:
        return _read(language)


@cache
def _read(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False, functions={"CAPITAL": _capital, "OF": _of})
    spaced = TYPOGRAPHY.get(language, str)
    for file in sorted((FOLDER / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(spaced(file.read_text(encoding="utf-8"))))
    return bundle


def _capital(value: Any) -> str:
    words = "" if isinstance(value, FluentNone) else str(value)
    return words[:1].upper() + words[1:]


def _of(value: Any) -> str:
    """French: "de Bruno", but "d’Alice". Whether an h is heard, no rule tells: it keeps "de"."""
    name = "" if isinstance(value, FluentNone) else str(value)
    begins = fold(name[:2])
    is_vowel = begins[:1] in tuple("aeiou") or (begins[:1] == "y" and begins[1:] not in tuple("aeiou"))
    return f"d’{name}" if is_vowel else f"de {name}"


def _french(words: str) -> str:
    """French wants a space that never breaks before these signs, and inside these quotes."""
    return re.sub(r" ([:;!?»%€])", "\u00a0\\1", words).replace("« ", "«\u00a0")


TYPOGRAPHY: dict[str, Callable[[str], str]] = {"fr": _french}
