"""`python -m tests.system.broadcasting`: a clock that only carries broadcasts, until it dies; and what must be then."""

from random import Random
from threading import Event

from bot.telegram.speech import Sender
from deployment import open_deployment
from jobs import chats
from jobs.broadcasts import send_broadcasts
from jobs.chats import TelegramSender
from models.broadcasts import telling
from models.broadcasts.audience import Audience
from models.broadcasts.broadcast import Broadcast, State
from models.broadcasts.sending import launch, resume, stop, write_broadcast
from models.conversations.conversation import TELEGRAM, Conversation
from models.notices.delivery import Delivery
from models.people.candidate import Candidate
from phone.driver import Phone
from phone.person import Person
from settings import settings
from tests.cast import Cast, candidate
from tests.system.crowd import wait_until
from tests.system.processes import running

BATCH, AHEAD, FAST = 3, 9, 100
AGAIN = "Rappel"


def carry() -> None:
    """One turn of the clock."""
    send_broadcasts(Event())
    TelegramSender(Sender(settings()), Event()).run()


def everyone_is_told_once(cast: Cast, phone: Phone, deployed: dict[str, str], chance: Random, size: int) -> None:
    """To so many people, by a clock that is killed after a chance number of messages, each time in another way."""
    people = [with_chat(cast, phone, number) for number in range(size)]
    written = write_broadcast(cast.team, None, None, "Forum", "Le forum ouvre lundi.", Audience())
    launch(cast.team, written, written.revision)
    for number in sorted(chance.sample(range(1, size), size // 5)):
        with running("tests.system.broadcasting", deployed) as clock:
            wait_until(lambda number=number: len(heard(people)) >= number)
            if interrupted := chance.random() < 0.5:
                stop(cast.team, written)
            clock.kill()
        # As if the two minutes of its claims had gone by.
        Delivery.update(claimed_until=None).execute()
        if interrupted:
            resume(cast.team, written)
    while Broadcast.get_by_id(written.id).state != State.DONE:
        carry()
    for person in people:
        copies = [message.text for message in person.heard]
        assert copies, "nobody is lost"
        assert sum(not text.startswith(AGAIN) for text in copies) <= 1, copies
    assert Broadcast.get_by_id(written.id).arrived == size


def with_chat(cast: Cast, phone: Phone, number: int) -> Person:
    person = phone.person(f"Amina {number}", started=True)
    made = candidate("Amina", f"N° {number}", cast.mission, cast.convention)
    Candidate.update(email=None).execute()
    Conversation.create(channel=TELEGRAM, address=str(person.id), candidate=made)
    return person


def heard(people: list[Person]) -> list[Person]:
    return [person for person in people if person.heard]


def main() -> None:
    telling.BATCH, telling.AHEAD, chats.PER_SECOND = BATCH, AHEAD, FAST
    open_deployment()
    while True:
        carry()


if __name__ == "__main__":
    main()
