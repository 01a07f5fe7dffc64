"""One attempt to carry a notice by one channel: how far it got, and what follows when it fails."""

from datetime import datetime, timedelta
from enum import IntEnum, StrEnum
from typing import Any

from peewee import SQL, BigAutoField, CharField, DateTimeField, ForeignKeyField, IntegerField

from models.conversations.conversation import EMAIL, Conversation
from models.database import Choice, Table, now, transaction, written_out
from models.notices.notice import Notice
from models.notices.preferences import is_heard

CLAIM = timedelta(minutes=2)
FIRST_DELAY = timedelta(seconds=5)
DOUBT_DELAY = timedelta(minutes=1)
LONGEST_DELAY = timedelta(hours=1)
MOST_ATTEMPTS = 80  # three days, an hour apart
MOST_DOUBTS = 3
# When what is held leaves: not before somebody lets it.
HELD = datetime(9999, 1, 1)


class Priority(IntEnum):
    """What leaves first: answers to an act, then news, then alerts, and last what the team writes to many."""

    ANSWER = 0
    NEWS = 1
    BULK = 2
    BROADCAST = 3


class DeliveryState(StrEnum):
    """How far a delivery got. `sending` is written before the call: from then on, only the answer tells."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    REPLACED = "replaced"
    FAILED = "failed"


# Those that can still leave.
OPEN = written_out([DeliveryState.WAITING, DeliveryState.SENDING])


class Delivery(Table):
    """A notice on its way by one channel. `recipient` names the person, so that their deliveries queue in order.

    `address` is where it goes when that is not where the person is now.
    """

    id = BigAutoField()
    notice = ForeignKeyField(Notice, on_delete="CASCADE", backref="deliveries")
    notice_id: int
    recipient = CharField(max_length=20)
    channel = CharField(max_length=20)
    address = CharField(max_length=254, null=True)
    priority = IntegerField(default=Priority.NEWS)
    state = Choice(DeliveryState, default=DeliveryState.WAITING)
    due_at = DateTimeField(default=now)
    claimed_until = DateTimeField(null=True)
    attempts = IntegerField(default=0)
    in_doubt = IntegerField(default=0)
    failure = CharField(max_length=200, null=True)
    sent_at = DateTimeField(null=True)
    created_at = DateTimeField(default=now)

    class Meta:
        indexes = (
            (("recipient", "sent_at"), False),
            (("state", "due_at"), False),
        )

    @classmethod
    def queue(cls, notice: Notice, channel: str, priority: int, **more: Any) -> "Delivery":
        """Have this notice carried by this channel."""
        made: Delivery = cls.create(
            notice=notice,
            recipient=recipient_key(notice),
            channel=channel,
            priority=priority,
            **{"due_at": notice.due_at, **more},
        )
        return made

    @property
    def may_have_arrived(self) -> bool:
        """Whether an earlier call ended without an answer, or without a note: this one begins with "Rappel"."""
        return self.in_doubt > 0 or self.state == DeliveryState.SENDING

    def mark_sending(self) -> bool:
        """Note that it is leaving, just before the call. False when our claim ran out: another sender has it.

        Found already `sending`, an earlier call ended without a note: the message may have arrived, so this one
        counts as in doubt and begins with "Rappel".
        """
        self.in_doubt += self.state == DeliveryState.SENDING
        self.attempts += 1
        self.state = DeliveryState.SENDING
        claim, self.claimed_until = self.claimed_until, now() + CLAIM
        noted = {name: getattr(self, name) for name in ("in_doubt", "attempts", "state", "claimed_until")}
        ours = (Delivery.id == self.id) & (Delivery.claimed_until == claim)
        return bool(Delivery.update(**noted).where(ours).execute())

    def mark_sent(self) -> None:
        """It has arrived."""
        self._update(state=DeliveryState.SENT, sent_at=now(), claimed_until=None)

    def retry(self, failure: str, after: timedelta = timedelta(0)) -> None:
        """It surely did not arrive: try again later, each time later, and fail after some three days of trying."""
        if self.attempts >= MOST_ATTEMPTS:
            self.fail(failure)
            return
        self._wait(max(after, FIRST_DELAY * self._patience), failure, state=DeliveryState.WAITING)

    def mark_uncertain(self, failure: str) -> None:
        """Nobody knows whether it arrived: leave it `sending`, so that the next attempt says "Rappel".

        It probably did: it is tried three times, then fails, for nobody needs a fourth copy.
        """
        if self.in_doubt + 1 >= MOST_DOUBTS:
            self.in_doubt += 1
            self._update(in_doubt=self.in_doubt)
            self.fail(failure)
            return
        self._wait(DOUBT_DELAY * self._patience, failure)

    @property
    def _patience(self) -> int:
        return int(2 ** min(max(self.attempts - 1, 0), 12))

    def _wait(self, delay: timedelta, failure: str, **values: Any) -> None:
        self._update(due_at=now() + min(delay, LONGEST_DELAY), claimed_until=None, failure=failure[:200], **values)

    def fail(self, failure: str) -> None:
        """It will never arrive by this channel: another delivery takes it by e-mail, where there is an address.

        Nobody is mailed what they want no mail of, nor twice what is mailed to them anyway.

        Where it may have arrived after all, the mail begins with "Rappel" too.
        """
        if not self._can_be_mailed():
            self.give_up(failure)
            return
        with transaction():
            if not self._update(state=DeliveryState.REPLACED, claimed_until=None, failure=failure[:200]):
                return
            Delivery.queue(self.notice, EMAIL, self.priority, due_at=now(), in_doubt=self.in_doubt)

    def _can_be_mailed(self) -> bool:
        person = self.notice.recipient
        if self.channel == EMAIL or not person.email or not is_heard(person, self.notice.kind, EMAIL):
            return False
        mailed = Delivery.select().where(Delivery.notice == self.notice_id, Delivery.channel == EMAIL)
        return not mailed.exists()

    def give_up(self, failure: str) -> None:
        """It will never arrive."""
        self._update(state=DeliveryState.FAILED, claimed_until=None, failure=failure[:200])

    def drop(self) -> None:
        """Nobody needs it any more: it does not leave, and nothing has failed."""
        Delivery.delete().where(Delivery.id == self.id, Delivery.state.in_(OPEN)).execute()

    def _update(self, **values: Any) -> bool:
        """Whether it was still open: a sender whose claim ran out can come after the one that closed it."""
        return bool(Delivery.update(**values).where(Delivery.id == self.id, Delivery.state.in_(OPEN)).execute())


_OPEN = SQL("state IN ('waiting', 'sending')")
_TURN = (Delivery.channel, Delivery.priority, Delivery.due_at, Delivery.id)
_PERSON = (Delivery.recipient, Delivery.priority, Delivery.id)
Delivery.add_index(Delivery.index(*_TURN, where=_OPEN, name="delivery_turn"))
Delivery.add_index(Delivery.index(*_PERSON, where=_OPEN, name="delivery_turn_of_person"))


def is_untouched(one: Any = Delivery) -> Any:
    """The condition of deliveries, or of an alias of theirs, that nobody has begun to send, nor taken to."""
    return (one.state == DeliveryState.WAITING) & one.claimed_until.is_null() & (one.attempts == 0)


def recipient_key(notice: Notice) -> str:
    """What names a person among all who can be told something."""
    return key_of_candidate(notice.candidate_id) if notice.candidate_id else f"staff:{notice.staff_id}"


def key_of_candidate(number: int) -> str:
    """The same, of a candidate by their number."""
    return f"candidate:{number}"


def with_addresses(deliveries: list[Delivery]) -> list[Delivery]:
    """These deliveries, each with where to speak: what it was given, or where its candidate is now on its channel."""
    people = {one.notice.candidate_id for one in deliveries if one.address is None}
    reached = Conversation.select().where(Conversation.candidate.in_(people), Conversation.reachable)
    addresses = {(one.candidate_id, one.channel): one.address for one in reached}
    for one in deliveries:
        one.address = one.address or addresses.get((one.notice.candidate_id, one.channel))
    return deliveries
