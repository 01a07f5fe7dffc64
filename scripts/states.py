"""`python -m scripts.states`: the table of moves as a page to read, with a diagram for each of the three facts."""

from collections.abc import Iterator
from enum import Enum
from itertools import product

from models.applications import moves
from models.applications.application import Gate, State
from models.applications.line import Move, Who
from models.applications.moves import MOVES
from models.questions import Question

WHO: dict[Who, str] = {
    moves.applicant: "the candidate",
    moves.referent: "an active referent of the candidate's establishment",
    moves.company_member: "an active member of the company, once it has it",
    moves.system: "nobody: it follows from another `accept` or `cancel`, or from time",
}
FACTS = {
    "gate": "The referent's gate",
    "state": "The employer's state",
    "withdrawn": "The candidate's switch",
}
SHORT = {"gate": "gate", "state": "state", "withdrawn": "switch"}
AS_BEFORE = "as it was before"
SWITCH = {False: "active", True: "withdrawn"}
# Where sending leaves it: the convention may let an application through without the referent.
BEGINS: dict[str, "Values"] = {"gate": (Gate.AWAITING, Gate.VALIDATED), "state": (State.NEW,), "withdrawn": (False,)}

Values = tuple[Enum, ...] | tuple[bool, ...]

INTRODUCTION = """\
# The states of an application

Drawn from the table `MOVES` in `models/applications/moves.py` by `python -m scripts.states > docs/states.md`: change
the table, not this page. Three separate facts say where an application stands. Each verb moves one of them, when this
person does it and the conditions hold; otherwise it is refused, nothing changes and nobody is told. Who did it is not
told either.
An employer is only told of what has reached them. `needs` is what must be said with the move; "sender" is the
prescriber's member who sent the application, or the referents of the candidate who sent it; "other employer" is not
the company that hires by another application. `accept` also moves the candidate's other pending applications by
`hire_elsewhere`, in the same act; `cancel` moves them back by `reopen`, unless another hiring stands.
`close_unanswered` comes by the clock, where the team wants it.
For two minutes (`UNDO_WINDOW`), whoever made a move of an employer or a candidate that tells somebody can undo it, and
all that followed from it: its notices leave only then.
"""


def page() -> str:
    """The whole page, in Markdown."""
    diagrams = [f"## {title}\n\n{diagram(fact)}" for fact, title in FACTS.items()]
    return "\n".join([INTRODUCTION, table(), *diagrams])


def table() -> str:
    """A line for each verb."""
    head = "| verb | who | from | to | only while | needs | tells |\n|---|---|---|---|---|---|---|\n"
    return head + "".join(f"| {' | '.join(_cells(verb, move))} |\n" for verb, move in MOVES.items())


def _cells(verb: str, move: Move) -> tuple[str, ...]:
    return (
        f"`{verb}`",
        WHO[move.who],
        _names(move.before),
        AS_BEFORE if move.after is None else _names((move.after,)),
        _conditions(move) or "–",
        ", ".join(_need(question) for question in move.needs) or "–",
        ", ".join(move.tells) or "nobody",
    )


def _need(question: Question) -> str:
    return f"`{question.name}`" if question.required else f"`{question.name}` (may be empty)"


def _conditions(move: Move) -> str:
    """What the facts that it leaves alone must be, where that is not anything."""
    others: dict[str, tuple[Values, Values]] = {
        "gate": (move.gates, tuple(Gate)),
        "state": (move.states, tuple(State)),
        "withdrawn": (move.withdrawn, tuple(SWITCH)),
    }
    del others[move.fact]
    needed = [(SHORT[fact], values) for fact, (values, every) in others.items() if values != every]
    return "; ".join(f"{name} is {_names(values)}" for name, values in needed)


def diagram(fact: str) -> str:
    """The moves of one fact, as a Mermaid diagram that begins where a new application does."""
    begins = [f"[*] --> {_name(value)}" for value in BEGINS[fact]]
    arrows = [arrow for verb, move in MOVES.items() if move.fact == fact for arrow in _arrows(verb, move)]
    lines = "".join(f"    {line}\n" for line in [*begins, *arrows])
    return f"```mermaid\nstateDiagram-v2\n{lines}```\n"


def _arrows(verb: str, move: Move) -> Iterator[str]:
    # What goes back to what it was goes back to where the arrows that led here begin.
    after = (move.after,) if move.after is not None else MOVES["hire_elsewhere"].before
    for before, reached in product(move.before, after):
        yield f"{_name(before)} --> {_name(reached)}: {verb}"


def _names(values: Values) -> str:
    return ", ".join(_name(value) for value in values)


def _name(value: Enum | bool) -> str:
    return SWITCH[value] if isinstance(value, bool) else str(value.value)


if __name__ == "__main__":
    print(page(), end="")
