"""Notices leave by Telegram: in order for each person, several people at once, at most 25 a second for all."""

import logging
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Event

from peewee import DatabaseError

from bot.screen import Screen
from bot.screens.notices import screen_of
from bot.telegram.speech import Blocked, InDoubt, Sender, TryLater
from jobs.outcomes import count
from jobs.pace import Pace
from jobs.subjects import is_void, with_subjects
from models.conversations.conversation import TELEGRAM, set_reachable, show_choices
from models.database import connection, transaction
from models.notices.delivery import Delivery, with_addresses
from models.notices.queue import put_back, take
from models.notices.quiet import hold_back
from texts.languages import reading

log = logging.getLogger("tremplin.jobs")

PER_SECOND = 25
IN_FLIGHT = 8
# With all in flight timing out, a batch is done well before the claims on it run out.
BATCH = 50


class TelegramSender:
    """Carries notices to chats. Two of them at once, or one killed on the way, lose and double nothing."""

    def __init__(self, sender: Sender, stopping: Event) -> None:
        self._sender = sender
        self.pace = Pace(PER_SECOND, stopping)

    def run(self) -> None:
        """Send what is due, until nothing is or Telegram asks for a pause."""
        with ThreadPoolExecutor(IN_FLIGHT) as pool:
            while self.pace.is_open and (batch := _take()):
                outcomes = Counter(pool.map(self._deliver, _awake(batch)))
                count(TELEGRAM, outcomes)

    def _deliver(self, delivery: Delivery) -> str:
        with connection():
            if delivery.address is None:
                delivery.fail("no chat")
                return "without chat"
            if is_void(delivery.notice):
                delivery.drop()
                return "no longer needed"
            screen = _words(delivery)
            if screen is None:
                return "without words"
            if not self.pace.acquire():
                put_back([delivery])
                return "put back"
            return (
                self._send(delivery, delivery.address, screen)
                if delivery.mark_sending()
                else "claimed by another sender"
            )

    def _send(self, delivery: Delivery, address: str, screen: Screen) -> str:
        try:
            self._sender.send(int(address), screen, reminder=delivery.in_doubt > 0)
        except TryLater as error:
            # Not only this chat waits: who asks us to slow down means the whole bot.
            self.pace.pause(error.seconds)
            delivery.retry("try later", timedelta(seconds=error.seconds))
            return "to try later"
        except InDoubt:
            delivery.mark_uncertain("in doubt")
            return "in doubt"
        except Blocked:
            _lose_chat(delivery, address)
            return "blocked"
        except Exception as error:
            _report(delivery, "was refused", error)
            delivery.fail(type(error).__name__)
            return "refused"
        _note_sent(delivery, address, screen)
        return "sent"


def _take() -> list[Delivery]:
    with connection():
        return with_addresses(with_subjects(take(TELEGRAM, BATCH)))


def _awake(batch: list[Delivery]) -> list[Delivery]:
    with connection():
        return hold_back(batch)


def _words(delivery: Delivery) -> Screen | None:
    try:
        with reading(delivery.notice.recipient.language):
            return screen_of(delivery.notice)
    except DatabaseError:
        raise
    except Exception as error:
        _report(delivery, "has no words", error)
        delivery.fail(type(error).__name__)
        return None


def _note_sent(delivery: Delivery, address: str, screen: Screen) -> None:
    """Its buttons are the last ones on the phone: a number that is typed now is one of them."""
    with transaction():
        delivery.mark_sent()
        show_choices(TELEGRAM, address, screen.choices_read())


def _lose_chat(delivery: Delivery, address: str) -> None:
    with transaction():
        set_reachable(TELEGRAM, address, False)
        delivery.fail("blocked")


def _report(delivery: Delivery, trouble: str, error: Exception) -> None:
    """Only the number and the kind of error: its message can hold what people wrote."""
    log.error("notice %d %s: %s", delivery.notice_id, trouble, type(error).__name__)
