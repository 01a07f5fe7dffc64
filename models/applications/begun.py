"""Applications that someone began and can go on with: those that can still be sent."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from models.applications.sending import is_too_old
from models.conversations.conversation import Conversation
from models.conversations.draft import Draft
from models.database import Query
from models.documents.enclosure import Enclosure
from models.journal import Entry, kind_of
from models.offers.offer import Offer, OfferState
from models.organisations.company import Company

OFFERS, COMPANIES = "offers/", "companies/"


@dataclass(frozen=True)
class Begun:
    """An application that was begun: to an offer, or to a company without one (A28)."""

    company: Company
    offer: Offer | None = None

    @property
    def path(self) -> str:
        """Where its draft is kept."""
        return f"{OFFERS}{self.offer.id}/apply" if self.offer else f"{COMPANIES}{self.company.id}/apply"


class Change(StrEnum):
    """What an employer did to an offer while someone was applying to it."""

    WORDS = "words"
    PAPERS = "papers"


def changes_meanwhile(conversation: Conversation, begun: Begun) -> list[Change]:
    """What changed in the offer since this person answered last, or began."""
    draft = Draft.get_or_none(Draft.conversation == conversation, Draft.path == begun.path)
    if draft is None or begun.offer is None:
        return []
    since, offer = draft.updated_at, begun.offer
    edited = (Entry.subject_kind == kind_of(offer)) & (Entry.subject_id == offer.id) & (Entry.verb == "edit")
    happened: dict[Change, Query] = {
        Change.WORDS: Entry.select().where(edited, Entry.at > since),
        Change.PAPERS: Enclosure.select().where(Enclosure.offer == offer, Enclosure.created_at > since),
    }
    return [change for change, what in happened.items() if what.exists()]


def begun_applications(conversation: Conversation) -> list[Begun]:
    """Those begun, or wished for, that can still be sent, the latest first; none of who is too old to send a first."""
    paths = [draft.path for draft in drafts_of_applications().where(Draft.conversation == conversation)]
    open_ones = _open(paths)
    found = [open_ones[path] for path in paths if path in open_ones]
    return [] if found and conversation.candidate and is_too_old(conversation.candidate) else found


def begun_last(candidates: Collection[int]) -> dict[int, Begun]:
    """Of each of these candidates, the application that they began last and can still send, if there is one."""
    return last_of(list(drafts_of_applications().where(Conversation.candidate.in_(candidates))))


def last_of(drafts: Sequence[Draft]) -> dict[int, Begun]:
    """Of each candidate with one of these drafts, the first of theirs that can still be sent, if there is one."""
    open_ones = _open([draft.path for draft in drafts])
    others_first: Any = reversed([draft for draft in drafts if draft.path in open_ones])
    return {draft.conversation.candidate_id: open_ones[draft.path] for draft in others_first}


def begun_at(asked: Collection[tuple[int, str]]) -> dict[tuple[int, str], Begun]:
    """Of these candidates and paths, what was begun there and can still be sent."""
    people, paths = {person for person, _ in asked}, {path for _, path in asked}
    drafts = list(drafts_of_applications().where(Conversation.candidate.in_(people), Draft.path.in_(paths)))
    open_ones = _open([draft.path for draft in drafts])
    found: list[Any] = [(one.conversation.candidate_id, one.path) for one in drafts if one.path in open_ones]
    return {key: open_ones[key[1]] for key in found if key in asked}


def drafts_of_applications() -> Query:
    """Applications begun, each with its conversation, the latest first."""
    applying = Draft.path.startswith(OFFERS) | Draft.path.startswith(COMPANIES)
    drafts = Draft.select(Draft, Conversation).join(Conversation).where(applying)
    return drafts.order_by(Draft.updated_at.desc(), Draft.path)


def _open(paths: list[str]) -> dict[str, Begun]:
    """What is written at these paths and can still be sent, each read once."""
    offers, companies = _ids(paths, OFFERS), _ids(paths, COMPANIES)
    found: list[Begun] = []
    if offers:
        published = Offer.id.in_(offers) & (Offer.state == OfferState.PUBLISHED)
        query = Offer.select(Offer, Company).join(Company).where(published)
        found += [Begun(offer.company, offer) for offer in query]
    if companies:
        found += [Begun(company) for company in Company.select().where(Company.id.in_(companies), Company.receiving())]
    return {begun.path: begun for begun in found}


def _ids(paths: list[str], kind: str) -> list[int]:
    return [int(path.split("/")[1]) for path in paths if path.startswith(kind)]
