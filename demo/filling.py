"""Filling an empty database, in one transaction: all of the demo, or none of it."""

from collections.abc import Callable
from random import Random

from demo.agenda import Agenda
from demo.applications import CLOSED_TO_ALL, Applying, remind_all
from demo.candidates import Crowd
from demo.meetings import Meetings
from demo.names import Names
from demo.offers import Market
from demo.organisations import House
from demo.platform import Platform
from models.alerts.digest import Digest
from models.alerts.matching import match_new_offers
from models.applications.application import Application
from models.conversations.conversation import Conversation
from models.database import now, transaction
from models.documents.document import Document
from models.journal import Entry
from models.notices.delivery import Delivery, DeliveryState
from models.notices.notice import Notice
from models.offers.offer import Offer
from models.organisations.company import Company, block
from models.organisations.convention import Convention
from models.organisations.establishment import Establishment
from models.people.candidate import Candidate
from models.people.staff import Staff

FIRST_REMINDERS = 100  # days ago
# What the migrations write themselves, the reasons for refusing, is not of the demo.
FILLED = (Staff, Establishment, Company, Convention, Offer, Candidate, Application, Conversation, Entry, Notice)


def is_empty() -> bool:
    """Whether nobody has used this database yet."""
    return not any(table.select().exists() for table in FILLED)


def fill(say: Callable[[str], None]) -> None:
    """Write the whole demo, and say what is done, a line a step."""
    with transaction():
        agenda, names = Agenda(now()), Names()
        house = House(agenda, names)
        house.build()
        agenda.play(lambda line: None)  # a moment
        say(f"{counted(Establishment)} establishments, {counted(Company)} companies, {counted(Staff)} staff accounts")
        _play_market(agenda, house, names, say)
        say(f"{counted(Offer)} offers, {counted(Candidate)} candidates, {counted(Document)} documents")
        say(f"{counted(Application)} applications, {counted(Entry)} lines in the journal")
        _settle(house)
        say(f"{counted(Notice)} notices, all sent")


def counted(table: type) -> int:
    return int(table.select().count())


def _play_market(agenda: Agenda, house: House, names: Names, say: Callable[[str], None]) -> None:
    market = Market(agenda, house)
    market.build()
    applying = Applying(agenda, house, market)
    crowd = Crowd(agenda, house, names, applying)
    crowd.build()
    Meetings(agenda, house, crowd.people).build()
    Platform(agenda, house, crowd.people).build()
    agenda.begin(agenda.days_ago(FIRST_REMINDERS, Random("reminders")), applying.remind())
    agenda.play(say)


def _settle(house: House) -> None:
    """Bring the past to the present: nothing is left to send, and no chat is left, as chats come from the phone."""
    theatre = next(company for company in house.companies if company.name == CLOSED_TO_ALL)
    block(house.members[theatre.id][0], theatre)
    remind_all()
    while match_new_offers():
        Digest.delete().execute()
    Delivery.update(state=DeliveryState.SENT, sent_at=Delivery.due_at).execute()
    # Whoever tries the demo can come back to each of these accounts by a code.
    Candidate.update(email_confirmed_at=Candidate.created_at).where(Candidate.email.is_null(False)).execute()
    Conversation.delete().execute()
