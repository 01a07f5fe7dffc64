"""The outbox: what people must be told, written in the transaction of the act, sent afterwards."""

from datetime import datetime, timedelta
from enum import StrEnum
from functools import cached_property
from typing import Any

from peewee import BigAutoField, CharField, Check, DateTimeField, ForeignKeyField, IntegerField, JSONField

from models.applications.application import Application
from models.conversations.conversation import Chat
from models.database import Choice, Table, now
from models.people.candidate import Candidate
from models.people.staff import Staff

CLAIM = timedelta(minutes=2)
FIRST_DELAY = timedelta(seconds=5)
DOUBT_DELAY = timedelta(minutes=1)
LONGEST_DELAY = timedelta(hours=1)
MOST_ATTEMPTS = 80  # three days, an hour apart
MOST_DOUBTS = 3


class Kind(StrEnum):
    """What a notice is about. Each has its words for the channels and people that can receive it."""

    APPLICATION_TO_READ = "application_to_read"
    APPLICATION_RECEIVED = "application_received"
    APPLICATION_VALIDATE = "application_validate"
    APPLICATION_SEND_BACK = "application_send_back"
    APPLICATION_CORRECT = "application_correct"
    APPLICATION_POSTPONE = "application_postpone"
    APPLICATION_ACCEPT = "application_accept"
    APPLICATION_REFUSE = "application_refuse"
    APPLICATION_CANCEL = "application_cancel"
    APPLICATION_HIRE_ELSEWHERE = "application_hire_elsewhere"
    APPLICATION_REMIND = "application_remind"
    REGISTRATION_TO_READ = "registration_to_read"
    ACCOUNT_VALIDATE = "account_validate"
    ACCOUNT_REFUSE = "account_refuse"
    CHAT_UNLINKED = "chat_unlinked"
    RESULT = "result"
    INVITATION = "invitation"
    MEMBERSHIP_ADDED = "membership_added"
    PASSWORD_RESET = "password_reset"  # noqa: S105 (the name of a notice)
    PASSWORD_CHANGED = "password_changed"  # noqa: S105 (the name of a notice)


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
        return self.chat.telegram_id if self.chat else None

    @cached_property
    def chat(self) -> Chat | None:
        """The recipient's chat, when they can be reached there."""
        return Chat.of(self.candidate) if self.candidate else None

    @cached_property
    def application(self) -> Application:
        """The application that it speaks of."""
        application: Application = Application.get_by_id(self.facts["application"])
        return application

    @cached_property
    def registrant(self) -> Candidate:
        """The candidate whose account it speaks of."""
        candidate: Candidate = Candidate.get_by_id(self.facts["candidate"])
        return candidate

    def leave(self) -> bool:
        """Note that it is leaving, just before the call. False when our claim ran out: it is another's to send.

        Found already `sending`, an earlier call ended without a note: the message may have arrived, so this one
        counts as in doubt and begins with "Rappel".
        """
        self.in_doubt += self.state == Delivery.SENDING
        self.attempts += 1
        self.state = Delivery.SENDING
        claim, self.claimed_until = self.claimed_until, now() + CLAIM
        noted = {name: getattr(self, name) for name in ("in_doubt", "attempts", "state", "claimed_until")}
        ours = (Notice.id == self.id) & (Notice.claimed_until == claim)
        return bool(Notice.update(**noted).where(ours).execute())

    def mark_sent(self) -> None:
        """It has arrived."""
        self._update(state=Delivery.SENT, sent_at=now(), claimed_until=None)

    def retry(self, failure: str, after: timedelta = timedelta(0)) -> None:
        """It surely did not arrive: try again later, each time later, and fail after some three days of trying."""
        if self.attempts >= MOST_ATTEMPTS:
            self.fail(failure)
            return
        self._wait(max(after, FIRST_DELAY * self._patience), failure, state=Delivery.WAITING)

    def release(self, failure: str) -> None:
        """Nobody knows whether it arrived: leave it `sending`, so that the next attempt says "Rappel".

        It probably did: it is tried three times, then fails, for nobody needs a fourth copy.
        """
        if self.in_doubt + 1 >= MOST_DOUBTS:
            self._update(in_doubt=self.in_doubt + 1)
            self.fail(failure)
            return
        self._wait(DOUBT_DELAY * self._patience, failure)

    @property
    def _patience(self) -> int:
        return int(2 ** min(max(self.attempts - 1, 0), 12))

    def _wait(self, delay: timedelta, failure: str, **values: Any) -> None:
        self._update(due_at=now() + min(delay, LONGEST_DELAY), claimed_until=None, failure=failure[:200], **values)

    def fail(self, failure: str) -> None:
        """It will never arrive by this channel: a chat's goes by e-mail instead, an e-mail is given up."""
        if self.channel == Channel.TELEGRAM:
            self.turn_to_email(failure)
        else:
            self.give_up(failure)

    def turn_to_email(self, failure: str) -> None:
        """The same notice goes by e-mail instead."""
        self._update(
            channel=Channel.EMAIL,
            state=Delivery.WAITING,
            due_at=now(),
            attempts=0,
            claimed_until=None,
            failure=failure[:200],
        )

    def give_up(self, failure: str) -> None:
        """It will never arrive."""
        self._update(state=Delivery.FAILED, claimed_until=None, failure=failure[:200])

    def _update(self, **values: Any) -> None:
        Notice.update(**values).where(Notice.id == self.id).execute()


def tell(
    person: Candidate | Staff, kind: str, key: str | None = None, due_at: datetime | None = None, **facts: Any
) -> None:
    """Queue a notice, in the transaction of the act that causes it. The same `key` is told once, ever."""
    by_chat = isinstance(person, Candidate) and Chat.of(person) is not None
    (
        Notice.insert(
            kind=Kind(kind),
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
