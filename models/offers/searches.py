"""Searches that people made, kept so that a button can name them."""

import json
from hashlib import sha256
from typing import Any, Self

from peewee import CharField, Check, DateTimeField, ForeignKeyField, JSONField

from models.conversations.conversation import Conversation
from models.database import Query, Table, now
from models.offers.criteria import Criteria
from models.people.candidate import Candidate


class Search(Table):
    """A search that a person made: a button can name it by its id, today and in six months (P05, P12).

    It belongs to the candidate; to the conversation, as long as nobody has registered there.
    """

    candidate = ForeignKeyField(Candidate, null=True, on_delete="CASCADE", index=False)
    conversation = ForeignKeyField(Conversation, null=True, on_delete="CASCADE", index=False)
    criteria = JSONField()
    digest = CharField(max_length=64)
    created_at = DateTimeField(default=now)

    class Meta:
        constraints = [Check("(candidate_id IS NULL) <> (conversation_id IS NULL)")]
        indexes = ((("candidate", "digest"), True), (("conversation", "digest"), True))

    @classmethod
    def of(cls, conversation: Conversation, criteria: Criteria) -> Self:
        """This person's search by these criteria, created the first time."""
        values = criteria.to_dict()
        digest = sha256(json.dumps(values, sort_keys=True).encode()).hexdigest()
        owner = cls.candidate if conversation.candidate_id else cls.conversation
        made = {owner: conversation.candidate_id or conversation.id, cls.criteria: values, cls.digest: digest}
        # A known search gets the digest that it has: nothing changes, and its id comes back.
        known = {"conflict_target": [owner, cls.digest], "preserve": [cls.digest]}
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

    def wanted(self) -> Criteria:
        """The criteria of the search."""
        return Criteria.from_dict(self.criteria)
