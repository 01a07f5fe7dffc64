"""Notices leave by Telegram: in order for each person, several people at once, at most 24 a second for all."""

import logging
from collections import Counter
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from datetime import timedelta
from itertools import chain
from threading import Event

from peewee import DatabaseError

from bot.screen import MOST_CHOICES, Screen
from bot.screens.notices import screen_of, together
from bot.telegram.speech import Blocked, InDoubt, Sender, TryLater
from jobs.outcomes import count
from jobs.pace import Pace
from jobs.subjects import is_void, with_subjects
from models.broadcasts.queue import hold_stopped
from models.conversations.conversation import TELEGRAM, set_reachable, show_choices
from models.database import connection, transaction
from models.notices.delivery import Delivery, with_addresses
from models.notices.letter import Letter
from models.notices.queue import put_back, take, with_late
from models.notices.quiet import hold_back
from texts.languages import reading

log = logging.getLogger("tremplin.jobs")

# Telegram takes 30 a second of the whole bot, and presses are answered meanwhile, sometimes several in one second.
PER_SECOND = 24
IN_FLIGHT = 8
# What is urgent waits for no more than these and those in flight: a second. With all in flight timing out, a batch is
# done well before the claims on it run out.
BATCH = 10

Outcomes = Counter[str]


class TelegramSender:
    """Carries notices to chats. Two of them at once, or one killed on the way, lose and double nothing."""

    def __init__(self, sender: Sender, stopping: Event) -> None:
        self._sender = sender
        self.pace = Pace(PER_SECOND, stopping)

    def run(self) -> None:
        """Send what is due, until nothing is or Telegram asks for a pause."""
        under_way: set[Future[Outcomes]] = set()
        with ThreadPoolExecutor(IN_FLIGHT) as pool:
            while self.pace.is_open and (batch := _take()):
                under_way |= {pool.submit(self._deliver, lot) for lot in _lots(batch)}
                # The next batch is taken while the last of this one leave: no turn is lost in between.
                under_way = _counted(under_way, IN_FLIGHT)
            _counted(under_way, 0)

    def _deliver(self, lot: list[Delivery]) -> Counter[str]:
        """One message with all that has words, and what became of how many."""
        with connection():
            said = [(one, _said_of(one)) for one in lot]
            outcomes = Counter(outcome for _, outcome in said if isinstance(outcome, str))
            told = [(one, screen) for one, screen in said if isinstance(screen, Screen)]
            if told:
                with reading(lot[0].notice.recipient.language):
                    screen = together([screen for _, screen in told])
                outcomes[self._send_in_turn(Letter([one for one, _ in told]), screen)] += len(told)
            return outcomes

    def _send_in_turn(self, letter: Letter, screen: Screen) -> str:
        if not self.pace.acquire():
            put_back(letter.deliveries)
            return "put back"
        address = letter.deliveries[0].address or ""
        return self._send(letter, address, screen) if letter.mark_sending() else "claimed by another sender"

    def _send(self, letter: Letter, address: str, screen: Screen) -> str:
        try:
            with self.pace.call():
                self._sender.send(int(address), screen, reminder=letter.is_in_doubt)
        except TryLater as error:
            # Not only this chat waits: who asks us to slow down means the whole bot.
            self.pace.pause(error.seconds)
            letter.retry("try later", timedelta(seconds=error.seconds))
            return "to try later"
        except InDoubt:
            letter.mark_uncertain("in doubt")
            return "in doubt"
        except Blocked:
            _lose_chat(letter, address)
            return "blocked"
        except Exception as error:
            for delivery in letter.deliveries:
                _report(delivery, "was refused", error)
            letter.fail(type(error).__name__)
            return "refused"
        _note_sent(letter, address, screen)
        return "sent"


def _counted(under_way: set[Future[Outcomes]], left: int) -> set[Future[Outcomes]]:
    """Those that are under way once so many are left; what became of the others is said."""
    outcomes = Outcomes()
    while len(under_way) > left:
        done, under_way = wait(under_way, return_when=FIRST_COMPLETED)
        outcomes += sum((one.result() for one in done), Outcomes())
    if outcomes:
        count(TELEGRAM, outcomes)
    return under_way


def _take() -> list[Delivery]:
    with connection():
        return take(TELEGRAM, BATCH)


def _lots(batch: list[Delivery]) -> list[list[Delivery]]:
    """What leaves now: each alone, or what is late for one person as one."""
    with connection():
        lots = with_late(hold_back(batch), MOST_CHOICES)
        leaving = with_addresses(hold_stopped(with_subjects(list(chain(*lots)))))
        return [left for lot in lots if (left := [one for one in lot if one in leaving])]


def _said_of(delivery: Delivery) -> Screen | str:
    """What it says now; or what became of it, because it says nothing."""
    if delivery.address is None:
        delivery.fail("no chat")
        return "without chat"
    if is_void(delivery.notice):
        delivery.drop()
        return "no longer needed"
    return _words(delivery) or "without words"


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


def _note_sent(letter: Letter, address: str, screen: Screen) -> None:
    """Its buttons are the last ones on the phone: a number that is typed now is one of them."""
    with transaction():
        letter.mark_sent()
        show_choices(TELEGRAM, address, screen.choices_read())


def _lose_chat(letter: Letter, address: str) -> None:
    with transaction():
        set_reachable(TELEGRAM, address, False)
        letter.fail("blocked")


def _report(delivery: Delivery, trouble: str, error: Exception) -> None:
    """Only the number and the kind of error: its message can hold what people wrote."""
    log.error("notice %d %s: %s", delivery.notice_id, trouble, type(error).__name__)
