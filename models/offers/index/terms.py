"""What each thing that was typed stands for among the words of offers."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from math import inf
from pathlib import Path
from time import monotonic

from models.database import db
from models.folding import fold
from models.offers.index.stems import STOP_WORDS, stems

# What people say, and what offers say instead: data, to be edited by those who hear them.
SYNONYMS = Path(__file__).parents[1] / "reading" / "synonyms.toml"
WHOLE_FIELD = "*"
INSTEAD = "!"
OR = ("ou", "/")
LONGEST_PHRASE = 5
# Seconds.
AGE = 45.0

# Words that say too little to be looked for alone.
GENERIC = frozenset(
    """
    agent assistant employe aide charge conseiller technicien ouvrier operateur responsable chef gestionnaire
    specialise auxiliaire service services equipe mission missions titre projet adjoint aider accompagner
    gerer garder utiliser
    """.split()
)

Stems = tuple[str, ...]


@dataclass(frozen=True)
class Meaning:
    """What is meant: a title has all the stems of one of `titles`, or the offer is of the field of work."""

    titles: tuple[Stems, ...] = ()
    domain: str | None = None
    instead: bool = False

    def also(self, other: "Meaning") -> "Meaning":
        """What one line of the file means and what another means by the same word in another form."""
        titles = tuple(dict.fromkeys((*self.titles, *other.titles)))
        return Meaning(titles, self.domain or other.domain, self.instead and other.instead)


NOTHING_ELSE = Meaning()


@dataclass(frozen=True)
class Term:
    """One thing that was typed, or either of two: its words, their stems, and the titles and fields that it means."""

    words: str
    typed: tuple[Stems, ...]
    titles: tuple[Stems, ...]
    domains: tuple[str, ...] = ()

    def either(self, other: "Term") -> "Term":
        """This, or the other."""
        return Term(
            f"{self.words} ou {other.words}",
            self.typed + other.typed,
            self.titles + other.titles,
            self.domains + other.domains,
        )


@dataclass
class Synonyms:
    """What people say and what is meant, by its stems: what the file says, and what the team says over it.

    `words` are the team's, by how they compare. They are read again where older than AGE, so that each process
    knows them within a minute. `edition` changes whenever they do.
    """

    meanings: dict[Stems, Meaning]
    words: Mapping[str, str] = field(default_factory=dict)
    read_at: float = -inf
    edition: int = 0

    def refresh(self) -> None:
        """Read the team's where they may have changed."""
        if monotonic() - self.read_at < AGE or db.obj is None or db.is_closed():
            return
        rows = list(db.execute_sql("SELECT said, means, domain, hidden FROM synonym ORDER BY id"))
        edited = {tuple(stems(said)): _edited(means, domain, hidden) for said, means, domain, hidden in rows}
        told = (f"{said} {means}" for said, means, _, hidden in rows if not hidden)
        merged = {said: meaning for said, meaning in (_of_file() | edited).items() if meaning is not None}
        self.words = {fold(word): word for text in told for word in text.replace(",", " ").split()}
        self.edition += merged != self.meanings
        self.meanings, self.read_at = merged, monotonic()


def synonyms() -> dict[Stems, Meaning]:
    """What people say, by its stems, and what it means."""
    table = table_of_synonyms()
    table.refresh()
    return table.meanings


def edition() -> int:
    """What changes when something else is meant by some words."""
    table = table_of_synonyms()
    table.refresh()
    return table.edition


@cache
def table_of_synonyms() -> Synonyms:
    """What this process knows of them."""
    return Synonyms(dict(_of_file()))


def _edited(means: str, domain: str | None, hidden: bool) -> Meaning | None:
    titles = tuple(tuple(stems(one)) for one in means.split(",") if one.strip())
    return None if hidden else Meaning(titles, domain or None)


@cache
def _of_file() -> dict[Stems, Meaning]:
    fields = tomllib.loads(SYNONYMS.read_text(encoding="utf-8"))
    known: dict[Stems, Meaning] = {}
    for domain, entries in fields.items():
        for said, means in entries.items():
            key, meaning = tuple(stems(said)), _meaning(means, domain)
            known[key] = known[key].also(meaning) if key in known else meaning
    return known


def _meaning(means: list[str], domain: str) -> Meaning:
    titles = tuple(tuple(stems(one)) for one in means if one not in (WHOLE_FIELD, INSTEAD))
    return Meaning(titles, domain if WHOLE_FIELD in means else None, INSTEAD in means)


def terms_of(words: str, most: int) -> list[Term]:
    """What was typed, thing by thing, `most` at most: the longest expressions that are known, else single words.

    Said twice is said once. "Menuisier ou maçon" is one thing, either of them.
    """
    found: list[Term] = []
    is_choice = False
    for term in _things(words):
        if term is None:
            is_choice = bool(found)
        elif is_choice:
            found[-1], is_choice = found[-1].either(term), False
        elif all(term.typed != known.typed for known in found):
            found.append(term)
    return found[:most]


def _things(words: str) -> Iterator[Term | None]:
    """Each expression or word; None for "or"."""
    said = [(word, stem) for word, stem in _stemmed(words) if stem or word in OR]
    known = synonyms()
    at = 0
    while at < len(said):
        sizes = range(min(LONGEST_PHRASE, len(said) - at), 1, -1)
        size = next((size for size in sizes if _stems_of(said[at : at + size]) in known), 1)
        run = said[at : at + size]
        at += size
        yield _term(run, known) if run[0][1] else None


def _stemmed(words: str) -> Iterator[tuple[str, str]]:
    """Each word with its stem; those that say nothing have none."""
    for word in fold(words).replace("/", " / ").split():
        if word in STOP_WORDS or word in OR:
            yield word, ""
        else:
            yield from ((word, stem) for stem in stems(word))


def _stems_of(run: list[tuple[str, str]]) -> Stems:
    return tuple([stem for _, stem in run])


def _term(run: list[tuple[str, str]], known: Mapping[Stems, Meaning]) -> Term:
    typed = _stems_of(run)
    meaning = known.get(typed, NOTHING_ELSE)
    titles = meaning.titles if meaning.instead else (typed, *meaning.titles)
    return Term(" ".join(word for word, _ in run), (typed,), titles, (meaning.domain,) if meaning.domain else ())
