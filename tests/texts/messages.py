"""The messages as they are written, and the places of the code that say them."""

import ast
import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax.ast import BaseNode, Junk, Message, MessageReference, Pattern, SelectExpression, VariableReference
from fluent.syntax.visitor import Visitor
from jinja2 import Environment, nodes

from texts.languages import FOLDER, FRENCH

ROOT = Path(__file__).parents[2]
ROOMS = ("bot", "admin", "jobs", "texts", "scripts")
ENTRIES = [
    entry
    for file in sorted((FOLDER / FRENCH).glob("*.ftl"))
    for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body
]
JUNK = [entry for entry in ENTRIES if isinstance(entry, Junk)]
WRITTEN = [entry for entry in ENTRIES if isinstance(entry, Message)]
# Each message, and each of its attributes as "message.attribute".
PATTERNS: dict[str, Pattern] = {message.id.name: message.value for message in WRITTEN if message.value} | {
    f"{message.id.name}.{attribute.id.name}": attribute.value for message in WRITTEN for attribute in message.attributes
}


class Walk(Visitor):
    """What a pattern is made of: its variables, the messages that it borrows, the variants that it chooses from."""

    def __init__(self, pattern: BaseNode) -> None:
        self.variables: set[str] = set()
        self.borrowed: set[str] = set()
        self.variants: dict[str, list[str]] = {}
        self.visit(pattern)

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 (fluent's name)
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: MessageReference) -> None:  # noqa: N802 (fluent's name)
        name = f"{node.id.name}.{node.attribute.name}" if node.attribute else node.id.name
        self.borrowed.add(name)
        self.visit(PATTERNS[name])

    def visit_SelectExpression(self, node: SelectExpression) -> None:  # noqa: N802 (fluent's name)
        if isinstance(node.selector, VariableReference):
            keys = [getattr(variant.key, "name", None) or variant.key.value for variant in node.variants]
            self.variants.setdefault(node.selector.id.name, []).extend(keys)
        self.generic_visit(node)


def variables_of(name: str) -> set[str]:
    return Walk(PATTERNS[name]).variables


def variants_of(name: str, variable: str) -> list[str]:
    return Walk(PATTERNS[name]).variants.get(variable, [])


NUMBERS = {"count", "number", "distance", "limit"}


def every_way(name: str, value: str | int) -> Iterator[dict[str, str | int]]:
    """The facts that lead to every variant of a message, everything else being this value."""
    walk = Walk(PATTERNS[name])
    ways = {name: [2 if name in NUMBERS else value] for name in walk.variables}
    ways |= {name: [*map(fact_for, keys), *ways[name]] for name, keys in walk.variants.items() if name not in NUMBERS}
    ways |= {name: [1, *map(int, numerals(keys)), 2] for name, keys in walk.variants.items() if name in NUMBERS}
    for facts in itertools.product(*ways.values()):
        yield dict(zip(ways, facts, strict=True))


def fact_for(key: str) -> str | int:
    """The value that chooses the variant of this key."""
    return int(key) if key.isdecimal() else key


def numerals(keys: list[str]) -> list[str]:
    return [key for key in keys if key.lstrip("-").isdecimal()]


@dataclass(frozen=True)
class Saying:
    """A place of the code that says a message: which, with what facts, or from what when it is no literal."""

    where: str
    messages: tuple[str, ...]
    facts: frozenset[str] | None
    source: str = ""


# Who says a message, and which of its arguments names it.
SPEAKERS = {"text": 0, "plain": 0, "lazy": 0, "choices": 0, "choice": 1, "Question": 1}
OWN_FACTS = {"choices": {"value"}, "choice": {"value"}}


@cache
def sayings() -> list[Saying]:
    """Every place of code and templates that says a message."""
    return [*in_code(), *in_templates()]


def code() -> Iterator[tuple[Path, ast.AST]]:
    for path in sorted(itertools.chain(*((ROOT / room).rglob("*.py") for room in ROOMS), [ROOT / "web.py"])):
        yield path, ast.parse(path.read_text(encoding="utf-8"))


def literals(keyword: str) -> list[str]:
    """The literal strings given under this name anywhere in the code."""
    return [
        constant.value
        for _, tree in code()
        for node in ast.walk(tree)
        if isinstance(node, ast.keyword) and node.arg == keyword
        for constant in ast.walk(node.value)
        if isinstance(constant, ast.Constant) and str(constant.value) in PATTERNS
    ]


def called(speaker: str, place: int) -> list[str]:
    """The literals that are given to this function in this place."""
    return [
        node.args[place].value
        for _, tree in code()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == speaker
        if isinstance(node.args[place], ast.Constant)
    ]


def in_code() -> Iterator[Saying]:
    for path, tree in code():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SPEAKERS:
                yield said(f"{path.relative_to(ROOT)}:{node.lineno}", node, node.func.id)


def said(where: str, node: ast.Call, speaker: str) -> Saying:
    place = SPEAKERS[speaker]
    named = node.args[place] if len(node.args) > place else None
    branches = [named.body, named.orelse] if isinstance(named, ast.IfExp) else [named]
    literals = tuple(b.value for b in branches if isinstance(b, ast.Constant) and isinstance(b.value, str))
    is_literal = len(literals) == len(branches)
    return Saying(
        where, literals if is_literal else (), facts_of(node, speaker), "" if is_literal else ast.unparse(named or node)
    )


def facts_of(node: ast.Call, speaker: str) -> frozenset[str] | None:
    """The facts that are given; none when only the run knows."""
    if speaker in OWN_FACTS:
        return frozenset(OWN_FACTS[speaker])
    names = [keyword.arg for keyword in node.keywords]
    return None if None in names or speaker == "Question" else frozenset(filter(None, names))


def templates() -> Iterator[tuple[str, nodes.Template]]:
    for path in sorted((ROOT / "admin" / "templates").rglob("*.html")):
        yield str(path.relative_to(ROOT)), Environment().parse(path.read_text(encoding="utf-8"))


def in_templates() -> Iterator[Saying]:
    for where, template in templates():
        for call in template.find_all(nodes.Call):
            if isinstance(call.node, nodes.Name) and call.node.name in ("text", "plain"):
                yield said_in_template(f"{where}:{call.lineno}", call)


def said_in_template(where: str, call: nodes.Call) -> Saying:
    named = call.args[0]
    branches = [named.expr1, named.expr2] if isinstance(named, nodes.CondExpr) else [named]
    literals = tuple(branch.value for branch in branches if isinstance(branch, nodes.Const))
    is_literal = len(literals) == len(branches)
    facts = None if call.dyn_kwargs else frozenset(keyword.key for keyword in call.kwargs)
    return Saying(where, literals if is_literal else (), facts, "" if is_literal else str(named))
