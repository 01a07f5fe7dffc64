"""Every message with its words and its variables: what rewording and translating need to know."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax.ast import GroupComment, Message, MessageReference, ResourceComment, VariableReference
from fluent.syntax.visitor import Visitor

from texts import languages

_DECLARED = re.compile(r"^\$(\w+): (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Wording:
    """A message as it is written, in Fluent; its variables, each with what it stands for, empty when nobody said."""

    name: str
    source: str
    variables: dict[str, str]


def catalogue(language: str = languages.FRENCH) -> list[Wording]:
    """Every message of a language, in the order of its files.

    A comment above a message declares its variables (`# $name: the first name`); one above a group (`##`) or a file
    (`###`) declares those of all its messages.
    """
    files = sorted((languages.FOLDER / language).glob("*.ftl"))
    written = [message for file in files for message in _written(file)]
    messages = {message.id.name: message for message, _ in written}
    return [_wording(message, declared, messages) for message, declared in written]


def _written(file: Path) -> Iterator[tuple[Message, dict[str, str]]]:
    """The messages of a file, each with the variables that are declared for it."""
    in_file: dict[str, str] = {}
    in_group: dict[str, str] = {}
    for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
        if isinstance(entry, ResourceComment):
            in_file |= _declared(entry.content)
        elif isinstance(entry, GroupComment):
            in_group = _declared(entry.content)
        elif isinstance(entry, Message):
            own = _declared(entry.comment.content) if entry.comment else {}
            yield entry, in_file | in_group | own


def _declared(comment: str | None) -> dict[str, str]:
    return dict(_DECLARED.findall(comment or ""))


def _wording(message: Message, declared: dict[str, str], messages: dict[str, Message]) -> Wording:
    used = _Variables(message, messages).names
    bare = message.clone()
    bare.comment = None
    source = FluentSerializer().serialize_entry(bare).strip()
    return Wording(message.id.name, source, {name: declared.get(name, "") for name in used})


class _Variables(Visitor):
    """The variables of a message and of those that it borrows from, in the order in which they come."""

    def __init__(self, message: Message, messages: dict[str, Message]) -> None:
        self.names: dict[str, None] = {}
        self._messages = messages
        self.visit(message)

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 (fluent's name)
        self.names[node.id.name] = None

    def visit_MessageReference(self, node: MessageReference) -> None:  # noqa: N802 (fluent's name)
        self.visit(self._messages[node.id.name])
