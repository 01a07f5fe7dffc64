"""Files that someone sent where no question waited for one: kept aside until they say what to do with them.

Photos that follow one another are the pages of one paper.
"""

from datetime import timedelta
from typing import Any

from peewee import CharField, DateTimeField, ForeignKeyField, IntegerField

from models.conversations.conversation import Conversation
from models.database import Query, Table, now
from models.people.candidate import Candidate
from models.refusal import Refused

PHOTO = "photo"
MOST_PAGES = 10
_KEPT_FOR = timedelta(days=7)
_PAGES_FOLLOW_WITHIN = timedelta(hours=1)


class Aside(Table):
    """One file, or one page of a paper that was photographed: `page_of` is its first page, which stands for all."""

    conversation = ForeignKeyField(Conversation, on_delete="CASCADE", index=False)
    page_of = ForeignKeyField("self", null=True, backref="others", on_delete="CASCADE")
    page_of_id: int | None
    name = CharField(max_length=80)
    type = CharField(max_length=8)
    size = IntegerField()
    key = CharField(max_length=64, index=True)
    created_at = DateTimeField(default=now, index=True)

    class Meta:
        indexes = ((("conversation", "id"), False),)

    @classmethod
    def visible_to(cls, person: Candidate | None) -> Query:
        """One's own."""
        own = Conversation.select(Conversation.id).where(Conversation.candidate == person)
        return cls.select().where(cls.page_of.is_null(), cls.conversation.in_(own))

    @classmethod
    def move(cls, former: Conversation, new: Conversation) -> None:
        """What was sent in one conversation still waits for its place in another."""
        cls.update(conversation=new).where(cls.conversation == former).execute()

    @property
    def is_photo(self) -> bool:
        return self.type == PHOTO

    def pages(self) -> "list[Aside]":
        """Itself, and the pages that follow, in the order in which they were sent."""
        whole = (Aside.id == self.id) | (Aside.page_of == self.id)
        return list(Aside.select().where(whole).order_by(Aside.id))


def set_aside(conversation: Conversation, name: str, type: str, size: int, key: str) -> Aside:
    """Keep a file aside; a photo is the next page of the paper sent just before. Raises Refused for a page too many."""
    first = _paper_under_way(conversation) if type == PHOTO else None
    if first is not None and len(first.pages()) >= MOST_PAGES:
        raise Refused("too_many_pages", limit=MOST_PAGES)
    file: Any = {"name": name, "type": type, "size": size, "key": key}
    added: Aside = Aside.create(conversation=conversation, page_of=first, **file)
    return first or added


def _paper_under_way(conversation: Conversation) -> Aside | None:
    here = Aside.select().where(Aside.conversation == conversation)
    last: Aside | None = here.order_by(Aside.id.desc()).first()
    if last is None or not last.is_photo or last.created_at < now() - _PAGES_FOLLOW_WITHIN:
        return None
    return last.page_of or last


def forget_asides() -> int:
    """Forget what nobody said anything about. Their files go with those that nothing names. How many they were."""
    forgotten: int = Aside.delete().where(Aside.created_at < now() - _KEPT_FOR).execute()
    return forgotten
