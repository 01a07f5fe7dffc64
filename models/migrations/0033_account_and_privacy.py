"""A person has an archive made, sleeps, and can go for good.

No number is given twice, for the journal and old buttons name rows by their numbers.
"""

from peewee import AutoField, CharField, DateTimeField, ForeignKeyField, Model, SqliteDatabase

from models.migrations.enums import definition_of, rebuild

KEY, COUNTING_KEY = '"id" INTEGER NOT NULL PRIMARY KEY', '"id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT'
NAMED = ("candidate", "conversation", "application", "registration", "search", "notice", "invitation")


class Candidate(Model):
    id = AutoField()

    class Meta:
        table_name = "candidate"


class Archive(Model):
    candidate = ForeignKeyField(Candidate, backref="+", on_delete="CASCADE")
    key = CharField(max_length=64, index=True)
    digest = CharField(max_length=64, unique=True, null=True)
    expires_at = DateTimeField(index=True)

    class Meta:
        table_name = "archive"


def up(migrator, db):
    with db.bind_ctx([Archive], bind_refs=False, bind_backrefs=False):
        db.create_tables([Archive])
    migrator.migrate(migrator.add_column("candidate", "asleep_since", DateTimeField(null=True)))
    change_keys(db, KEY, COUNTING_KEY)


def down(migrator, db):
    change_keys(db, COUNTING_KEY, KEY)
    migrator.migrate(migrator.drop_column("candidate", "asleep_since"))
    with db.bind_ctx([Archive], bind_refs=False, bind_backrefs=False):
        db.drop_tables([Archive])


def change_keys(db, before, after):
    """On PostgreSQL a number is never given twice as it is."""
    if not isinstance(db, SqliteDatabase):
        return
    for table in NAMED:
        definition = definition_of(db, table)
        if before not in definition:
            raise ValueError(f"{table} has another key than {before}")
        rebuild(db, table, definition.replace(before, after))
