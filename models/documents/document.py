"""What candidates keep to send: CVs, cover letters and other papers."""

from enum import StrEnum

from peewee import BooleanField, CharField, DateTimeField, ForeignKeyField, IntegerField

from models import journal
from models.database import Choice, Query, Table, now, transaction
from models.documents import storage
from models.documents.inspection.inspector import inspect
from models.documents.inspection.kinds import FileType
from models.documents.inspection.names import safe_name
from models.people.candidate import Candidate
from models.people.staff import Staff
from models.refusal import Refused, Unreachable


class DocumentKind(StrEnum):
    """The type of a document is mandatory (A17). "Other" ones never reach an employer (A19)."""

    CV = "cv"
    LETTER = "letter"
    OTHER = "other"


LIMITS = {DocumentKind.CV: 5, DocumentKind.LETTER: 5, DocumentKind.OTHER: 3}  # P18
SENDABLE = (DocumentKind.CV, DocumentKind.LETTER)


class Document(Table):
    """One file as it was given. Replacing it makes another row, so that what was sent stays what was sent."""

    candidate = ForeignKeyField(Candidate, on_delete="CASCADE", index=False)
    candidate_id: int
    kind = Choice(DocumentKind)
    name = CharField(max_length=80)
    type = Choice(FileType)
    size = IntegerField()
    key = CharField(max_length=64)
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
        accompanied = Candidate.select(Candidate.id).where(Candidate.establishment.in_(person.establishment_ids))
        mine = cls.candidate.in_(accompanied)
        return kept.where(mine | cls.kind.in_(SENDABLE) if person.oversees else mine)

    @classmethod
    def add(cls, candidate: Candidate, kind: DocumentKind, filename: str, content: bytes) -> "Document":
        """Keep a file that passed inspection. The first of a kind is its default (P19). Raises Refused."""
        with transaction():
            held = Candidate.locked(candidate.id)
            kept = cls.of(held, kind)
            if len(kept) >= LIMITS[kind]:
                raise Refused("too_many_documents", limit=LIMITS[kind], kind=kind)
            document: Document = cls.create(
                candidate=candidate,
                kind=kind,
                name=safe_name(filename),
                type=inspect(filename, content),
                size=len(content),
                key=storage.put(content),
                is_default=not kept,
            )
            journal.write(candidate, "add", document)
        return document

    def make_default(self) -> None:
        """Offer this one first from now on (P19). Raises Unreachable when it was removed."""
        same = (Document.candidate == self.candidate_id) & (Document.kind == self.kind) & Document.removed_at.is_null()
        with transaction():
            held = Candidate.locked(self.candidate_id)
            if not Document.update(is_default=True).where(same, Document.id == self.id).execute():
                raise Unreachable
            Document.update(is_default=False).where(same, Document.id != self.id).execute()
            journal.write(held, "make_default", self)

    def remove(self) -> None:
        """Keep it no longer. Applications that carry it keep what was sent; the next of its kind is the default."""
        with transaction():
            held = Candidate.locked(self.candidate_id)
            Document.update(removed_at=now(), is_default=False).where(Document.id == self.id).execute()
            journal.write(held, "remove", self)
            left = Document.of(held, self.kind)
            if left and not left[0].is_default:
                left[0].make_default()

    def read(self) -> bytes:
        """The file itself."""
        return storage.read(self.key)

    def open(self, by: Staff) -> bytes:
        """The file, for a member of staff: who opened what is journalled."""
        content = self.read()
        with transaction():
            journal.write(by, "open", self)
        return content
