"""What travels with an application, and who may open it."""

from collections.abc import Sequence

from peewee import ForeignKeyField

from models.applications.application import Application, Gate
from models.database import Query, Table
from models.documents.document import SENDABLE, Document, DocumentKind, let_go, read_for
from models.people.reach import Person
from models.people.staff import Staff
from models.refusal import Refused, Unreachable
from settings import settings


class Attachment(Table):
    """A document travels with an application, in the version that was sent."""

    application = ForeignKeyField(Application, on_delete="CASCADE")
    document = ForeignKeyField(Document, on_delete="RESTRICT")
    document_id: int

    class Meta:
        indexes = ((("application", "document"), True),)

    @classmethod
    def visible_to(cls, person: Person) -> Query:
        """What travels with the applications that this person may see."""
        return cls.select().where(cls.application.in_(Application.visible_to(person).select(Application.id)))


def attach(application: Application, documents: Sequence[Document]) -> None:
    """Make these the documents that travel with it, in place of any others.

    Raises Refused when there is no CV (P25), or a document is not the candidate's or must not travel (A19).
    """
    if not any(document.kind == DocumentKind.CV for document in documents):
        raise Refused("cv_missing")
    for document in documents:
        theirs = document.candidate_id == application.candidate_id
        if not theirs or document.kind not in SENDABLE or document.removed_at:
            raise Refused("document_not_sendable")
    former = documents_of(application)
    Attachment.delete().where(Attachment.application == application).execute()
    for document in documents:
        Attachment.create(application=application, document=document)
    for document in former:
        # What can be undone may need them again: then the nightly sweep lets them go.
        if document.removed_at and not settings().undo_window:
            let_go(document)


def forget_removed_documents() -> int:
    """Forget the documents that were removed and that no application carries any more. How many they were.

    Their files are swept: see `sweep_files`.
    """
    carried = Attachment.select(Attachment.document)
    removed = Document.removed_at.is_null(False) & Document.id.not_in(carried)
    forgotten: int = Document.delete().where(removed).execute()
    return forgotten


def sees_content(staff: Staff, application: Application) -> bool:
    """Whether what the candidate wrote and joined, and how to reach them, is for this person.

    The team sees only where things stand; an employer no more than that while it is withdrawn.
    """
    received = application.company_id in staff.company_ids and application.gate == Gate.VALIDATED
    return (received and not application.withdrawn) or application.establishment_id in staff.establishment_ids


def documents_of(application: Application) -> list[Document]:
    """The documents that travelled, as they were sent. "Other" ones never travel (A19)."""
    sent = Document.select().join(Attachment).where(Attachment.application == application)
    return list(sent.where(Document.kind.in_(SENDABLE)).order_by(Document.kind))


def open_attachment(by: Staff, application: Application, document_id: int) -> tuple[Document, bytes]:
    """A document that travels with it and its content, for those it was sent to. Raises Unreachable."""
    sent = {document.id: document for document in documents_of(application)}
    if not sees_content(by, application) or document_id not in sent:
        raise Unreachable
    document = sent[document_id]
    if application.company_id in by.company_ids:
        return document, read_for(by, document, company=application.company_id)
    return document, read_for(by, document, establishment=application.establishment_id)
