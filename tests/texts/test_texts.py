"""The words that people read: each there, each whole, each safe, and in the French of books."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, MessageReference, VariableReference
from fluent.syntax.visitor import Visitor
from markupsafe import escape

from bot.screens.searches import FACETS, PLACES
from bot.telegram.client import COMMANDS
from models.applications.application import Gate, State
from models.applications.moves import MOVES
from models.documents.document import DocumentKind
from models.documents.inspection.kinds import Reason
from models.notices.notice import Kind
from models.offers.offer import Domain, Level, Nature, OfferState
from models.organisations.company import CompanyKind
from models.organisations.convention import GateRule
from models.organisations.establishment import EstablishmentKind
from models.people.candidate import CandidateState, Civility
from texts import LANGUAGE, exists, plain, text

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "texts" / LANGUAGE
# What an f-string in the code may hold between its braces, by the words around it.
FAMILIES = {
    "account-{}": [*CandidateState, "open", "close"],
    "company-{}": ["block", "unblock"],
    "registration-{}": ["validate", "refuse"],
    "candidate-{}": CandidateState,
    "by-{}": [*FACETS, *PLACES],
    "which-{}": [*FACETS, *PLACES],
    "nature-{}": Nature,
    "domain-{}": Domain,
    "level-{}": Level,
    "offer-{}": [*OfferState, "publish", "close"],
    "state-{}": [*State, "pending"],
    "state-{}-definition": State,
    "chat-state-{}": State,
    "gate-{}": Gate,
    "gate-{}-definition": Gate,
    "chat-gate-{}": [gate for gate in Gate if gate != Gate.VALIDATED],
    "document-{}": DocumentKind,
    "civility-{}": Civility,
    "wish-{}": ["nothing", "help", "word"],
    "command-{}": COMMANDS,
    "verb-{}": [verb for verb in MOVES if verb != "hire_elsewhere"],
    "gate-rule-{}": GateRule,
    "company-kind-{}": CompanyKind,
    "establishment-kind-{}": EstablishmentKind,
}
# Said in one place only, by a name that is put together there.
BUILT = re.compile(r"(register|apply|correct|add)-|timeline-|told-|(chat-)?refused-|mail-|desk-|about-|done-|error-")


class Variables(Visitor):
    """The placeholders of a message, and of those that it is made of."""

    def __init__(self, message: Message) -> None:
        self.names: set[str] = set()
        self.visit(message)

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 (fluent's name)
        self.names.add(node.id.name)

    def visit_MessageReference(self, node: MessageReference) -> None:  # noqa: N802 (fluent's name)
        self.visit(MESSAGES[node.id.name])


WRITTEN: list[Message] = [
    entry
    for file in sorted(FOLDER.glob("*.ftl"))
    for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body
    if isinstance(entry, Message)
]
MESSAGES = {entry.id.name: entry for entry in WRITTEN}


def code() -> Iterator[tuple[Path, ast.AST]]:
    for room in ("bot", "admin", "jobs", "texts", "models"):
        for path in sorted((ROOT / room).rglob("*.py")):
            if "phone" not in path.parts:
                yield path, ast.parse(path.read_text(encoding="utf-8"))


def pattern_of(node: ast.AST) -> str | None:
    """A literal as it is; an f-string with {} for what is put in it."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return None


def spoken() -> Iterator[tuple[str, str]]:
    """Where the code says a message, and its name or pattern."""
    for path, tree in code():
        for node in ast.walk(tree):
            called = (
                isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("text", "plain")
            )
            branches = node.args[:1] if called else []
            if branches and isinstance(branches[0], ast.IfExp):
                branches = [branches[0].body, branches[0].orelse]
            for branch in branches:
                if (pattern := pattern_of(branch)) is not None:
                    yield f"{path.relative_to(ROOT)}:{node.lineno}", pattern


def names_of(pattern: str) -> list[str]:
    values = FAMILIES.get(pattern.replace("_", "-"), [])
    return [pattern.replace("{}", str(value)) for value in values] if "{}" in pattern else [pattern]


def test_every_name_that_the_code_puts_together_is_known_here():
    unknown = [
        f"{where} {said}"
        for where, said in spoken()
        if "{}" in said
        and said.replace("_", "-") not in FAMILIES
        and not BUILT.match(said)
        and not said.startswith("{}")
    ]
    assert not unknown


def test_every_message_that_the_code_says_exists():
    missing = [f"{where} {name}" for where, said in spoken() for name in names_of(said) if not exists(name)]
    assert not missing


def test_no_name_is_that_of_two_messages():
    names = [message.id.name for message in WRITTEN]
    assert not {name for name in names if names.count(name) > 1}


def test_every_family_of_messages_is_whole():
    missing = [name for pattern, values in FAMILIES.items() for v in values if not exists(name := pattern.format(v))]
    assert not missing


