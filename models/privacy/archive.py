"""An archive that was made for a person: handed over once, and forgotten soon (P40)."""

from datetime import timedelta
from hashlib import sha256
from secrets import token_urlsafe
from typing import Any

from peewee import CharField, DateTimeField, ForeignKeyField

from models.accounts import attempts
from models.acts import act, afterwards, record
from models.conversations.conversation import EMAIL
from models.database import Table, now
from models.documents import storage
from models.documents.document import Document, DocumentKind
from models.notices.delivery import Priority
from models.notices.notice import Kind
from models.notices.telling import tell
from models.people.candidate import Candidate
from models.refusal import Refused

GOOD_FOR = timedelta(minutes=30)
MOST_AN_HOUR = 3
_HOUR = timedelta(hours=1)
# In bytes: what the chats that we have carry at most.
LARGEST_IN_CHAT = 50_000_000


class Archive(Table):
    """A file that lies ready; with a `digest`, whoever has the link that it is of may fetch it, once."""

    candidate = ForeignKeyField(Candidate, on_delete="CASCADE")
    candidate_id: int
    key = CharField(max_length=64, index=True)
    digest = CharField(max_length=64, unique=True, null=True)
    expires_at = DateTimeField(index=True)


def check_may_export(candidate: Candidate) -> None:
    """Count one more, before it is made. Raises Refused for more than so many within an hour."""
    if not attempts.begin({f"archive:{candidate.id}": MOST_AN_HOUR}, _HOUR):
        raise Refused("too_many_archives", limit=MOST_AN_HOUR)


def may_go_by_chat(candidate: Candidate, size: int) -> bool:
    """Whether a chat may carry it: not when it is larger, nor when papers of health are in it (A19)."""
    other = (Document.candidate == candidate) & (Document.kind == DocumentKind.OTHER)
    return size <= LARGEST_IN_CHAT and not Document.select().where(other).exists()


@act
def keep_archive(by: Candidate, key: str, by_link: bool) -> str:
    """It was made of what is theirs, and lies under this key. The secret of its link, where it is fetched by one."""
    held = Candidate.locked(by.id)
    secret = token_urlsafe(24) if by_link else ""
    made: Any = {"key": key, "digest": _digest(secret) if by_link else None}
    Archive.create(candidate=held, expires_at=now() + GOOD_FOR, **made)
    record(held, "export", held)
    if held.email:
        tell(held, Kind.ARCHIVE_ASKED, priority=Priority.ANSWER, address=(EMAIL, None))
    return secret


def find_archive(secret: str) -> Archive:
    """What this link opens. Raises Refused: it was used, it is too old, or it never was."""
    found: Archive | None = Archive.get_or_none(Archive.digest == _digest(secret), Archive.expires_at > now())
    if found is None:
        raise Refused("archive_gone")
    return found


def fetch_archive(secret: str) -> bytes:
    """The archive itself, once: its link opens nothing from now on. Raises Refused."""
    found = find_archive(secret)
    content = storage.read(found.key)
    _spend(found)
    return content


@act
def _spend(archive: Archive) -> None:
    person = Candidate.locked(archive.candidate_id)
    if not Archive.delete().where(Archive.id == archive.id).execute():
        raise Refused("archive_gone")
    record(person, "fetch_export", person)
    afterwards(lambda: storage.delete(archive.key))


def forget_archives() -> int:
    """Forget those whose time is over, and their files. How many they were."""
    old = list(Archive.select().where(Archive.expires_at <= now()))
    for archive in old:
        storage.delete(archive.key)  # the file first: without its row, nobody would know of it
        Archive.delete().where(Archive.id == archive.id).execute()
    return len(old)


def _digest(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()
