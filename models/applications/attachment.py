"""What travels with an application."""

from peewee import ForeignKeyField

from models.applications.application import Application
from models.database import Query, Table
from models.documents.document import Document
from models.people.reach import Person


class Attachment(Table):
    """A document travels with an application, in the version that was sent."""

    application = ForeignKeyField(Application, on_delete="CASCADE", backref="attachments")
    document = ForeignKeyField(Document, on_delete="RESTRICT")

    class Meta:
        indexes = ((("application", "document"), True),)

    @classmethod
    def visible_to(cls, person: Person) -> Query:
        """What travels with the applications that this person may see."""
        return cls.select().where(cls.application.in_(Application.visible_to(person).select(Application.id)))
