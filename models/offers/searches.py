"""Searches that people made, kept so that a button can name them."""

import json
from datetime import datetime
from functools import reduce
from hashlib import sha256
from operator import or_
from typing import Any, Self

from peewee import BooleanField, CharField, Check, DateTimeField, ForeignKeyField, JSONField, Value, fn

from models.acts import act, record
from models.conversations.conversation import Conversation
from models.database import Query, Table, now
from models.offers.criteria import Criteria
from models.people.candidate import Candidate
from models.refusal import Refused
from models.validation import checked_text

LONGEST_NAME = 60
MOST_KEPT = 10


class Search(Table):
    """A search that a person made: a button can name it by its id, today and in six months (P05, P12).

    It belongs to the candidate; to the conversation, as long as nobody has registered there. One with a name is kept
    until its owner lets it go (P06, P35); a paused one is to tell nothing.
    """

    candidate = ForeignKeyField(Candidate, null=True, on_delete="CASCADE", index=False)
    conversation = ForeignKeyField(Conversation, null=True, on_delete="CASCADE", index=False)
    criteria = JSONField()
    digest = CharField(max_length=64)
    used_at = DateTimeField(default=now, index=True)
    name = CharField(max_length=LONGEST_NAME, null=True)
    paused = BooleanField(default=False)

    class Meta:
        constraints = [Check("(candidate_id IS NULL) <> (conversation_id IS NULL)")]
        indexes = ((("candidate", "digest"), True), (("conversation", "digest"), True))

    @classmethod
    def of(cls, conversation: Conversation, criteria: Criteria) -> Self:
        """This person's search by these criteria, created the first time: it was used now."""
        values, digest = _kept_as(criteria)
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


@act
def keep_search(candidate: Candidate, search: Search, name: str) -> None:
    """Keep a search of one's own under this name, or give it another one. Raises Refused: no name, or ten kept."""
    Candidate.locked(candidate.id)
    name = checked_text(name, "search_name_missing", LONGEST_NAME)
    is_kept = Search.kept_by(candidate).where(Search.id == search.id).exists()
    if not is_kept and Search.kept_by(candidate).count() >= MOST_KEPT:
        raise Refused("searches_many", limit=MOST_KEPT)
    _change(candidate, search, "rename" if is_kept else "keep", name=name)


@act
def change_search(candidate: Candidate, search: Search, criteria: Criteria) -> None:
    """Let a kept search look for something else, under its name. Raises Refused: another one kept looks for it."""
    Candidate.locked(candidate.id)
    values, digest = _kept_as(criteria)
    same = Search.select().where(Search.candidate == candidate, Search.digest == digest, Search.id != search.id)
    if same.where(Search.name.is_null(False)).exists():
        raise Refused("search_twice")
    Search.delete().where(Search.id.in_([one.id for one in same])).execute()
    _change(candidate, search, "change", criteria=values, digest=digest)


@act
def pause_search(candidate: Candidate, search: Search, paused: bool) -> None:
    """Let a kept search tell nothing for a while, or tell again."""
    _change(candidate, search, "pause" if paused else "resume", paused=paused)


@act
def let_go_search(candidate: Candidate, search: Search) -> None:
    """Keep the search no longer: it is forgotten like any other."""
    _change(candidate, search, "let_go", name=None, paused=False)


def _kept_as(criteria: Criteria) -> tuple[dict[str, Any], str]:
    values = criteria.to_dict()
    return values, sha256(json.dumps(values, sort_keys=True).encode()).hexdigest()


def _change(candidate: Candidate, search: Search, verb: str, **values: Any) -> None:
    """What the search is from now on. The journal says that it changed: what someone looks for stays out of it."""
    Candidate.locked(candidate.id)
    held = Search.get_or_none(Search.id == search.id, Search.candidate == candidate)
    if held is None:
        raise Refused("search_forgotten")
    if all(getattr(held, name) == value for name, value in values.items()):
        return
    Search.update(**values, used_at=now()).where(Search.id == held.id).execute()
    record(candidate, verb, held)
