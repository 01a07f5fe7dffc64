"""Who opened a candidate's papers, for the candidate to read: when, and of which organisation, never who."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

from models.documents.document import Document
from models.journal import Entry, kind_of
from models.organisations.company import Company
from models.organisations.establishment import Establishment

ORGANISATIONS: dict[str, Any] = {"company": Company, "establishment": Establishment}


class Opening(NamedTuple):
    """One opening; without `organisation`, it was the team's."""

    at: datetime
    document: str
    organisation: str


def openings_of_kind(document: Document) -> list[Opening]:
    """Those of this paper and of all of its kind, versions of before included, the latest first."""
    same = (Document.candidate == document.candidate_id) & (Document.kind == document.kind)
    names = {row.id: row.name for row in Document.select(Document.id, Document.name).where(same)}
    told = (Entry.subject_kind == kind_of(document)) & (Entry.verb == "open") & Entry.subject_id.in_(list(names))
    entries = list(Entry.select().where(told).order_by(Entry.id.desc()))
    organisations = _names(entries)
    return [Opening(entry.at, names[entry.subject_id], organisations.get(entry.id, "")) for entry in entries]


def _names(entries: Iterable[Entry]) -> dict[int, str]:
    """The organisation of each entry that tells one: in a statement for each kind of them."""
    found: dict[int, str] = {}
    for kind, table in ORGANISATIONS.items():
        ids = {entry.id: entry.facts[kind] for entry in entries if kind in entry.facts}
        rows = table.select(table.id, table.name).where(table.id.in_(set(ids.values()))) if ids else []
        names = {row.id: row.name for row in rows}
        found |= {entry: names[id] for entry, id in ids.items() if id in names}
    return found
