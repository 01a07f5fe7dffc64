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
from jobs.pace import Pace
from models.conversations.conversation import Chat
from models.database import connection, transaction
from models.notices.notice import Channel, Notice
from models.notices.queue import put_back, take

log = logging.getLogger("tremplin.jobs")

PER_SECOND = 25
IN_FLIGHT = 8
# With all in flight timing out, a batch is done well before the claims on it run out.
BATCH = 50


class Courier:
    """Carries notices to chats. Two couriers at once, or one killed on the way, lose and double nothing."""

    def __init__(self, sender: Sender, stopping: Event) -> None:
        self._sender = sender
        self._pace = Pace(PER_SECOND, stopping)

    def run(self) -> None:
        """Send what is due, until nothing is or Telegram asks for a pause."""
        with ThreadPoolExecutor(IN_FLIGHT) as pool:
            while self._pace.is_open and (batch := _take()):
                outcomes = Counter(pool.map(self._deliver, batch))
                log.info("notices by chat: %s", ", ".join(f"{n} {name}" for name, n in sorted(outcomes.items())))

    def _deliver(self, notice: Notice) -> str:
        with connection():
            if notice.telegram_id is None:
                notice.fail("no chat")
                return "without chat"
            screen = _words(notice)
            if screen is None:
                return "without words"
            if not self._pace.turn():
                put_back([notice])
                return "put back"
            return self._send(notice, notice.telegram_id, screen) if notice.leave() else "taken by another"

    def _send(self, notice: Notice, telegram_id: int, screen: Screen) -> str:
        try:
            self._sender.send(telegram_id, screen, reminder=notice.in_doubt > 0)
        except TryLater as error:
            # Not only this chat waits: who asks us to slow down means the whole bot.
            self._pace.pause(error.seconds)
            notice.retry("try later", timedelta(seconds=error.seconds))
            return "to try later"
        except InDoubt:
            notice.release("in doubt")
            return "in doubt"
        except Blocked:
            _lose_chat(notice, telegram_id)
            return "blocked"
        except Exception as error:
            _report(notice, "was refused", error)
            notice.fail(type(error).__name__)
            return "refused"
        notice.mark_sent()
        return "sent"


def _take() -> list[Notice]:
    with connection():
        return take(Channel.TELEGRAM, BATCH)


def _words(notice: Notice) -> Screen | None:
    try:
        return screen_of(notice)
    except DatabaseError:
        raise
    except Exception as error:
        _report(notice, "has no words", error)
        notice.fail(type(error).__name__)
        return None


def _lose_chat(notice: Notice, telegram_id: int) -> None:
    with transaction():
        Chat.update(reachable=False).where(Chat.telegram_id == telegram_id).execute()
        notice.fail("blocked")


def _report(notice: Notice, trouble: str, error: Exception) -> None:
    """Only the number and the kind of error: its message can hold what people wrote."""
    log.error("notice %d %s: %s", notice.id, trouble, type(error).__name__)
