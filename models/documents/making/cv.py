"""A CV from a few answers: what it may say, and how it is called. How it is drawn is in `drawing.py`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from models.documents.inspection.names import safe_name
from models.documents.making.fonts import drawable
from models.people.candidate import Candidate
from models.refusal import Refused
from models.validation import checked_text

LONGEST_ANSWER = 600
LONGEST_BESIDE = 200
_MOST_LINES = 10
_MOST_OF_A_TRADE = 4  # words
_BULLETS = "-–—•*·→ "


class Layout(StrEnum):
    """How a CV is laid out: in one column, or with a band of colour beside."""

    PLAIN = "plain"
    COLOUR = "colour"


@dataclass(frozen=True)
class Section:
    """A title and its lines."""

    title: str
    lines: Sequence[str]


@dataclass(frozen=True)
class CV:
    """What stands on it, as people wrote it. `main` tells of work, `beside` of the person."""

    name: str
    sought: str
    contact: Section
    main: Sequence[Section]
    beside: Sequence[Section]


def checked_lines(words: str, limit: int = LONGEST_ANSWER) -> str:
    """An answer for a CV, without bullets or emoji. Raises Refused when no letter is left, or they are too many."""
    written = checked_text(words, "cv_letters", limit)
    lines = [drawable(line).strip(_BULLETS) for line in written.splitlines()]
    lines = [line for line in lines if any(letter.isalnum() for letter in line)]
    if not any(letter.isalpha() for line in lines for letter in line):
        raise Refused("cv_letters")
    rest = ", ".join(lines[_MOST_LINES - 1 :])
    return "\n".join([*lines[: _MOST_LINES - 1], rest] if rest else lines)


def name_of_cv(candidate: Candidate, sought: str) -> str:
    """What it is called (A20): CV_NomPrénom_Métier.pdf."""
    who, trade = (_joined(words) for words in (f"{candidate.last_name} {candidate.first_name}", _telling(sought)))
    return safe_name("_".join(filter(None, ("CV", who, trade))) + ".pdf")


def _telling(words: str) -> str:
    """What tells the trade; a whole sentence tells none."""
    said = re.findall(r"\w+", words)
    return " ".join([word for word in said if len(word) > 3][:2]) if len(said) <= _MOST_OF_A_TRADE else ""


def _joined(words: str) -> str:
    return "".join(word[:20].capitalize() for word in re.findall(r"\w+", words))
