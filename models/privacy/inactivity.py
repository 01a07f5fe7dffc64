"""Two years without a sign of life: told 30 days before, on every way there is, then erased; whoever sleeps too.

Nobody goes who was not told: what was told left 30 days ago, or nothing of it can ever leave.
"""

from datetime import date, timedelta
from typing import Any

from peewee import SQL, fn

from models.accounts.signatures import is_signed, sign
from models.acts import act, record
from models.database import Query, now, today
from models.notices.delivery import OPEN, Delivery, DeliveryState
from models.notices.notice import Kind, Notice
from models.notices.telling import tell
from models.people.activity import note_activity
from models.people.candidate import Candidate
from models.privacy.erasing import forget_person
from models.refusal import Refused
from models.registrations.contact import referents_there_for
from settings import settings

MOST = 100


def ends_on(candidate: Candidate) -> date:
    """The day on which their account ends, at the earliest, unless they give a sign of life."""
    return max(candidate.leaving_told_on or today(), today()) + timedelta(days=settings().leaving_days)


@act
def tell_of_the_end() -> int:
    """Tell some of those who gave no sign of life for so long, and who accompanies them. How many they were."""
    silent = (Candidate.active_on <= _inactive_since(settings().leaving_days)) & Candidate.leaving_told_on.is_null()
    some = Candidate.select(Candidate.id).where(silent).order_by(Candidate.active_on, Candidate.id).limit(MOST)
    # Persons first, and looked at again once they are held: another clock may have been quicker.
    held = Candidate.locking(Candidate.id.in_([one.id for one in some]) & silent)
    people = list(held.order_by(Candidate.id))
    for person in people:
        person.leaving_told_on = today()
        person.save(only=[Candidate.leaving_told_on])
        record(None, "tell_of_the_end", person)
        tell(person, Kind.ACCOUNT_ENDS, person)
        for referent in referents_there_for(person):
            tell(referent, Kind.ACCOUNT_ENDS, person)
    return len(people)


def over() -> list[Candidate]:
    """Some of those whose account ends now, the longest silent first."""
    return list(_over().order_by(Candidate.active_on, Candidate.id).limit(MOST))


@act
def end(candidate: Candidate) -> bool:
    """Erase who gave no sign of life; false where they did at the last instant, or are gone already."""
    held = Candidate.locking(Candidate.id == candidate.id).get_or_none()
    if held is None or not _over().where(Candidate.id == held.id).exists():
        return False
    forget_person(None, held)
    return True


@act
def stay(by: Candidate) -> None:
    """They press to stay: their account goes on."""
    held = Candidate.locked(by.id)
    note_activity(held)
    record(held, "stay", held)


def stay_code(candidate: Candidate) -> str:
    """What the link in the mail carries: a new address ends it."""
    return f"{candidate.id}-{sign(_told(candidate))}"


def read_stay(code: str) -> Candidate:
    """Whose account this link keeps. Raises Refused."""
    number, _, signature = code.partition("-")
    known = number.isascii() and number.isdigit() and len(number) < 10
    candidate: Candidate | None = Candidate.get_or_none(Candidate.id == int(number)) if known else None
    if candidate is None or not is_signed(_told(candidate), signature):
        raise Refused("mail_link_wrong")
    return candidate


def _told(candidate: Candidate) -> str:
    return f"stay:{candidate.id}:{candidate.email}"


def _inactive_since(days_left: int) -> date:
    return today() - timedelta(days=settings().inactive_days - days_left)


def _over() -> Query:
    long_ago = timedelta(days=settings().leaving_days)
    told = Candidate.leaving_told_on <= today() - long_ago
    left = (Delivery.state == DeliveryState.SENT) & (Delivery.sent_at <= now() - long_ago)
    can_leave = Delivery.state.in_(OPEN) | (Delivery.sent_at > now() - long_ago)
    was_told = fn.EXISTS(_deliveries(left)) | ~fn.EXISTS(_deliveries(can_leave))
    return Candidate.select().where(Candidate.active_on <= _inactive_since(0), told, was_told)


def _deliveries(which: Any) -> Query:
    """Of what they were told: that of another time is forgotten by now (settings.py)."""
    query: Query = Delivery.select(SQL("1")).join(Notice)
    return query.where(Notice.candidate == Candidate.id, Notice.kind == Kind.ACCOUNT_ENDS, which)
