"""Asking the team, answering, and closing what was asked."""

import re
from dataclasses import dataclass

from models.acts import act, record
from models.database import Query, now
from models.notices.notice import Kind
from models.notices.telling import tell
from models.organisations.company import Company
from models.people.candidate import Candidate
from models.people.reach import Person, reach
from models.people.staff import Staff
from models.refusal import Refused, Unreachable
from models.support.ticket import LONGEST_NAME, Ticket, TicketMessage, TicketState
from models.validation import checked_email, checked_text

MOST_OPEN = 5
PASS_NUMBER = re.compile(r"99999\d{7}")


@dataclass(frozen=True)
class About:
    """Whom and what staff ask about, as they typed it; each may be empty (I29)."""

    names: str = ""
    email: str = ""
    pass_number: str = ""
    siret: str = ""

    def checked(self) -> "About":
        """The same, as it is kept. Raises Refused."""
        number = re.sub(r"\s", "", self.pass_number)
        if number and not PASS_NUMBER.fullmatch(number):
            raise Refused("pass_number")
        return About(
            names=checked_text(self.names, None, LONGEST_NAME),
            email=checked_email(self.email) if self.email.strip() else "",
            pass_number=number,
            siret=Company.checked_siret(self.siret) if self.siret.strip() else "",
        )


@act
def ask_team(by: Person, words: str, about: About | None = None) -> Ticket:
    """Ask the team, which is told. Sent twice as long as it waits, it is one ticket. Raises Refused."""
    held = type(by).locked(by.id)
    words = checked_text(words, "message_missing")
    told = (about or About()).checked()
    waiting = list(TicketMessage.last_words_of(_waiting_of(held)))
    same: Ticket | None = next((last.ticket for last in waiting if last.words == words), None)
    if same is not None:
        return same
    if len(waiting) >= MOST_OPEN:
        raise Refused("too_many_tickets", limit=MOST_OPEN)
    asker = {"candidate": held} if isinstance(held, Candidate) else {"staff": held}
    concerns = Candidate.get_or_none(Candidate.email == told.email) if told.email else None
    ticket: Ticket = Ticket.create(**asker, **vars(told), concerns=concerns)
    TicketMessage.create(ticket=ticket, words=words)
    record(held, "ask_team", ticket)
    _tell_team(ticket)
    return ticket


@act
def write_on(by: Person, ticket: Ticket, words: str) -> Ticket:
    """The asker adds something, and the team is told where it was not its turn. Raises Refused, Unreachable."""
    held = type(by).locked(by.id)
    kept = _held(held, ticket)
    if kept.asker != held:
        raise Unreachable
    words = checked_text(words, "message_missing")
    last = _last(kept)
    if not last.by_team and last.words == words:
        return kept
    was_answered = kept.state == TicketState.ANSWERED
    _write(kept, TicketState.OPEN, words, None)
    record(held, "write_on_ticket", kept)
    if was_answered:
        _tell_team(kept)
    return kept


@act
def answer_ticket(by: Staff, ticket: Ticket, words: str, seen: int | None = None) -> Ticket:
    """The team answers, and the asker is told. Pressed twice, it is one answer. Raises Refused, Unreachable.

    `seen` is the number of the last message that was read: nobody answers over what was written meanwhile.
    """
    by.check_oversees()
    asker = type(ticket.asker).locked(ticket.asker.id)
    kept = _held(by, ticket)
    words = checked_text(words, "message_missing")
    last = _last(kept)
    if last.by_team and last.words == words:
        return kept
    if seen is not None and seen != last.id:
        raise Refused("ticket_meanwhile")
    _write(kept, TicketState.ANSWERED, words, by)
    record(by, "answer_ticket", kept)
    tell(asker, Kind.TICKET_ANSWERED, kept)
    return kept


@act
def close_ticket(by: Staff, ticket: Ticket) -> Ticket:
    """The team closes what it has answered, once: nobody is left without an answer. Raises Refused, Unreachable."""
    by.check_oversees()
    reach(Ticket.visible_to(by), ticket.id)
    kept = Ticket.locked(ticket.id)
    if kept.state == TicketState.CLOSED:
        return kept
    if kept.state == TicketState.OPEN:
        raise Refused("ticket_unanswered")
    kept.state = TicketState.CLOSED
    kept.save(only=[Ticket.state])
    record(by, "close_ticket", kept)
    return kept


def _held(by: Person, ticket: Ticket) -> Ticket:
    """The ticket as it is now, held, if this person may reach it and it is not closed."""
    reach(Ticket.visible_to(by), ticket.id)
    kept = Ticket.locked(ticket.id)
    if kept.state == TicketState.CLOSED:
        raise Refused("ticket_closed")
    return kept


def _waiting_of(by: Person) -> Query:
    own = Ticket.candidate == by if isinstance(by, Candidate) else Ticket.staff == by
    query: Query = Ticket.select().where(own, Ticket.state == TicketState.OPEN)
    return query


def _last(ticket: Ticket) -> TicketMessage:
    return TicketMessage.latest_of(ticket, 1)[0]


def _write(ticket: Ticket, state: TicketState, words: str, by: Staff | None) -> None:
    TicketMessage.create(ticket=ticket, words=words, by_team=by is not None, staff=by)
    ticket.state, ticket.written_at = state, now()
    ticket.save(only=[Ticket.state, Ticket.written_at])


def _tell_team(ticket: Ticket) -> None:
    for member in Staff.select().where(Staff.team, Staff.active).order_by(Staff.id):
        tell(member, Kind.TICKET_TO_READ, ticket)
