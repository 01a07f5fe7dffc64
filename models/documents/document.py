"""What candidates keep to send: CVs, cover letters and other papers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, timedelta
from enum import StrEnum
from functools import partial
from typing import Any

from peewee import BooleanField, CharField, DateTimeField, ForeignKeyField, IntegerField, IntegrityError

from models.acts import act, afterwards, record
from models.conversations.aside import Aside
from models.database import Choice, Query, Table, now, transaction
from models.documents import storage
from models.documents.enclosure import Enclosure
from models.documents.inspection.inspector import InspectedFile
from models.documents.inspection.kinds import FileType
from models.documents.inspection.names import safe_name
from models.documents.message_file import MessageFile
from models.people.candidate import Candidate
from models.people.staff import Staff
from models.refusal import Refused, Unreachable
from models.registrations.standing import establishment_of, is_followed_in, is_referent
from models.validation import checked_text


class DocumentKind(StrEnum):
    """The type of a document is mandatory (A17). Diplomas and certificates may travel, "other" ones never (A19)."""

    CV = "cv"
    LETTER = "letter"
    CERTIFICATE = "certificate"
    OTHER = "other"


# P18
LIMITS = {DocumentKind.CV: 5, DocumentKind.LETTER: 5, DocumentKind.CERTIFICATE: 3, DocumentKind.OTHER: 3}
_KEYS_AT_ONCE = 500
# From the store to its row, a file takes seconds.
_LONGEST_ON_ITS_WAY = timedelta(days=1)
SENDABLE = (DocumentKind.CV, DocumentKind.LETTER, DocumentKind.CERTIFICATE)


class Document(Table):
    """One file as it was given. Replacing it makes another row, so that what was sent stays what was sent."""

    candidate = ForeignKeyField(Candidate, on_delete="CASCADE", index=False)
    candidate_id: int
    kind = Choice(DocumentKind)
    name = CharField(max_length=80)
    type = Choice(FileType)
    size = IntegerField()
    key = CharField(max_length=64, index=True)
    is_default = BooleanField(default=False)
    removed_at = DateTimeField(null=True)
    created_at = DateTimeField(default=now)

    class Meta:
        indexes = ((("candidate", "kind", "removed_at", "id"), False),)

    def __str__(self) -> str:
        return self.name

    @classmethod
    def of(cls, candidate: Candidate, *kinds: DocumentKind) -> "list[Document]":
        """The documents that a candidate keeps now, the default of each kind first."""
        query = cls.select().where(cls.candidate == candidate, cls.removed_at.is_null())
        if kinds:
            query = query.where(cls.kind.in_(kinds))
        return list(query.order_by(cls.kind, cls.is_default.desc(), cls.id))

    @classmethod
    def visible_to(cls, person: Candidate | Staff) -> Query:
        """One's own; those of the files that one may open, "other" ones for referents only (A19).

        For employers, see Attachment.
        """
        kept = cls.select().where(cls.removed_at.is_null()).order_by(cls.kind, cls.is_default.desc(), cls.id)
        if isinstance(person, Candidate):
            return kept.where(cls.candidate == person)
        mine = cls.candidate.in_(Candidate.select(Candidate.id).where(is_followed_in(person.establishment_ids)))
        return kept.where(mine | cls.kind.in_(SENDABLE) if person.oversees else mine)

    def read(self) -> bytes:
        """The file itself."""
        return storage.read(self.key)


@dataclass(frozen=True)
class StoredFile:
    """A file that passed inspection and lies where files are kept. `store` makes it: a document needs nothing else.

    Before its row: whoever is killed in between leaves a file without a row, never a row without its file.
    """

    name: str
    type: FileType
    size: int
    key: str


@dataclass(frozen=True)
class StoredPhoto:
    """A photo that was straightened and lies where files are kept: a page of a paper. `store_photo` makes it."""

    size: int
    key: str


def store_photo(straightened: bytes) -> StoredPhoto:
    """Put it where files are kept. As `store`."""
    return StoredPhoto(len(straightened), storage.put(straightened))


def store(file: InspectedFile) -> StoredFile:
    """Put it where files are kept. Not in an act: a slow place would hold its locks. Raises OSError."""
    return StoredFile(file.name, file.type, file.size, storage.put(file.content))


def check_room(kept: Sequence[Document], kind: DocumentKind) -> None:
    """Raises Refused when as many of that kind are kept as may be (P18)."""
    if sum(document.kind == kind for document in kept) >= LIMITS[kind]:
        raise Refused("too_many_documents", limit=LIMITS[kind], kind=kind)


@act
def add_document(by: Candidate, kind: DocumentKind, file: StoredFile) -> Document:
    """Keep a file, or find it again. The first of a kind is its default (P19). Raises Refused."""
    held = Candidate.locked(by.id)
    return _add(held, held, kind, file)


@act
def file_other(by: Staff, candidate: Candidate, file: StoredFile) -> Document:
    """A referent keeps a paper in the file of someone they accompany: nobody else reads it (A19). Raises Refused."""
    held = Candidate.locked(candidate.id)
    if not is_referent(by, held):
        raise Refused("not_yours")
    return _add(by, held, DocumentKind.OTHER, file)


def _add(by: Candidate | Staff, held: Candidate, kind: DocumentKind, file: StoredFile) -> Document:
    kept = Document.of(held, kind)
    if same := next((one for one in kept if storage.hold_the_same(one.key, file.key)), None):
        afterwards(partial(delete_unnamed, file.key))
        return same
    check_room(kept, kind)
    document: Document = Document.create(
        candidate=held,
        kind=kind,
        name=file.name,
        type=file.type,
        size=file.size,
        key=file.key,
        is_default=not kept,
    )
    record(by, "add", document)
    return document


@act
def make_default(by: Candidate, document: Document) -> None:
    """Offer this one first from now on (P19). Raises Unreachable when it was removed, or is someone else's."""
    held = Candidate.locked(by.id)
    same = (Document.candidate == held) & (Document.kind == document.kind) & Document.removed_at.is_null()
    if not Document.update(is_default=True).where(same, Document.id == document.id).execute():
        raise Unreachable
    Document.update(is_default=False).where(same, Document.id != document.id).execute()
    record(held, "make_default", document)


