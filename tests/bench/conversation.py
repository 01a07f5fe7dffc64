"""A whole conversation, from the words of a search to an application that is sent, against as many bare replies.

Both have the same updates and the same client, as in step.py: seven messages of somebody who types every choice.
"""

import asyncio
from collections.abc import Iterator
from random import Random
from statistics import median
from time import perf_counter
from typing import Any

from bot.sayings import guessed, heard
from models.applications.application import Application
from models.conversations.conversation import TELEGRAM, Conversation
from models.database import connection, now
from models.documents.document import Document, DocumentKind
from models.documents.inspection.kinds import FileType
from models.organisations.convention import Convention, GateRule
from models.organisations.establishment import Establishment, EstablishmentKind, Participation
from models.organisations.membership import Membership, Role
from models.people.candidate import Candidate, Civility
from models.people.staff import Staff
from models.registrations.accompaniment import Accompaniment
from tests.bench import both, offers, search, step
from tests.bench.report import Row, at_most
from tests.bench.wire import Wire, telegram

PEOPLE = 60
WARM_UP = 5
GOAL = 3
FIRST_ID = 2000
CHOICES = ("1", "Postuler", "1", "Bonjour, votre offre m’intéresse. Je suis disponible.", "1", "Envoyer")


def rows(size: int = search.OFFERS, people: int = PEOPLE) -> Iterator[Row]:
    path = search.data(size) / "offers.db"
    for kind in both.KINDS:
        with both.database(kind, path), telegram() as address:
            yield asyncio.run(compare(kind, address, size, people))


async def compare(kind: str, address: str, size: int, people: int) -> Row:
    with connection():
        invite(people)
    wires = Wire(), Wire()
    ours, theirs = step.our_step(address, wires[0]), await step.bare_step(address, wires[1])
    taken: tuple[list[float], list[float]] = ([], [])
    for number in range(people):
        said = list(updates(number, size))
        for talk, seconds in zip((ours, theirs), taken, strict=True):
            start = perf_counter()
            for update in said:
                await talk(update)
            seconds.append(perf_counter() - start)
    check(*wires, people)
    figures = (median(seconds[WARM_UP:]) for seconds in taken)
    return at_most(f"bot: to a sent application, {kind}", *figures, GOAL, of="bare handler")


def updates(number: int, size: int) -> Iterator[dict[str, Any]]:
    """What this person types: two words of an offer, then their choices."""
    chance, who = Random(number), FIRST_ID + number
    text = offers.entry(chance.randint(1, size)).text
    chat = {"id": who, "type": "private", "first_name": "Amina"}
    for place, words in enumerate((searched(chance, text), *CHOICES), start=1):
        message = {"message_id": place, "date": 1, "chat": chat, "from": {**chat, "is_bot": False}, "text": words}
        yield {"update_id": 100 * number + place, "message": message}


def searched(chance: Random, text: str) -> str:
    """Two words of this text. Those that happen to sound like something else than a search are passed over."""
    words = [word for word in text.split() if len(word) > 3]
    while True:
        pair = " ".join(chance.sample(words, 2))
        if heard(pair) is None and guessed(pair) is None:
            return pair


def invite(people: int) -> None:
    """So many people who are accompanied, have a CV and have said all that is asked once."""
    convention = Convention.create(name="Atouts pour tous", gate=GateRule.ALWAYS)
    place = Establishment.create(name="Mission locale", kind=EstablishmentKind.LOCAL_MISSION)
    Participation.create(convention=convention, establishment=place)
    bruno = Staff.create(email="bruno@ml.example", first_name="Bruno", last_name="Petit", password="-")
    Membership.create(staff=bruno, establishment=place, role=Role.REFERENT)
    for number in range(people):
        names = {"first_name": "Amina", "last_name": f"Diallo {number}"}
        amina = Candidate.create(civility=Civility.MADAM, birth_date="2004-05-06", **names)
        Accompaniment.create(candidate=amina, establishment=place, convention=convention, referent=bruno)
        file = {"name": "CV.pdf", "type": FileType.PDF, "size": 1, "key": "none"}
        Document.create(candidate=amina, kind=DocumentKind.CV, is_default=True, **file)
        where = {"channel": TELEGRAM, "address": str(FIRST_ID + number)}
        Conversation.create(candidate=amina, consented_at=now(), **where)


def check(ours: Wire, theirs: Wire, people: int) -> None:
    """A conversation that did not get there would be quick."""
    assert len(theirs.sent) == len(ours.sent) == people * (1 + len(CHOICES))
    with connection():
        check_applied(people)


def check_applied(people: int) -> None:
    assert Application.select().count() == people
