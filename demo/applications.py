"""The applications of the demo: each one follows a plot, told through the real moves."""

from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from functools import cache
from random import Random
from typing import Any

from demo import phrases
from demo.agenda import DAY, Agenda, Story
from demo.offers import Market
from demo.organisations import House
from demo.people import Person
from models.applications import moves, reminders, sending
from models.applications.application import Application
from models.applications.attachment import documents_of, open_attachment
from models.applications.reason import Reason
from models.database import today
from models.documents.document import SENDABLE, Document
from models.offers.offer import Offer, OfferState
from models.organisations.company import Company, partners_of
from models.organisations.convention import GateRule
from models.organisations.places import commune, department
from models.people.staff import Staff

CLOSED_TO_ALL = "Théâtre de la Soierie"  # it blocks applications (I39)
FOR_CHLOE = 2  # of each plot


class Case:
    """One application, and the acts that can make its story. An act that no longer applies does not happen:
    somebody else may have hired the candidate meanwhile."""

    def __init__(self, person: Person, company: Company, offer: Offer | None, members: list[Staff], chance: Random):
        self.person, self.company, self.offer, self.chance = person, company, offer, chance
        self.referent = chance.choice(person.referents)
        self.handler = chance.choice(members)
        self.id: int | None = None

    def pause(self, least: float, most: float) -> timedelta:
        return DAY * self.chance.uniform(least, most)

    def send(self, through_referent: bool = False) -> None:
        convention = self.person.convention
        direct = convention is not None and convention.gate == GateRule.WHEN_HELP_ASKED
        help_asked = through_referent and (direct or self.chance.random() < 0.4)
        sent = sending.send(
            self.person.candidate,
            self.company,
            self.offer,
            self._message(),
            self._documents(),
            self.chance.choice(phrases.NOTES) if help_asked else "",
            help_asked,
        )
        self.id = sent.id

    def _message(self) -> str:
        town = commune(self.person.establishment.commune).name
        title = self.offer.title if self.offer else None
        return phrases.message(self.chance, title, town=town, age=self.person.candidate.age)

    def _documents(self) -> list[Document]:
        """The default document of each kind that may travel."""
        return [document for document in Document.of(self.person.candidate, *SENDABLE) if document.is_default]

    def do(self, verb: str, by: Any, **given: Any) -> None:
        application = Application.get_by_id(self.id)
        if moves.may(by, verb, application):
            moves.move(verb, application, by, given)

    def send_back(self) -> None:
        self.do("send_back", self.referent, gate_comment=self.chance.choice(phrases.COMMENTS))

    def correct(self) -> None:
        message = f"{Application.get_by_id(self.id).message}\n{phrases.CORRECTION}"
        self.do("correct", self.person.candidate, message=message, documents=self._documents())

    def validate(self) -> None:
        self.do("validate", self.referent)

    def study(self) -> None:
        self.do("study", self.handler)
        application = Application.get_by_id(self.id)
        for document in documents_of(application):
            open_attachment(self.handler, application, document.id)

    def postpone(self) -> None:
        self.do("postpone", self.handler, answer=self.chance.choice(phrases.POSTPONED))

    def accept(self, answer: str = "") -> None:
        starts_on = today() + DAY * self.chance.randint(5, 60)
        self.do("accept", self.handler, starts_on=starts_on, answer=answer or self.chance.choice(phrases.ACCEPTED))

    def refuse(self) -> None:
        label, answer = self.chance.choice(list(phrases.REFUSALS.items()))
        note = phrases.NO_TRANSPORT if label == "Non mobile" else self.chance.choice(phrases.PRIVATE_NOTES)
        reason = Reason.get(Reason.label == label)
        self.do("refuse", self.handler, reason=reason, answer=answer, private_note=note)

    def cancel(self) -> None:
        self.do("cancel", self.handler, answer=self.chance.choice(phrases.CANCELLED))

    def withdraw(self) -> None:
        self.do("withdraw", self.person.candidate)

    def reactivate(self) -> None:
        self.do("reactivate", self.person.candidate)


def awaiting(case: Case) -> Story:
    case.send(through_referent=True)
    yield from ()


def sent_back(case: Case) -> Story:
    case.send(through_referent=True)
    yield case.pause(0.5, 2)
    case.send_back()


def corrected(case: Case) -> Story:
    yield from sent_back(case)
    yield case.pause(0.5, 1)
    case.correct()


def new(case: Case) -> Story:
    case.send()
    yield case.pause(0.3, 1.5)
    case.validate()


def processing(case: Case) -> Story:
    yield from new(case)
    yield case.pause(0.5, 3)
    case.study()


def postponed(case: Case) -> Story:
    yield from processing(case)
    yield case.pause(1, 5)
    case.postpone()


def accepted(case: Case) -> Story:
    yield from processing(case)
    yield case.pause(1, 5)
    case.accept()


