"""The outbox: what people must be told, written in the transaction of the act, sent afterwards."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from peewee import BigAutoField, CharField, Check, DateTimeField, ForeignKeyField, IntegerField, JSONField

from models.chats import Chat
from models.database import Choice, Table, now
from models.people import Candidate
from models.staff import Staff

CLAIM = timedelta(minutes=2)
FIRST_DELAY = timedelta(seconds=30)
LONGEST_DELAY = timedelta(hours=1)
GIVE_UP_AFTER = timedelta(days=3)


class Channel(StrEnum):
    """How a notice travels."""

    TELEGRAM = "telegram"
    EMAIL = "email"


class Delivery(StrEnum):
    """How far a notice got. `sending` is written before the call: from then on, only the answer tells."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"


class Notice(Table):
    """One message to one person by one channel. Its words are chosen when it leaves, from `kind` and `facts`."""

    id = BigAutoField()
    kind = CharField(max_length=40)
    candidate = ForeignKeyField(Candidate, null=True, on_delete="CASCADE")
    candidate_id: int | None
    staff = ForeignKeyField(Staff, null=True, on_delete="CASCADE")
    staff_id: int | None
    channel = Choice(Channel)
    facts = JSONField(default=dict)
    key = CharField(max_length=120, unique=True, null=True)
    state = Choice(Delivery, default=Delivery.WAITING)
    due_at = DateTimeField(default=now)
    claimed_until = DateTimeField(null=True)
    attempts = IntegerField(default=0)
    in_doubt = IntegerField(default=0)
    failure = CharField(max_length=200, null=True)
    sent_at = DateTimeField(null=True)
    created_at = DateTimeField(default=now)

    class Meta:
        constraints = [Check("(candidate_id IS NULL) <> (staff_id IS NULL)")]
        indexes = ((("state", "due_at", "id"), False),)

    @property
    def recipient(self) -> Candidate | Staff:
        return self.candidate or self.staff  # type: ignore[return-value]  # the table's check

    @property
    def telegram_id(self) -> int | None:
        """The chat to write to: the candidate's, or the former one when that is what the notice is about."""
        former = self.facts.get("former_chat")
        if former is not None:
            return int(former)
        chat = Chat.of(self.candidate) if self.candidate else None
        return chat.telegram_id if chat else None

    @classmethod
    def due(cls, limit: int) -> "list[Notice]":
        """Notices to send now, oldest first: waiting ones, and those whose sender died after claiming them."""
        ready = cls.state.in_([Delivery.WAITING, Delivery.SENDING]) & (cls.due_at <= now())
        free = cls.claimed_until.is_null() | (cls.claimed_until < now())
        return list(cls.select().where(ready, free).order_by(cls.due_at, cls.id).limit(limit))

    def claim(self) -> bool:
        """Take this notice, mark that it is leaving, and say whether we were the one to take it.

        Found already `sending`, the last sender died between its call and its note: the message may have arrived,
        so this one counts as in doubt and begins with "Rappel".
        """
        taken = (
            Notice.update(
                claimed_until=now() + CLAIM,
                state=Delivery.SENDING,
                attempts=Notice.attempts + 1,
                in_doubt=self.in_doubt + (self.state == Delivery.SENDING),
            )
            .where(Notice.id == self.id, Notice.attempts == self.attempts, Notice.state == self.state)
            .execute()
        )
        if taken:
            self.in_doubt += self.state == Delivery.SENDING
            self.attempts += 1
            self.state = Delivery.SENDING
        return bool(taken)

    def mark_sent(self) -> None:
        """It has arrived."""
        self._update(state=Delivery.SENT, sent_at=now(), claimed_until=None)

    def retry(self, failure: str, after: timedelta | None = None) -> None:
        """It surely did not arrive: try again later, each time later, and give up after three days."""
        if now() - self.created_at > GIVE_UP_AFTER:
            self.give_up(failure)
            return
        delay = after or min(FIRST_DELAY * 2 ** (self.attempts - 1), LONGEST_DELAY)
        self._update(state=Delivery.WAITING, due_at=now() + delay, claimed_until=None, failure=failure[:200])

    def release(self, failure: str) -> None:
        """Nobody knows whether it arrived: leave it `sending`, so that the next attempt says "Rappel"."""
        delay = min(FIRST_DELAY * 2 ** (self.attempts - 1), LONGEST_DELAY)
        self._update(due_at=now() + delay, claimed_until=None, failure=failure[:200])

    def give_up(self, failure: str) -> None:
        """It will never arrive by this channel."""
        self._update(state=Delivery.FAILED, claimed_until=None, failure=failure[:200])

    def turn_to_email(self) -> None:
        """The chat refuses us: the same notice goes by e-mail instead."""
        self._update(channel=Channel.EMAIL, state=Delivery.WAITING, due_at=now(), claimed_until=None)

    def _update(self, **values: Any) -> None:
        Notice.update(**values).where(Notice.id == self.id).execute()


def tell(
    person: Candidate | Staff, kind: str, key: str | None = None, due_at: datetime | None = None, **facts: Any
) -> None:
    """Queue a notice, in the transaction of the act that causes it. The same `key` is told once, ever."""
    by_chat = isinstance(person, Candidate) and Chat.of(person) is not None
    (
        Notice.insert(
            kind=kind,
            candidate=person if isinstance(person, Candidate) else None,
            staff=person if isinstance(person, Staff) else None,
            channel=Channel.TELEGRAM if by_chat else Channel.EMAIL,
            facts=facts,
            key=key,
            due_at=due_at or now(),
        )
        .on_conflict_ignore()
        .execute()
    )
