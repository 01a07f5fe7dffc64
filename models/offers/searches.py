"""Searches that people made, kept so that a button can name them."""

import json
from datetime import datetime
from enum import StrEnum
from functools import reduce
from hashlib import sha256
from operator import or_
from typing import Any, Self

from peewee import BooleanField, CharField, Check, DateTimeField, ForeignKeyField, JSONField, Value, fn

from models.conversations.conversation import Conversation
from models.database import Choice, Query, Table, now
from models.offers.criteria import Criteria
from models.people.candidate import Candidate

LONGEST_NAME = 60


class Rhythm(StrEnum):
    """How soon a kept search tells of new offers."""

    AT_ONCE = "at_once"
    DAILY = "daily"
    WEEKLY = "weekly"


class Search(Table):
    """A search that a person made: a button can name it by its id, today and in six months (P05, P12).

    It belongs to the candidate; to the conversation, as long as nobody has registered there. One with a name is kept
    until its owner lets it go (P06, P35): see `models/alerts/`.
    """

    candidate = ForeignKeyField(Candidate, null=True, on_delete="CASCADE", index=False)
    candidate_id: int | None
    conversation = ForeignKeyField(Conversation, null=True, on_delete="CASCADE", index=False)
    criteria = JSONField()
    digest = CharField(max_length=64)
    used_at = DateTimeField(default=now, index=True)
    name = CharField(max_length=LONGEST_NAME, null=True)
    paused = BooleanField(default=False)
    rhythm = Choice(Rhythm, default=Rhythm.DAILY)

    class Meta:
        constraints = [Check("(candidate_id IS NULL) <> (conversation_id IS NULL)")]
        indexes = ((("candidate", "digest"), True), (("conversation", "digest"), True))

    @classmethod
    def of(cls, conversation: Conversation, criteria: Criteria) -> Self:
        """This person's search by these criteria, created the first time: it was used now."""
        values, digest = kept_as(criteria)
        owner = cls.candidate if conversation.candidate_id else cls.conversation
        made = {owner: conversation.candidate_id or conversation.id, cls.criteria: values, cls.digest: digest}
        known = {"conflict_target": [owner, cls.digest], "preserve": [cls.used_at]}
        insert: Any = cls.insert(made)
        [(id,)] = insert.on_conflict(**known).returning(cls.id).tuples().execute()
        return cls(id=id, criteria=values, digest=digest)

    @classmethod
    def made_in(cls, conversation: Conversation) -> Query:
        """The searches of the person who speaks here, those made before they registered included."""
        own = cls.conversation == conversation
        if conversation.candidate_id:
            own |= cls.candidate == conversation.candidate_id
        return cls.select().where(own)

    @classmethod
    def forgettable(cls, before: datetime) -> Query:
        """Searches not used since then, but for those that someone's present screen names."""
        theirs = (Conversation.id == cls.conversation) | (Conversation.candidate == cls.candidate)
        shown = Conversation.select(Conversation.id).where(theirs, cls._is_named())
        return cls.select().where(cls.used_at < before, cls.name.is_null(), ~fn.EXISTS(shown))

    @classmethod
    def kept_by(cls, candidate: Candidate) -> Query:
        """The searches that this person keeps, in the order of their names."""
        return cls.select().where(cls.candidate == candidate, cls.name.is_null(False)).order_by(cls.name, cls.id)

    @classmethod
    def _is_named(cls) -> Any:
        """Whether the conversation is at this search, can be led back to it, or has a button that leads to it."""
        here: Any = Value("searches/").concat(cls.id.cast("TEXT"))
        choices: Any = Conversation.choices.cast("TEXT")
        places = [place.concat("/") ** here.concat("/%") for place in (Conversation.path, Conversation.results)]
        buttons = [choices ** Value('%"').concat(here).concat(ending) for ending in ('"%', "/%")]
        return reduce(or_, [*places, *buttons])

    def wanted(self) -> Criteria:
        """The criteria of the search."""
        return Criteria.from_dict(self.criteria)


def kept_as(criteria: Criteria) -> tuple[dict[str, Any], str]:
    """What stands for these criteria in a row, and what tells that row from others."""
    values = criteria.to_dict()
    return values, sha256(json.dumps(values, sort_keys=True).encode()).hexdigest()
