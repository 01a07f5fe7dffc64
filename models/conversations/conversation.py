"""A person's place on a channel: who they are, what is on their screen, what they agreed to."""

from functools import cache, partial
from typing import Any, Self

from peewee import (
    SQL,
    BigIntegerField,
    BooleanField,
    CharField,
    DateTimeField,
    DoesNotExist,
    ForeignKeyField,
    JSONField,
)

from models.acts import act, record
from models.database import Table, now, on_postgresql
from models.people.candidate import Candidate
from models.people.language import FRENCH
from models.refusal import Refused

# Channels by which people are reached. One on which they talk with us has its edge in bot/, as Telegram has.
TELEGRAM = "telegram"
EMAIL = "email"

# The texts that people agreed to, oldest first, in the order of their names: each button says which stood above it.
CONSENT_VERSIONS = ("2026-11", "2026-11b", "2026-11c", "2026-11d", "2026-11e")
CONSENT_VERSION = CONSENT_VERSIONS[-1]


class Conversation(Table):
    """One person on one channel, known there by an address: on Telegram the user's id, never a phone number.

    `choices` are the buttons that they saw last, `results` the page of a search. `last_update` is the number of the
    update handled last; `unsaid_since` is set while our last screen may not have arrived (unsaid.py).
    """

    channel = CharField(max_length=20)
    address = CharField(max_length=80)
    candidate = ForeignKeyField(Candidate, null=True, on_delete="SET NULL")
    candidate_id: int | None
    language = CharField(max_length=5, default=FRENCH)
    path = CharField(max_length=64, default="")
    choices = JSONField(default=list)
    results = CharField(max_length=64, null=True)
    last_update = BigIntegerField(null=True)
    unsaid_since = DateTimeField(null=True)
    consented_at = DateTimeField(null=True)
    consent_version = CharField(max_length=20, null=True)
    reachable = BooleanField(default=True)
    created_at = DateTimeField(default=now)

    class Meta:
        indexes = ((("channel", "address"), True), (("candidate", "channel"), True))

    @classmethod
    def held(cls, channel: str, address: str, language: str = FRENCH) -> Self:
        """This person's conversation, begun on first hello and locked: one step at a time, in any process.

        The `language` counts on first hello only: from then on, it is theirs to choose.
        """
        held: Any = partial(cls.raw, _held(on_postgresql()), channel, address)
        try:
            found: Self = held().get()
        except DoesNotExist:
            cls.insert(channel=channel, address=address, language=language).on_conflict_ignore().execute()
            found = held().get()
        return found

    @classmethod
    def of(cls, candidate: Candidate) -> Self | None:
        """The conversation in which a candidate can be told things, if there is one: the one begun last."""
        theirs = cls.select().where(cls.candidate == candidate, cls.reachable)
        found: Self | None = theirs.order_by(cls.id.desc()).first()
        return found


Conversation.add_index(
    Conversation.index(Conversation.unsaid_since, where=SQL("unsaid_since IS NOT NULL"), name="conversation_unsaid")
)


@cache
def _held(postgresql: bool) -> str:
    """The SQL of `held`. Every step begins by it, and it takes longer to compose than to answer."""
    query: str = Conversation.locking((Conversation.channel == "") & (Conversation.address == "")).sql()[0]
    return query


@act
def agree(conversation: Conversation, version: str = CONSENT_VERSION) -> None:
    """Someone agrees that we keep their information (P29): when, and to the version of the text that was shown.

    What was agreed to already stands, unless this text is newer. Raises Refused when there is no such version.
    """
    if version not in CONSENT_VERSIONS:
        raise Refused("consent_missing")
    if conversation.consented_at is not None and version <= (conversation.consent_version or ""):
        return
    conversation.consented_at, conversation.consent_version = now(), version
    conversation.save(only=[Conversation.consented_at, Conversation.consent_version])
    record(None, "agree", conversation, version=version)


def set_reachable(channel: str, address: str, reachable: bool) -> None:
    """The channel says whether messages to this person arrive."""
    here = (Conversation.channel == channel) & (Conversation.address == address)
    Conversation.update(reachable=reachable).where(here).execute()


def show_choices(channel: str, address: str, choices: list[list[str]]) -> None:
    """These buttons are now the last ones that this person saw there: what is typed is read against them."""
    here = (Conversation.channel == channel) & (Conversation.address == address)
    Conversation.update(choices=choices).where(here).execute()


def bind(conversation: Conversation, candidate: Candidate) -> None:
    """This conversation is this candidate's from now on, and what was agreed to in it holds for the person.

    So does its language, unless it is the one that everybody begins with.
    """
    conversation.candidate = candidate
    conversation.save(only=[Conversation.candidate])
    kept = {"consented_at": conversation.consented_at, "consent_version": conversation.consent_version}
    if conversation.language != FRENCH:
        kept["language"] = candidate.language = conversation.language
    Candidate.update(**kept).where(Candidate.id == candidate.id).execute()