@act
def rename_document(by: Candidate, document: Document, name: str) -> Document:
    """Call it otherwise; its extension stays. Raises Refused, Unreachable."""
    stem = checked_text(name, "name_missing").replace("\n", " ")
    file = StoredFile(_named(stem, document.type), document.type, document.size, document.key)
    return _succeed(by, document, file, "rename")


@act
def replace_document(by: Candidate, document: Document, file: StoredFile) -> Document:
    """Keep a new version in its place, under its name. Raises Unreachable."""
    return _succeed(by, document, replace(file, name=_named(document.name, file.type)), "replace")


def _named(name: str, type: FileType) -> str:
    stem, _, ending = name.strip().rpartition(".")
    return safe_name(f"{stem if stem and ending.lower() in set(FileType) else name.strip()}.{type}")


def _succeed(by: Candidate, document: Document, file: StoredFile, verb: str) -> Document:
    """Another row in its place: applications keep what was sent, under the name that it had."""
    held = Candidate.locked(by.id)
    own = (Document.id == document.id) & (Document.candidate == held) & Document.removed_at.is_null()
    former = Document.get_or_none(own)
    if former is None:
        raise Unreachable
    given = {"name": file.name, "type": file.type, "size": file.size, "key": file.key}
    successor: Document = Document.create(candidate=held, kind=former.kind, is_default=former.is_default, **given)
    Document.update(removed_at=now(), is_default=False).where(Document.id == former.id).execute()
    record(held, verb, successor)
    let_go(former)
    return successor


@act
def remove_document(by: Candidate, document: Document) -> None:
    """Keep it no longer, unless an application carries it: that one keeps what was sent. The next is the default."""
    held = Candidate.locked(by.id)
    own = (Document.id == document.id) & (Document.candidate == held) & Document.removed_at.is_null()
    if not Document.update(removed_at=now(), is_default=False).where(own).execute():
        raise Unreachable
    record(held, "remove", document)
    let_go(document)
    left = Document.of(held, document.kind)
    if left and not left[0].is_default:
        make_default(held, left[0])


def let_go(document: Document) -> None:
    """Forget a document that was removed, and its file, unless an application carries it still."""
    try:
        with transaction():
            Document.delete().where(Document.id == document.id, Document.removed_at.is_null(False)).execute()
    except IntegrityError:  # the database knows what carries it, this layer does not
        return
    afterwards(lambda: delete_unnamed(document.key))


@act
def let_go_of_aside(found: Aside) -> None:
    """It was kept, or is not to be: forget it, and those of its files that no document holds."""
    keys = [page.key for page in found.pages()]
    Aside.delete().where(Aside.id == found.id).execute()
    for key in keys:
        afterwards(partial(delete_unnamed, key))


def delete_unnamed(key: str) -> None:
    """Delete the file of this key, unless something still holds it."""
    if not named_keys([key]):
        storage.delete(key)


def named_keys(keys: Sequence[str]) -> set[str]:
    """Those of these keys that a document, a paper of an offer, a file set aside or a message holds.

    Files of before keys were drawn have several.
    """
    found: set[str] = set()
    for start in range(0, len(keys), _KEYS_AT_ONCE):
        few = keys[start : start + _KEYS_AT_ONCE]
        for table in (Document, Enclosure, Aside, MessageFile):
            rows: Any = table.select(table.key).where(table.key.in_(few)).tuples()
            found.update(key for (key,) in rows)
    return found


def sweep_files() -> int:
    """Delete the files that no document holds and that none can hold any more. How many they were."""
    return storage.sweep(named_keys, now().replace(tzinfo=UTC) - _LONGEST_ON_ITS_WAY)


def open_document(by: Staff, document: Document) -> bytes:
    """A paper of a file that this person may open (A11, A19): who opened what is journalled. Raises Unreachable."""
    if not Document.visible_to(by).where(Document.id == document.id).exists():
        raise Unreachable
    place = establishment_of(document.candidate)
    is_theirs = place is not None and place.id in by.establishment_ids
    return read_for(by, document, establishment=place.id if place and is_theirs else None)


def read_for(by: Staff, document: Document, company: int | None = None, establishment: int | None = None) -> bytes:
    """The file, within a verb that has looked who may open it: that is journalled, with the organisation for which it
    is opened; with none, it is the team's look. Raises Unreachable.
    """
    try:
        content = document.read()
    except FileNotFoundError as error:
        raise Unreachable from error
    _note_opening(by, document, company, establishment)
    return content


@act
def _note_opening(by: Staff, document: Document, company: int | None, establishment: int | None) -> None:
    opened_for: dict[str, Any] = {"company": company, "establishment": establishment}
    record(by, "open", document, **{kind: number for kind, number in opened_for.items() if number is not None})