def literals() -> set[str]:
    """Every string of the code and its templates: where a message could be named."""
    found = {p.replace("_", "-") for _, tree in code() for node in ast.walk(tree) if (p := pattern_of(node))}
    templates = (path.read_text(encoding="utf-8") for path in (ROOT / "admin").rglob("*.html"))
    return found | {word for page in templates for word in re.findall(r"[\"']([a-z][a-z0-9_-]+)[\"']", page)}


def test_no_message_is_there_for_nobody():
    named = literals()
    families = {name.replace("_", "-") for p, values in FAMILIES.items() for v in values for name in [p.format(v)]}
    unused = [name for name in MESSAGES if name not in named | families and not BUILT.match(name)]
    assert not unused


HOSTILE = "<b>&\"' {$x}"


def facts_of(message: Message, value: str | int) -> dict[str, str | int]:
    """Every placeholder with this value; a count is a number whatever happens."""
    return {name: 2 if name == "count" else value for name in Variables(message).names}


def test_every_message_is_filled_and_escaped():
    for name, message in MESSAGES.items():
        for value in (HOSTILE, 1, 12345, "", "absent", "x" * 5000):
            facts = facts_of(message, value)
            html, words = text(name, **facts), plain(name, **facts)
            assert html.strip(), name
            assert words.strip(), name
            assert HOSTILE not in html, name
            assert html.count(escape(HOSTILE)) == words.count(HOSTILE), name


# French


def prose() -> Iterator[tuple[str, str]]:
    """Each piece of text in each message, as it is said."""
    for name, message in MESSAGES.items():
        yield name, plain(name, **facts_of(message, "mot"))


def test_signs_are_spaced_as_in_french_and_never_parted_from_their_word():
    wrong = [
        f"{name}: {found[0]!r}"
        for name, words in prose()
        for found in re.finditer(r"[^\s\d/][?!;»](?!\w)| [:;!?»%€]|« |\w:(?!//)(?=\s|$)", words)
    ]
    assert not wrong


def test_apostrophes_and_dots_are_those_of_print():
    wrong = [name for name, words in prose() if "'" in words or "..." in words]
    assert not wrong


def test_no_sentence_shouts_or_blames():
    assert not [
        name for name, words in prose() if "!" in words or re.search(r"\berreur \d|\bvous devez\b", words, re.I)
    ]


# Longer because a law, a list or an example wants it.
MAY_BE_LONG = {"privacy-text"}
MOST_WORDS = 60
MOST_WORDS_A_SENTENCE = 15
LONG_SENTENCES = re.compile(
    r"Au lycée|À l’université|J’accepte|Ces informations|Tremplin garde|La loi|Où êtes-vous suivi"
)


def test_messages_are_short():
    assert not [name for name, words in prose() if len(words.split()) > MOST_WORDS and name not in MAY_BE_LONG]


def test_sentences_are_short():
    wrong = [
        f"{name}: {sentence}"
        for name, words in prose()
        for sentence in re.split(r"(?<=[.?…])\s|\n|\u00a0: |« ", words)
        if len(re.findall(r"[\w’'-]+", sentence)) > MOST_WORDS_A_SENTENCE and not LONG_SENTENCES.search(sentence)
    ]
    assert not wrong


# Refusals


def refused() -> Iterator[tuple[str, str]]:
    """Where a rule says no, and the name of its sentence."""
    for path, tree in code():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Refused":
                branches = (
                    [node.args[0].body, node.args[0].orelse] if isinstance(node.args[0], ast.IfExp) else node.args[:1]
                )
                for branch in branches:
                    if (reason := pattern_of(branch)) is not None:
                        yield f"{path.relative_to(ROOT)}:{node.lineno}", reason


REASONS = {
    "{}_missing": ["answer", "comment", "message", "title", "description", "reason"],
    "{}_not_found": ["establishment"],
    "account_{}": list(CandidateState),
    "gate_{}": list(Gate),
    "state_{}": list(State),
}


def test_every_reason_to_refuse_has_its_sentence():
    for where, reason in refused():
        assert "{}" not in reason or reason in REASONS, f"{where}: say in tests/texts what {reason} can be"
        for name in [reason.format(value) for value in REASONS.get(reason, [""])]:
            assert exists(f"refused-{name}") or exists(f"chat-refused-{name}"), f"{where}: {name}"


def test_every_reason_to_refuse_a_file_has_its_sentence():
    assert all(exists(f"refused-{reason}") for reason in Reason)


def test_every_obstacle_of_a_move_has_its_sentence():
    for name in ("withdrawn", "not_withdrawn", *(f"gate_{g}" for g in Gate), *(f"state_{s}" for s in State)):
        assert exists(f"refused-{name}"), name


def test_every_notice_that_a_chat_or_a_mailbox_receives_has_its_words():
    by_mail = [kind for kind in Kind if kind not in (Kind.RESULT, Kind.CHAT_UNLINKED)]
    for kind in by_mail:
        name = str(kind).replace("_", "-")
        assert any(exists(f"mail-{name}-{who}-subject") for who in ("candidate", "staff")), kind
