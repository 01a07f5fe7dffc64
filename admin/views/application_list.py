"""A page of applications, newest first or most urgent first, in a few statements however many there are."""

from typing import Any

from peewee import JOIN

from admin.rows import any_of, holds, number, words_of
from models.applications.application import HIRED_HERE, PENDING, Application, Gate, State
from models.applications.waiting import BY_DUE_DATE, Desk, is_waiting
from models.database import Query
from models.offers.offer import Offer
from models.organisations.company import Company
from models.people.candidate import Candidate
from models.people.staff import Staff

# So many rows are listed in a query; a word that more have is found soon among the newest applications.
FEW = 200
# What a line of the list shows: the long texts stay in the database.
SHOWN = (
    Application.id,
    Application.created_at,
    Application.company,
    Application.establishment,
    Application.help_asked,
    Application.gate,
    Application.direct,
    Application.state,
    Application.hired_by,
    Application.withdrawn,
    Application.answer_expected_on,
    Application.offer,
    Application.handler,
    Candidate.first_name,
    Candidate.last_name,
    Offer.title,
    Company.id,
    Company.name,
    Staff.first_name,
    Staff.last_name,
)


def page_of(
    staff: Staff,
    offset: int,
    size: int,
    words: str = "",
    state: str = "",
    gate: str = "",
    desk: str = "",
    offer: str = "",
) -> list[Application]:
    """Some of the applications that this person may see, each with its candidate, offer, company and handler.

    Ids come first, from an index of each organisation; only then are the rows read.
    """
    conditions = in_state(state)
    if gate in set(Gate):
        conditions.append(Application.gate == Gate(gate))
    if desk in set(Desk):
        conditions.append(is_waiting(Desk(desk), staff))
    if offer:
        conditions.append(Application.offer == number(offer))
    conditions += [said(word) for word in words_of(words)]
    is_urgent = desk in BY_DUE_DATE
    key = Application.answer_expected_on if is_urgent else Application.created_at
    shares = [share.where(*conditions) if conditions else share for share in shares_of(staff, key)]
    if not shares:
        return []
    return with_relations([row[0] for row in first(shares, key, not is_urgent, offset, size).tuples()])


def in_state(state: str) -> list[Any]:
    """Those in this state of the employer; or "unanswered"; or "withdrawn", whatever their state."""
    if state == "unanswered":
        return [Application.unanswered()]
    if state == "withdrawn":
        return [Application.withdrawn]
    if state == HIRED_HERE:
        return [Application.hired_here(), ~Application.withdrawn]
    if state not in set(State):
        return []
    # At the gate the employer has nothing yet: no line of the list says "new" of it either.
    reached = [Application.gate == Gate.VALIDATED] if state in PENDING else []
    other = [Application.hired_by.is_null() | (Application.hired_by != Application.company)]
    elsewhere = other if state == State.HIRED_ELSEWHERE else []
    return [Application.state == State(state), ~Application.withdrawn, *reached, *elsewhere]


def shares_of(staff: Staff, key: Any) -> list[Query]:
    """What this person may see, organisation by organisation, with what it is sorted by."""
    ids = Application.select(Application.id, key)
    return [ids] if staff.oversees else [ids.where(share) for share in Application.shares_of(staff)]


def said(word: str) -> Any:
    """The condition of the applications in which a word occurs.

    The few rows that have a rare word are looked for first: else every application would be read to find none.
    """
    places = where_said(word)
    few = {key: [id for (id,) in rows.limit(FEW + 1).tuples()] for key, rows in places.items()}
    is_rare = all(len(ids) <= FEW for ids in few.values())
    return any_of([key.in_(rows) for key, rows in (few if is_rare else places).items()])


def where_said(word: str) -> dict[Any, Query]:
    """What an application is about, and the rows of it that have this word."""
    person = holds(Candidate.search_name, word) | holds(Candidate.email, word)
    return {
        Application.candidate: Candidate.select(Candidate.id).where(person),
        Application.offer: Offer.select(Offer.id).where(holds(Offer.search_title, word)),
        Application.company: Company.select(Company.id).where(holds(Company.search_name, word)),
    }


def first(shares: list[Query], key: Any, downwards: bool, offset: int, size: int) -> Query:
    """The ids of one page, from all shares together, by this key."""

    def order(*columns: Any) -> list[Any]:
        return [column.desc() for column in columns] if downwards else list(columns)

    by_key = order(key, Application.id)
    if len(shares) == 1:
        return shares[0].order_by(*by_key).limit(size).offset(offset)
    heads = [share.order_by(*by_key).limit(offset + size).alias(f"share_{i}") for i, share in enumerate(shares)]
    parts = [head.select_from(head.c.id, getattr(head.c, key.name)) for head in heads]
    union = parts[0]
    for part in parts[1:]:
        union = union | part
    union = union.alias("together")
    chosen = union.select_from(union.c.id).order_by(*order(getattr(union.c, key.name), union.c.id))
    return chosen.limit(size).offset(offset)


def with_relations(ids: list[int]) -> list[Application]:
    """These applications with what a list shows of them, in one statement, in this order."""
    if not ids:
        return []
    query = (
        Application.select(*SHOWN)
        .join(Candidate)
        .switch(Application)
        .join(Offer, JOIN.LEFT_OUTER)
        .switch(Application)
        .join(Company)
        .switch(Application)
        .join(Staff, JOIN.LEFT_OUTER, on=Application.handler)
        .where(Application.id.in_(ids))
    )
    rows = {row.id: row for row in query}
    return [rows[id] for id in ids]
