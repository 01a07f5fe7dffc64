"""Documents are removed for good, and the files that a person sends are counted.

A number is never given to another document: old buttons and the journal name documents by their numbers.
"""

from peewee import AutoField, DateTimeField, ForeignKeyField, Model, SqliteDatabase

from models.migrations.enums import definition_of, rebuild

KEY, COUNTING_KEY = '"id" INTEGER NOT NULL PRIMARY KEY', '"id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT'


class Candidate(Model):
    id = AutoField()

    class Meta:
        table_name = "candidate"


class ReceivedFile(Model):
    candidate = ForeignKeyField(Candidate, backref="+", on_delete="CASCADE", index=False)
    at = DateTimeField()

    class Meta:
        table_name = "received_file"
        indexes = ((("candidate", "at"), False),)


def up(migrator, db):
    with db.bind_ctx([ReceivedFile], bind_refs=False, bind_backrefs=False):
        db.create_tables([ReceivedFile])
    change_key(db, KEY, COUNTING_KEY)
    migrator.migrate(migrator.add_index("document", ("key",), False))


def down(migrator, db):
    migrator.migrate(migrator.drop_index("document", "document_key"))
    change_key(db, COUNTING_KEY, KEY)
    with db.bind_ctx([ReceivedFile], bind_refs=False, bind_backrefs=False):
        db.drop_tables([ReceivedFile])


def change_key(db, before, after):
    """On PostgreSQL a number is never given twice as it is."""
    if not isinstance(db, SqliteDatabase):
        return
    definition = definition_of(db, "document")
    if before not in definition:
        raise ValueError(f"document has another key than {before}")
    rebuild(db, "document", definition.replace(before, after))
