"""The list of candidates: which of them a page asks for, in which order, and what each line shows."""

from heapq import nlargest
from operator import itemgetter
from statistics import fmean
from typing import Any

from peewee import fn
from rapidfuzz import fuzz

from models.database import Query
from models.exchanges.thread import Thread
from models.folding import fold
from models.organisations.establishment import Establishment
from models.people.candidate import Candidate
from models.people.guardian import Guardian
from models.people.staff import Staff
from models.refusal import Refused
from models.registrations.accompaniment import Accompaniment
from models.registrations.help import HelpAsk
from models.registrations.registration import Registration
from models.registrations.standing import Standing, standing_by, stands_for
from models.validation import checked_phone

WAITING_LONG, TO_READ, CALLS = "pending-long", "messages", "calls"
# The lists of those who wait for something, and the desk of the first page that each belongs to.
DESKS = {WAITING_LONG: "old-registrations", TO_READ: "messages", CALLS: "calls"}
# Names are heard on the telephone and typed in a hurry. From 80 of 100 on, one is worth being offered.
NEARLY, OFFERED = 80, 3
NEWEST = (Candidate.created_at.desc(), Candidate.id.desc())


def in_list(state: str, staff: Staff) -> list[Any]:
    """The condition of those of this list; none where there is no such list."""
    if state == WAITING_LONG:
        return [Candidate.id.in_(Registration.waiting_long().select(Registration.candidate))]
    if state == TO_READ:
        return [Candidate.id.in_(Thread.waiting_for(staff).order_by().select(Thread.candidate))]
    if state == CALLS:
        return [Candidate.id.in_(HelpAsk.unheard_by(staff).order_by().select(HelpAsk.candidate))]
    return [stands_for(staff, Standing(state))] if state in set(Standing) else []


def waiting_since(state: str, staff: Staff) -> Query | None:
    """Since when someone has waited, where the list is of those who do."""
    if state in (Standing.PENDING, WAITING_LONG):
        asked = Registration.select(Registration.created_at).where(Registration.candidate == Candidate.id)
        return asked.where(Registration.counts)
    if state == TO_READ:
        theirs = Thread.waiting_for(staff).order_by().where(Thread.candidate == Candidate.id)
        return theirs.select(fn.MIN(Thread.unread_by_place_since))
    if state == CALLS:
        return HelpAsk.select(fn.MAX(HelpAsk.created_at)).where(HelpAsk.candidate == Candidate.id)
    return None


def phone_meant(words: str) -> str | None:
    """The number that these words are, as numbers are kept."""
    try:
        return checked_phone(words)
    except Refused:
        return None


def reached_at(phone: str) -> Any:
    """The condition of those whom one reaches at this number, or whose guardian one does."""
    wards = Guardian.select(Guardian.candidate).where(Guardian.phone == phone)
    return (Candidate.phone == phone) | Candidate.id.in_(wards)


def named_nearly(among: Query, words: str) -> list[Candidate]:
    """The few of these people whose names are written nearly so, the nearest first."""
    typed = fold(words).split()
    people = among.select(Candidate.id, Candidate.first_name, Candidate.last_name, Candidate.search_name)
    known = [(nearness(typed, one.search_name.split()), one) for one in people] if typed else []
    near = [(score, one) for score, one in known if score >= NEARLY]
    return [one for _, one in nlargest(OFFERED, near, key=itemgetter(0))]


def nearness(typed: list[str], name: list[str]) -> float:
    """How nearly these words are some of the name: 100 where all of them are."""
    return fmean(max((fuzz.ratio(word, part) for part in name), default=0) for word in typed)


def following(candidates: list[Candidate]) -> dict[int, tuple[Standing, Establishment | None]]:
    """Where each of these people stands, and the place that follows them, in two statements."""
    ids = [one.id for one in candidates]
    asked = Registration.select(Registration, Establishment).join(Establishment)
    requests = {one.candidate_id: one for one in asked.where(Registration.candidate.in_(ids), Registration.counts)}
    under_way = Accompaniment.select(Accompaniment, Establishment).join(Establishment)
    current = under_way.where(Accompaniment.candidate.in_(ids), Accompaniment.ended_at.is_null())
    accompanied = {one.candidate_id: one for one in current}
    relations = {id: accompanied.get(id) or requests.get(id) for id in ids}
    return {id: (standing_by(one), one.establishment if one else None) for id, one in relations.items()}