def refused(case: Case) -> Story:
    yield from processing(case)
    yield case.pause(1, 5)
    case.refuse()


def cancelled(case: Case) -> Story:
    yield from accepted(case)
    yield case.pause(4, 12)
    case.cancel()


def reconsidered(case: Case) -> Story:
    yield from refused(case)
    yield case.pause(3, 6)
    case.accept(phrases.RECONSIDERED)


def withdrawn(case: Case) -> Story:
    yield from new(case)
    yield case.pause(0.5, 3)
    case.withdraw()


def reactivated(case: Case) -> Story:
    yield from withdrawn(case)
    yield case.pause(0.5, 3)
    case.reactivate()


# Each plot, and between how many days ago it begins: early enough to be over by now, weekends included.
PLOTS: dict[str, tuple[Callable[[Case], Story], float, float]] = {
    "awaiting": (awaiting, 1, 4),
    "sent_back": (sent_back, 6, 11),
    "corrected": (corrected, 8, 14),
    "new": (new, 5, 9),
    "over_10_days": (new, 15, 19),
    "over_20_days": (new, 25, 27),
    "over_28_days": (new, 33, 42),
    "processing": (processing, 10, 25),
    "postponed": (postponed, 18, 40),
    "accepted": (accepted, 17, 26),
    "before_accepted": (new, 28, 44),
    "studied_before_accepted": (processing, 28, 44),
    "refused": (refused, 18, 55),
    "cancelled": (cancelled, 34, 50),
    "reconsidered": (reconsidered, 27, 40),
    "withdrawn": (withdrawn, 11, 30),
    "reactivated": (reactivated, 15, 25),
    "spontaneous": (processing, 11, 35),
    "spontaneous_refused": (refused, 18, 45),
}


class Applying:
    """Which offer each candidate answers, and when."""

    def __init__(self, agenda: Agenda, house: House, market: Market) -> None:
        self.agenda, self.house, self.market = agenda, house, market
        self.for_chloe: Counter[str] = Counter()

    def plan(self, person: Person) -> float:
        """Put this candidate's applications on the agenda. How many days ago the first one begins, 0 without any."""
        first = 0.0
        for number, plot in enumerate(person.plots):
            _, latest, earliest = PLOTS[plot]
            chance = Random(f"application {person.number} {number}")
            days = chance.uniform(latest, earliest)
            self.agenda.begin(self.agenda.days_ago(days, chance), self._story(person, plot, chance))
            first = max(first, days)
        return first

    def remind(self) -> Story:
        """Every working day, the reminders that the clock sends (10, 20 and 28 days)."""
        while True:
            remind_all()
            yield DAY

    def _story(self, person: Person, plot: str, chance: Random) -> Story:
        company, offer = self._target(person, plot, chance)
        case = Case(person, company, offer, self.house.members[company.id], chance)
        yield from PLOTS[plot][0](case)

    def _target(self, person: Person, plot: str, chance: Random) -> tuple[Company, Offer | None]:
        offers = self._offers_for(person, plot)
        offer = chance.choice(sorted(offers, key=lambda offer: distance(person, offer))[:3])
        if plot.startswith("spontaneous"):
            return offer.company, None
        person.answered.add(offer.id)
        return offer.company, offer

    def _offers_for(self, person: Person, plot: str) -> list[Offer]:
        """Open offers of this person's level not answered yet; the first neighbours in each plot answer Chloé's."""
        fits = [offer for offer in self.market.offers if is_open(offer) and offer.id not in person.answered]
        fits = [offer for offer in fits if offer.level in person.levels]
        if plot.startswith("spontaneous"):
            partners = {company.id for company in partners_of(person.convention)}
            fits = [offer for offer in fits if offer.company_id in partners]
        chloe = [
            offer for offer in fits if offer.company_id == self.house.companies[0].id and not is_far(person, offer)
        ]
        if chloe and self.for_chloe[plot] < FOR_CHLOE:
            self.for_chloe[plot] += 1
            return chloe
        return fits


def distance(person: Person, offer: Offer) -> tuple[int, bool]:
    """What comes first for a candidate: their trade in their region, then another one there, then theirs elsewhere."""
    far = is_far(person, offer)
    return far + (offer.domain != person.job.domain), far


def is_far(person: Person, offer: Offer) -> bool:
    return region_of(offer.commune) != region_of(person.establishment.commune)


@cache
def region_of(code: str) -> str:
    return department(commune(code).department).region


def is_open(offer: Offer) -> bool:
    return offer.state == OfferState.PUBLISHED and not offer.by_mail_only and offer.company.name != CLOSED_TO_ALL


def remind_all() -> None:
    """Every reminder due at this instant."""
    for batch in (reminders.remind_employers, reminders.remind_referents):
        while batch():
            pass
