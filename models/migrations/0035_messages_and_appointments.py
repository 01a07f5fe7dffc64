"""Candidates and referents write to each other, and meet: threads and their messages, appointments and their times."""

from peewee import SQL, CharField, Check, DateTimeField, ForeignKeyField, IntegerField, Model, TextField

TYPES = "type IN ('pdf', 'doc', 'docx', 'odt', 'rtf')"


class Candidate(Model):
    class Meta:
        table_name = "candidate"


class Establishment(Model):
    class Meta:
        table_name = "establishment"


class Application(Model):
    class Meta:
        table_name = "application"


class Staff(Model):
    class Meta:
        table_name = "staff"


class MessageFile(Model):
    candidate = ForeignKeyField(Candidate, on_delete="CASCADE", backref="+")
    name = CharField(max_length=80)
    type = CharField(max_length=30, constraints=[Check(TYPES)])
    size = IntegerField()
    key = CharField(max_length=64, index=True)
    created_at = DateTimeField()

    class Meta:
        table_name = "message_file"


class Thread(Model):
    candidate = ForeignKeyField(Candidate, on_delete="CASCADE", index=False, backref="+")
    establishment = ForeignKeyField(Establishment, on_delete="RESTRICT", index=False, backref="+")
    application = ForeignKeyField(Application, null=True, on_delete="CASCADE", index=False, backref="+")
    unread_by_candidate_since = DateTimeField(null=True)
    unread_by_place_since = DateTimeField(null=True)
    created_at = DateTimeField()

    class Meta:
        table_name = "thread"
        indexes = ((("application", "establishment"), True), (("candidate", "establishment"), False))


Thread.add_index(
    Thread.index(
        Thread.candidate,
        Thread.establishment,
        unique=True,
        where=SQL("application_id IS NULL"),
        name="thread_general",
    )
)
Thread.add_index(
    Thread.index(
        Thread.candidate, where=SQL("unread_by_candidate_since IS NOT NULL"), name="thread_unread_by_candidate"
    )
)
Thread.add_index(
    Thread.index(
        Thread.establishment,
        Thread.unread_by_place_since,
        where=SQL("unread_by_place_since IS NOT NULL"),
        name="thread_unread_by_place",
    )
)


class Message(Model):
    thread = ForeignKeyField(Thread, on_delete="CASCADE", index=False, backref="+")
    staff = ForeignKeyField(Staff, null=True, on_delete="RESTRICT", backref="+")
    words = TextField()
    file = ForeignKeyField(MessageFile, null=True, on_delete="SET NULL", backref="+")
    created_at = DateTimeField()

    class Meta:
        table_name = "message"
        indexes = ((("thread", "id"), False),)


TABLES = [MessageFile, Thread, Message]


def up(migrator, db):
    others = [Candidate, Establishment, Application, Staff]
    with db.bind_ctx([*others, *TABLES], bind_refs=False, bind_backrefs=False):
        db.create_tables(TABLES)


def down(migrator, db):
    with db.bind_ctx(TABLES, bind_refs=False, bind_backrefs=False):
        db.drop_tables(TABLES[::-1])
